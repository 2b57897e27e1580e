import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { ImportReport } from '@passerelle/kit/imports/report';
import { request, type Dispatcher } from 'undici';
import { OperatorError } from '../start/operator-error.ts';

/** How to reach the hub: its address, and a valid token each time one is needed. */
export interface Hub {
  readonly gateway: string;
  readonly token: () => Promise<string>;
  /** Milliseconds without an answer after which it is given up. */
  readonly patience: number;
}

/** The hub does not answer now. */
class Away extends Error {}

/**
 * Sends a file, as a stream; tries again while the hub is away (the file then starts over).
 * @param path e.g. `/imports/education/sortants?dry=1`
 * @param sent told the bytes sent so far
 */
export async function send(hub: Hub, path: string, file: string, sent: (bytes: number) => void): Promise<ImportReport> {
  const { size } = await stat(file);
  return persist(hub, async () => {
    const headers = { 'content-type': 'text/csv', 'content-length': String(size) };
    return ask(hub, path, { method: 'POST', body: Readable.from(counted(file, sent), { objectMode: false }), headers, headersTimeout: 600_000 });
  });
}

/** The file is opened only when the connection asks for it: a stream that flows before would lose its beginning. */
async function* counted(file: string, sent: (bytes: number) => void): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    sent((bytes += piece.length));
    yield piece;
  }
}

/** How an import stands. */
export const report = (hub: Hub, slice: string, id: string): Promise<ImportReport> => persist(hub, () => ask(hub, `/imports/${slice}/${id}`, { method: 'GET' }));

/** The rejects file, as it comes. */
export async function rejects(hub: Hub, slice: string, id: string): Promise<Dispatcher.ResponseData['body']> {
  return persist(hub, async () => {
    const answer = await call(hub, `/imports/${slice}/${id}/rejects`, { method: 'GET' });
    if (answer.statusCode === 200) return answer.body;
    throw await refusal(answer);
  });
}

type Options = Omit<Dispatcher.RequestOptions, 'path' | 'origin' | 'headers'> & { headers?: Record<string, string> };

async function ask(hub: Hub, path: string, options: Options): Promise<ImportReport> {
  const answer = await call(hub, path, options);
  if (answer.statusCode >= 300) throw await refusal(answer);
  return (await answer.body.json()) as ImportReport;
}

async function call(hub: Hub, path: string, options: Options): Promise<Dispatcher.ResponseData> {
  const authorization = `Bearer ${await hub.token()}`;
  return request(`${hub.gateway}${path}`, { ...options, headers: { ...options.headers, authorization } }).catch((error: unknown) => {
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? error : new Away();
  });
}

async function refusal(answer: Dispatcher.ResponseData): Promise<Error> {
  const body = (await answer.body.json().catch(() => ({}))) as { message?: unknown; errors?: { message?: unknown }[] };
  if (answer.statusCode >= 500 || answer.statusCode === 429) return new Away();
  const message = body.message ?? body.errors?.[0]?.message;
  return new OperatorError(typeof message === 'string' ? message : `La passerelle refuse (réponse ${answer.statusCode}).`);
}

async function persist<T>(hub: Hub, attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + hub.patience;
  for (let pause = 250; ; pause = Math.min(pause * 2, 3_000)) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Away)) throw error;
      if (Date.now() > end) throw new OperatorError(`La passerelle ne répond pas sur ${hub.gateway}. Lancez « npm start », puis relancez la même commande : rien n’est perdu.`);
      await wait(pause);
    }
  }
}
