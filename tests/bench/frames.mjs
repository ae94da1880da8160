/**
 * Listens to the browser's compositor; the function returned stops that and returns when it has drawn each frame, in
 * milliseconds of its own clock.
 */
export async function followFrames(browser) {
  const session = await browser.newBrowserCDPSession();
  const drawn = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, ts } of value) if (name === 'DrawFrame') drawn.push(ts / 1000);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline.frame'] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return drawn.toSorted((one, other) => one - other);
  };
}
