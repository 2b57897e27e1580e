import { randomUUID } from 'node:crypto';
import { Sender } from '@passerelle/kit/events/send';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordination, aRecord, type TestCoordination } from '../testkit/coordination.ts';
import type { PersonKey } from '../testkit/network.ts';

describe('two missions locales become one (E17)', () => {
  let hub: TestCoordination;
  let sender: Sender;
  let position = 0;
  beforeAll(async () => {
    hub = await aCoordination();
    sender = new Sender(hub.subgraph.url, hub.subgraph.running.services.settings.eventsSecret);
  });
  afterAll(async () => {
    await sender.close();
    await hub.close();
  });

  const opens = async (who: PersonKey, id: string) => !!(await hub.as(who, 'query ($id: ID!) { youth(id: $id) { id } }', { id })).data!['youth'];

  it('3.2: files and open referrals of the old one open their youths to its successor, and no longer to it; its code is the successor’s', async () => {
    const line = aRecord({ owner: { scheme: 'imilo', code: '62041S00' }, ground: 'HOLDS_FILE', communeCode: null });
    const youth = (await hub.register('missions-locales/file', [line], 'MISSION_LOCALE'))[0]!.youthId;
    const referred = (await hub.register('education/leaver', [aRecord({ owner: { scheme: 'uai', code: '0590184E' }, ground: 'SCHOOL_OF_ORIGIN' })]))[0]!.youthId;
    const { data } = await hub.as('assistant', 'mutation ($i: SendReferralInput!) { sendReferral(input: $i) { userErrors { code } } }', { i: { youthId: referred, receiverId: hub.organisations['holder'], need: 'SUPPORT' } });
    expect(data!['sendReferral']).toEqual({ userErrors: [] });
    expect([await opens('holder', youth), await opens('outsider', youth), await opens('holder', referred), await opens('outsider', referred)]).toEqual([true, false, true, false]);

    const [organisation, successor] = [hub.organisations['holder']!, hub.organisations['outsider']!];
    for (let turn = 0; turn < 2; turn++) {
      await sender.send({ position: String(++position), id: randomUUID(), type: 'fr.passerelle.missions-locales.structure.merged', subject: null, time: new Date().toISOString(), data: { organisation, successor, on: '2026-11-01' }, attempts: 0 });
    }
    expect([await opens('holder', youth), await opens('outsider', youth), await opens('holder', referred), await opens('outsider', referred)]).toEqual([false, true, false, true]);
    expect((await hub.as(null, 'query ($id: ID!) { organisation(id: $id) { mergedInto { id } } }', { id: organisation })).data).toEqual({ organisation: { mergedInto: { id: successor } } });
    // The software goes on sending under the old code: no conflict, and the successor's file.
    const [again, fresh] = await hub.register('missions-locales/file', [line, aRecord({ owner: { scheme: 'imilo', code: '62041S00' }, ground: 'HOLDS_FILE', communeCode: null })], 'MISSION_LOCALE');
    expect([again!.youthId, again!.ownerId, fresh!.ownerId]).toEqual([youth, successor, successor]);
    expect(await opens('holder', fresh!.youthId)).toBe(false);
  });

  it('3.2: what the old one sent is the successor’s to withdraw, and its words are read by both sides; its own longer ground stays', async () => {
    const line = aRecord({ owner: { scheme: 'imilo', code: '59512S00' }, ground: 'HOLDS_FILE' });
    const youth = (await hub.register('missions-locales/file', [line], 'MISSION_LOCALE'))[0]!.youthId;
    const act = async (who: PersonKey, name: string, input: object, type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`) =>
      (await hub.as(who, `mutation ($i: ${type}!) { done: ${name}(input: $i) { referral { id state messages { text } } userErrors { code } } }`, { i: input })).data!['done'] as { referral: { id: string; state: string; messages: object[] } | null; userErrors: object[] };
    const { referral } = await act('adviser', 'sendReferral', { youthId: youth, receiverId: hub.organisations['provider'], need: 'TRAINING' });
    await act('provider', 'askOnReferral', { referralId: referral!.id, text: 'Quel niveau ?' });
    const [organisation, successor] = [hub.organisations['mission']!, hub.organisations['outsider']!];
    // Both keep a file of the youth; the old one's lapses, the successor's does not.
    await hub.subgraph.worker().execute(`insert into standing (id, created_at, updated_at, youth_id, organisation_id, ground, origin) values (gen_random_uuid(), now(), now(), ?, ?, 'HOLDS_FILE', 'missions-locales/file')`, [youth, successor]);
    await hub.subgraph.worker().execute(`update standing set until = now() + interval '1 hour' where youth_id = ? and organisation_id = ? and ground = 'HOLDS_FILE'`, [youth, organisation]);
    const tell = (type: string, subject: string | null, data: Record<string, string>) => sender.send({ position: String(++position), id: randomUUID(), type: `fr.passerelle.missions-locales.${type}`, subject, time: new Date().toISOString(), data, attempts: 0 });
    await tell('structure.merged', null, { organisation, successor, on: '2026-11-01' });
    expect((await act('outsider', 'replyOnReferral', { referralId: referral!.id, text: 'CAP' })).referral?.messages).toEqual([{ text: 'Quel niveau ?' }, { text: 'CAP' }]);
    expect(await act('outsider', 'withdrawReferral', { referralId: referral!.id }, 'ReferralInput')).toMatchObject({ referral: { state: 'WITHDRAWN' }, userErrors: [] });
    expect(await hub.subgraph.worker().execute(`select until from standing where youth_id = ? and organisation_id = ? and ground = 'HOLDS_FILE'`, [youth, successor])).toEqual([{ until: null }]);
    // Told after the merger, since another youth's events wait for nobody.
    const late = (await hub.register('education/leaver', [aRecord({ owner: { scheme: 'uai', code: '0590184E' }, ground: 'SCHOOL_OF_ORIGIN', communeCode: null })]))[0]!.youthId;
    await tell('file.opened', late, { fileId: randomUUID(), organisationId: organisation });
    expect(await opens('outsider', late)).toBe(true);
  });
});
