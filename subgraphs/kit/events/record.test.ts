import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../testkit/subgraph.ts';
import { Note, outbox, startTeller, write, WRITTEN } from './notes.testkit.ts';
import { record } from './record.ts';

describe('emit', () => {
  let teller: TestSubgraph;
  const subject = randomUUID();
  beforeAll(async () => { teller = await startTeller(); });
  afterAll(() => teller.close());

  it('3.6: a mutation is one transaction with its outbox event', async () => {
    const { data } = await write(teller, subject, 'SEEN');
    expect(data).toMatchObject({ writeNote: { note: { code: 'SEEN' } } });
    expect(await outbox(teller)).toEqual([{ id: expect.any(String), type: WRITTEN, subject, data: { code: 'SEEN' } }]);
  });

  it.each(['REFUSED', 'BROKEN'])('3.6: a mutation that ends %s leaves neither effect nor event', async (code) => {
    await write(teller, randomUUID(), code);
    expect(await teller.worker().count(Note, { code })).toBe(0);
    expect(await outbox(teller)).toHaveLength(1);
  });

  it('3.1: requests only ever add events: they read, change and erase none, and see no delivery and no inbox', async () => {
    const em = teller.running.services.app.em.fork();
    for (const table of ['outbox_event', 'delivery', 'inbox_event']) expect(await em.execute(`select * from ${table}`)).toEqual([]);
    for (const sql of ['update outbox_event set data = \'{}\'', 'delete from outbox_event',
      'insert into delivery (position, target, attempts, next_at) select 1, \'x\', 0, now()',
      'insert into inbox_event (id, type, received_at, handled) select gen_random_uuid(), \'x\', now(), true']) {
      await expect(em.execute(sql), sql).rejects.toThrow(/permission denied/);
    }
    expect(await outbox(teller)).toMatchObject([{ data: { code: 'SEEN' } }]);
  });

  it.each([
    ['a name', 'Inès Martin'], ['a given name', 'Inès'], ['a phone', '0612345678'], ['an e-mail', 'ines@exemple.fr'], ['an INE', '0494004062M'],
    ['a NIR', '185057800608491'], ['a text', 'à rappeler'],
  ])('3.6: an event tells ids, dates and codes; %s is refused, and is not in the error', async (_, value) => {
    const em = teller.worker();
    const failure: Error = await em.transactional((inner) => record(inner, [{ type: WRITTEN, subject, data: { value } }])).then(() => expect.fail('told'), (error) => error);
    expect(failure.message).toBe('An event tells ids, dates and codes only: see 0.data.value');
    expect(await outbox(teller)).toHaveLength(1);
  });

  it('3.6: an event outside a transaction is refused', async () => {
    await expect(record(teller.worker(), [{ type: WRITTEN, subject, data: {} }])).rejects.toThrow('in the transaction');
  });

  it('3.6: events of one youth take their positions in the order of the commits', async () => {
    const youth = randomUUID();
    const tell = (code: string) => [{ type: WRITTEN, subject: youth, data: { code } } as const];
    const [first, second] = [teller.worker(), teller.worker()];
    await first.begin();
    await second.begin();
    await record(first, tell('FIRST'));
    let told = false;
    const waiting = record(second, tell('SECOND')).then(() => { told = true; });
    await expect.poll(() => teller.worker().execute('select from pg_locks where locktype = \'advisory\' and not granted')).toHaveLength(1);
    expect(told).toBe(false);
    await record(first, tell('FIRST_AGAIN'));
    await first.commit();
    await waiting;
    await second.commit();
    expect((await outbox(teller)).filter((event) => event.subject === youth).map((event) => event.data['code'])).toEqual(['FIRST', 'FIRST_AGAIN', 'SECOND']);
  });

  it('3.6: an import tells thousands of youths in one go, without filling PostgreSQL’s table of locks', async () => {
    const events = Array.from({ length: 5_000 }, (_, line) => ({ type: WRITTEN, subject: randomUUID(), data: { line } }) as const);
    await teller.worker().transactional(async (em) => {
      await record(em, events);
      const [held] = await em.execute<{ locks: number }[]>('select count(*)::int as locks from pg_locks where locktype = \'advisory\' and pid = pg_backend_pid()');
      expect(held!.locks).toBeLessThanOrEqual(1_024);
    });
    expect((await outbox(teller)).slice(-5_000).map((event) => event.data['line'])).toEqual(events.map((event) => event.data.line));
  });
});
