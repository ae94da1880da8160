/** The JS heap in use after a garbage collection, in bytes: of the page, and of its workers. */
export async function measureHeap(context, tab) {
  const session = await context.newCDPSession(tab);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const page = metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
  const workers = await measureWorkers(session);
  await session.detach();
  return { page, workers };
}

async function measureWorkers(session) {
  const ids = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') ids.push(sessionId);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let total = 0;
  for (const id of ids) {
    await ask(session, id, 'HeapProfiler.collectGarbage');
    total += (await ask(session, id, 'Runtime.getHeapUsage')).usedSize;
  }
  return total;
}

let lastId = 0;

/** Asks a worker through its page's session: Playwright opens sessions for pages only. */
function ask(session, sessionId, method) {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const onMessage = (event) => {
      const answer = JSON.parse(event.message);
      if (event.sessionId !== sessionId || answer.id !== id) return;
      session.off('Target.receivedMessageFromTarget', onMessage);
      if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
      else resolve(answer.result);
    };
    session.on('Target.receivedMessageFromTarget', onMessage);
    session
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      .catch(reject);
  });
}
