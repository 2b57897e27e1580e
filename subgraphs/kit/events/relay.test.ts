import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../testkit/subgraph.ts';
import { claim, unpark } from './deliveries.ts';
import { effects, keepEffect, outbox, startListener, startTeller, write, WRITTEN } from './notes.testkit.ts';
import { eventRelay, relayEvents, type Relay } from './relay.ts';
import { record } from './record.ts';
import { Sender } from './send.ts';

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

describe('relay', () => {
  let teller: TestSubgraph;
  let listener: TestSubgraph;
  let relay: Relay;
  let mended = false;
  beforeAll(async () => {
    listener = await startListener({
      [WRITTEN]: (em, event) => keepEffect[WRITTEN]!(em, mended ? { ...event, data: { code: 'MENDED' } } : event),
    });
    teller = await startTeller({ solutions: listener.url });
    relay = eventRelay(teller.running.services);
  });
  afterAll(async () => {
    await relay.stop();
    await Promise.all([teller.close(), listener.close()]);
  });

  /** Waits are over. */
  const later = () => teller.worker().execute('update delivery set next_at = now() where delivered_at is null');
  const deliveries = (subject: string, target = 'solutions') => teller.worker().execute<{ attempts: number; delivered: boolean; parked: boolean; answer: string | null }[]>(
    'select attempts, delivered_at is not null as delivered, parked_at is not null as parked, answer from delivery where subject = ? and target = ? order by position', [subject, target],
  );

  it('3.6: what a mutation told reaches the sibling, once', async () => {
    const subject = randomUUID();
    await write(teller, subject);
    await relay.tick();
    await later();
    await relay.tick();
    expect(await effects(listener, subject)).toEqual(['SEEN']);
    expect(await deliveries(subject)).toEqual([{ attempts: 0, delivered: true, parked: false, answer: null }]);
  });

  it('3.6: killed between sending and marking, the event goes again under the same id, and has one effect', async () => {
    const subject = randomUUID();
    await write(teller, subject);
    const stopped = eventRelay({ ...teller.running.services, settings: { ...teller.running.services.settings, siblings: {} } });
    await stopped.tick();
    expect(await deliveries(subject)).toEqual([]);
    // What a relay does up to the moment it dies.
    const idle = eventRelay({ ...teller.running.services, settings: { ...teller.running.services.settings, siblings: { solutions: 'http://127.0.0.1:9' } } });
    await idle.tick();
    await later();
    const em = teller.worker();
    const [claimed] = await claim(em, 'solutions');
    const sender = new Sender(listener.url, teller.running.services.settings.eventsSecret);
    expect(await sender.send(claimed!)).toEqual({ outcome: 'TAKEN', answer: 'HTTP 200' });
    await sender.close();
    expect(await claim(em, 'solutions'), 'leased').toEqual([]);

    await later();
    await relay.tick();
    expect(await deliveries(subject)).toMatchObject([{ delivered: true }]);
    expect(await effects(listener, subject)).toEqual(['SEEN']);
    const [sent] = (await outbox(teller)).filter((event) => event.subject === subject);
    expect(await listener.worker().execute('select id from inbox_event where id = ?', [sent!.id])).toEqual([{ id: sent!.id }]);
    await Promise.all([stopped.stop(), idle.stop()]);
  });

  it('3.6: with three relays, each event takes effect once, those of a youth in order', async () => {
    const subjects = Array.from({ length: 20 }, () => randomUUID());
    const codes = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'];
    for (const code of codes) await teller.worker().transactional((em) => record(em, subjects.map((subject) => ({ type: WRITTEN, subject, data: { code } }))));
    const others = [eventRelay(teller.running.services), eventRelay(teller.running.services)];
    const pending = () => teller.worker().execute('select from delivery where delivered_at is null');
    await expect.poll(async () => {
      await Promise.all([relay, ...others].map((r) => r.tick()));
      return pending();
    }, { timeout: 20_000 }).toEqual([]);
    for (const subject of subjects) expect(await effects(listener, subject)).toEqual(codes);
    await Promise.all(others.map((r) => r.stop()));
  });

  it('3.6: a sibling that is away, however long, gets its events when it is back', async () => {
    const port = await freePort();
    const away = eventRelay({ ...teller.running.services, settings: { ...teller.running.services.settings, siblings: { solutions: listener.url, back: `http://127.0.0.1:${port}` } } });
    const subject = randomUUID();
    await write(teller, subject);
    for (let round = 0; round < 12; round++) {
      await away.tick();
      await later();
    }
    expect(await deliveries(subject), 'the others do not wait').toMatchObject([{ delivered: true }]);
    expect(await deliveries(subject, 'back')).toEqual([{ attempts: 0, delivered: false, parked: false, answer: 'ECONNREFUSED' }]);
    const back = await startListener(keepEffect, { port });
    await away.tick();
    expect(await effects(back, subject)).toEqual(['SEEN']);
    await away.stop();
    await back.close();
  });

  it('poison: parked after 8 refusals; other youths go on meanwhile, its own youth afterwards, itself once it is mended', async () => {
    const [subject, other] = [randomUUID(), randomUUID()];
    await write(teller, subject, 'POISON');
    await write(teller, subject, 'NEXT');
    await write(teller, other);
    for (let refusals = 1; refusals <= 8; refusals++) {
      await relay.tick();
      expect(await effects(listener, other)).toEqual(['SEEN']);
      expect((await deliveries(subject))[0]).toEqual({ attempts: refusals, delivered: false, parked: refusals === 8, answer: 'HTTP 500' });
      if (refusals < 8) {
        expect(await effects(listener, subject)).toEqual([]);
        await relay.tick();
        expect((await deliveries(subject))[0], 'it waits before it goes again').toMatchObject({ attempts: refusals });
        await later();
      }
    }
    await later();
    await relay.tick();
    expect(await effects(listener, subject)).toEqual(['NEXT']);
    mended = true;
    expect(await unpark(teller.worker(), 'solutions')).toBe(1);
    await relay.tick();
    mended = false;
    expect(await effects(listener, subject)).toEqual(['NEXT', 'MENDED']);
    expect((await deliveries(subject))[0]).toMatchObject({ delivered: true, parked: false });
  });

  it('a relay that runs by itself carries events, and stops after what it is sending', async () => {
    let arrived!: () => void;
    const arrival = new Promise<void>((resolve) => { arrived = resolve; });
    let answer!: () => void;
    const leave = new Promise<void>((resolve) => { answer = resolve; });
    const slow = await startListener({ [WRITTEN]: async () => { arrived(); await leave; } });
    const stop = relayEvents({ ...teller.running.services, settings: { ...teller.running.services.settings, siblings: { slow: slow.url } } }, 5);
    const subject = randomUUID();
    await write(teller, subject);
    await arrival;
    const stopped = stop();
    answer();
    await stopped;
    expect(await deliveries(subject, 'slow')).toMatchObject([{ delivered: true }]);
    await slow.close();
  });

  it('SSRF: a sibling that answers with a redirect is not followed', async () => {
    let followed = 0;
    const hidden = createServer((_, response) => { followed++; response.end(); }).listen(0, '127.0.0.1');
    const door = createServer((_, response) => response.writeHead(307, { location: `http://127.0.0.1:${(hidden.address() as AddressInfo).port}/events` }).end()).listen(0, '127.0.0.1');
    await Promise.all([hidden, door].map(async (s) => s.listening || new Promise((listening) => s.once('listening', listening))));
    const redirected = eventRelay({ ...teller.running.services, settings: { ...teller.running.services.settings, siblings: { door: `http://127.0.0.1:${(door.address() as AddressInfo).port}` } } });
    const subject = randomUUID();
    await write(teller, subject);
    await redirected.tick();
    expect(await deliveries(subject, 'door')).toMatchObject([{ delivered: false, attempts: 1, answer: 'HTTP 307' }]);
    expect(followed).toBe(0);
    await redirected.stop();
    for (const server of [hidden, door]) server.close();
  });
});
