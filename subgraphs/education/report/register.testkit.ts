import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handover, Registered } from '@passerelle/kit/imports/register';
import { isSignedByHub } from '@passerelle/kit/imports/signature';

/** What the register says of one record; null refuses the batch. */
export type Answer = Pick<Registered, 'youthId' | 'outcome'> | null;

/** A register for tests of this slice: real HTTP, real signatures; the answers are the test's (coordination's own tests prove the linker). */
export interface TestRegister {
  readonly url: string;
  /** What was handed over, in order. */
  readonly received: Handover[];
  /** Answers the next batches so, until told otherwise; `AWAY` drops the connection. */
  answer(next: (handover: Handover) => Answer | 'AWAY'): void;
  close(): Promise<void>;
}

export async function startTestRegister(secret: string): Promise<TestRegister> {
  const received: Handover[] = [];
  let decide: (handover: Handover) => Answer | 'AWAY' = () => null;
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (piece: Buffer) => { text += piece.toString(); });
    request.on('end', () => {
      const handover = JSON.parse(text) as Handover;
      if (request.url !== '/registrations' || !isSignedByHub(secret, request.headers, handover)) return void response.writeHead(401).end();
      const answer = decide(handover);
      if (answer === 'AWAY') return void request.socket.destroy();
      received.push(handover);
      if (!answer) return void response.writeHead(400).end('{}');
      const [record] = handover.records;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({
        registered: [{ externalId: record?.externalId, ownerId: handover.onlyOwner, ...answer }],
      }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received,
    answer(next) { decide = next; },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
