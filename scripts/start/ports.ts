import { createServer } from 'node:net';
import { OperatorError } from './operator-error.ts';

function listen(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(undefined) : reject(error));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : undefined));
    });
  });
}

/** Whether nobody listens on this port of the machine, on the loopback or on all its addresses. */
export const isFree = async (port: number): Promise<boolean> =>
  (await listen(port, '127.0.0.1')) !== undefined && (await listen(port, '0.0.0.0')) !== undefined;

/** A port that was free a moment ago (the system chooses it). */
export async function freePort(): Promise<number> {
  const port = await listen(0, '127.0.0.1');
  if (port === undefined) throw new OperatorError('Aucun port libre sur cette machine. Fermez des programmes, puis recommencez.');
  return port;
}

/** `count` different ports that were free a moment ago. */
export async function freePorts(count: number): Promise<number[]> {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(await freePort());
  return [...chosen];
}

/**
 * Refuses to start on a port that something else uses.
 * @param wanted what needs the port, and the environment variable that changes it
 * @throws OperatorError listing every port taken and how to change it
 */
export async function refuseTakenPorts(wanted: readonly { what: string; port: number; variable: string }[]): Promise<void> {
  const taken = [];
  for (const it of wanted) if (!(await isFree(it.port))) taken.push(it);
  if (taken.length === 0) return;
  const lines = taken.map((it) => `  - ${it.port} (${it.what}) : arrêtez ce programme, ou choisissez un autre port : ${it.variable}=${it.port + 100} npm start`);
  throw new OperatorError(`Des ports sont déjà pris par un autre programme :\n${lines.join('\n')}`);
}
