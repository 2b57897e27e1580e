import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type {} from '../testkit/database.ts';
import type { TestSubgraph } from '../testkit/subgraph.ts';
import type { HubEvent } from './event.ts';
import { Effect, effects, keepEffect, startListener, WRITTEN } from './notes.testkit.ts';

describe('POST /events', () => {
  let listener: TestSubgraph;
  beforeAll(async () => { listener = await startListener(keepEffect); });
  afterAll(() => listener.close());

  const anEvent = (changes: Partial<HubEvent> = {}): HubEvent => ({
    specversion: '1.0', id: randomUUID(), source: '/mentoring', type: WRITTEN, subject: randomUUID(), time: '2026-11-02T08:00:00.000Z',
    datacontenttype: 'application/json', sequence: '1'.padStart(20, '0'), data: { code: 'SEEN' }, ...changes,
  });

  async function post(event: HubEvent | string, { secret, at = new Date(), sent, id, type = 'application/cloudevents+json' }: { secret?: string; at?: Date; sent?: string; id?: string; type?: string } = {}) {
    const body = typeof event === 'string' ? event : JSON.stringify(event);
    const name = id ?? (typeof event === 'string' ? randomUUID() : event.id);
    const signature = new Webhook(secret ?? listener.running.services.settings.eventsSecret).sign(name, at, body);
    const response = await fetch(`${listener.url}/events`, {
      method: 'POST', body: sent ?? body,
      headers: { 'content-type': type, 'webhook-id': name, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)), 'webhook-signature': signature },
    });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  }
  const kept = (id: string) => listener.worker().execute<{ handled: boolean }[]>('select handled from inbox_event where id = ?', [id]);

  it('3.6: an event takes effect once, however often it comes', async () => {
    const event = anEvent();
    expect(await post(event)).toEqual({ status: 200, body: { status: 'done' } });
    expect(await post(event)).toEqual({ status: 200, body: { status: 'repeated' } });
    expect(await effects(listener, event.subject!)).toEqual(['SEEN']);
  });

  it('double submit: 30 parallel repeats are one effect', async () => {
    const event = anEvent();
    const answers = await Promise.all(Array.from({ length: 30 }, () => post(event)));
    expect(answers.map((a) => a.body['status']).sort()).toEqual(['done', ...Array(29).fill('repeated')]);
    expect(await effects(listener, event.subject!)).toEqual(['SEEN']);
  });

  it('3.6: a handler that fails keeps nothing, so that the event can come again', async () => {
    const event = anEvent({ data: { code: 'POISON' } });
    expect((await post(event)).status).toBe(500);
    expect(await kept(event.id)).toEqual([]);
    expect(await effects(listener, event.subject!)).toEqual([]);
  });

  it('3.6: a type that nobody knows here is taken, and written down as ignored', async () => {
    const event = anEvent({ type: 'fr.passerelle.mentoring.note.unheard' });
    expect(await post(event)).toEqual({ status: 200, body: { status: 'ignored' } });
    expect(await kept(event.id)).toEqual([{ handled: false }]);
  });

  it.each([
    ['another secret', { secret: 'whsec_Zm9yZ2Vk' }],
    ['a body changed on the way', { sent: JSON.stringify(anEvent({ data: { code: 'FORGED' } })) }],
    ['a signature of ten minutes ago', { at: new Date(Date.now() - 600_000) }],
    ['a signature from the future', { at: new Date(Date.now() + 600_000) }],
  ])('3.1: %s is answered 401 and nothing is kept', async (_, how) => {
    const before = await listener.worker().count(Effect);
    const event = anEvent();
    expect((await post(event, how)).status).toBe(401);
    expect(await kept(event.id)).toEqual([]);
    expect(await listener.worker().count(Effect)).toBe(before);
  });

  it('3.1: an event without a signature is answered 401', async () => {
    const response = await fetch(`${listener.url}/events`, { method: 'POST', headers: { 'content-type': 'application/cloudevents+json' }, body: JSON.stringify(anEvent()) });
    expect(response.status).toBe(401);
  });

  it.each<[string, HubEvent | string, number]>([
    ['no JSON', 'x', 400],
    ['no CloudEvent', '{"hello":1}', 400],
    ['an event that speaks for another subgraph', anEvent({ source: '/education' }), 400],
    ['an event with a name in it', anEvent({ data: { name: 'Inès Martin' } }), 400],
    ['more than 256 kB', JSON.stringify(anEvent({ data: { code: 'A'.repeat(256_000) } })), 413],
  ])('a signed body with %s is refused', async (_, event, status) => {
    expect((await post(event)).status).toBe(status);
  });

  it('an event under another message’s id is refused: its repeats would not be seen', async () => {
    expect((await post(anEvent(), { id: randomUUID() })).status).toBe(400);
  });

  it('another media type is refused', async () => {
    expect((await post(anEvent(), { type: 'text/plain' })).status).toBe(415);
  });

  it('3.6: without its database the receiver answers 503, which says nothing against the event', async () => {
    const event = anEvent();
    const postgres = new Client({ connectionString: inject('postgres').superuserUrl });
    await postgres.connect();
    const name = new URL(listener.database.worker).pathname.slice(1);
    const allow = (connections: boolean) => postgres.query(`alter database ${name} allow_connections ${connections}`);
    await allow(false);
    await postgres.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    expect((await post(event)).status).toBe(503);
    await allow(true);
    await postgres.end();
    expect(await post(event)).toEqual({ status: 200, body: { status: 'done' } });
  });
});
