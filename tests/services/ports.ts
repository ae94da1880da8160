import { connect, createServer, type AddressInfo } from 'node:net';

/** A port that nobody has taken. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => {
    server.close(done);
  });
  return port;
}

const patienceMs = 30_000;

/** Resolves when a server takes connections. @throws {Error} where it does not come up. */
export async function whenReachable(port: number): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await isReachable(port))) {
    if (Date.now() > end) throw new Error(`nothing listens on port ${String(port)}`);
    await new Promise((done) => {
      setTimeout(done, 100);
    });
  }
}

function isReachable(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      answer(true);
    });
    socket.once('error', () => answer(false));
  });
}
