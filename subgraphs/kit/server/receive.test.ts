import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startListener } from '../events/notes.testkit.ts';
import type { TestSubgraph } from '../testkit/subgraph.ts';

/** Starts a request and never ends it. Resolves to the milliseconds until the subgraph closed the connection. */
const never = (url: string, text: string) => new Promise<number>((resolve) => {
  const start = performance.now();
  const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
  socket.on('error', () => {}).on('close', () => resolve(performance.now() - start)).resume();
});

describe('a request that never ends', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startListener({}); });
  afterAll(() => subgraph.close());

  it('security, slowloris: holds no connection of a subgraph for more than 10 s, whatever the route', { timeout: 20_000 }, async () => {
    const body = (path: string, type: string) => `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 5000\r\n\r\n{`;
    const times = await Promise.all([
      never(subgraph.url, body('/graphql', 'application/json')), never(subgraph.url, body('/events', 'application/cloudevents+json')),
      never(subgraph.url, 'POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: '),
    ]);
    for (const time of times) expect(time).toBeLessThan(10_000);
  });
});
