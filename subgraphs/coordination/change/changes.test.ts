import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventType } from '@passerelle/kit/events/event';
import { record } from '@passerelle/kit/events/record';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Access } from '../journal/access.ts';
import { expireReferrals } from '../referral/expire-referrals.ts';
import { Standing } from '../standing/standing.ts';
import { aCoordination, aRecord, type TestCoordination } from '../testkit/coordination.ts';
import { cursorAt } from './cursor.ts';
import { forgetChanges } from './forget-changes.ts';
import { changeHandlers } from './handlers.ts';
import { pull, pullAll, seal, type Pulled } from './pull.testkit.ts';
import { sealChanges } from './seal-changes.ts';
import { YouthChange } from './youth-change.ts';

const SEND = 'mutation ($i: SendReferralInput!) { sendReferral(input: $i) { referral { id } userErrors { code } } }';
const WITHDRAW = 'mutation ($i: ReferralInput!) { withdrawReferral(input: $i) { userErrors { code } } }';
const NIMES = '30189';

describe('what a partner’s software pulls', () => {
  let hub: TestCoordination;
  /** Where `mission`'s software stands. */
  let cursor = '';

  beforeAll(async () => { hub = await aCoordination(); });
  afterAll(() => hub.close());

  const told = ({ changes }: Pick<Pulled, 'changes'>) => changes.map((c) => [c.kind, c.youth]);
  /** What is new to the mission locale's software, to its end. */
  const news = async () => {
    const page = await pullAll(hub, 'integration', cursor);
    cursor = page.cursor;
    return page;
  };
  /** Somebody whose file the mission locale holds, far from its platform: circle 1 opens nothing. */
  const aYouth = async (changes: Parameters<typeof aRecord>[0] = {}) =>
    (await hub.register('missions-locales/file', [aRecord({ owner: { scheme: 'imilo', code: '59512S00' }, ground: 'HOLDS_FILE', communeCode: NIMES, ...changes })], 'MISSION_LOCALE'))[0]!.youthId;
  const aSortant = async () => (await hub.register('education/leaver', [aRecord({ owner: { scheme: 'uai', code: '0590184E' }, ground: 'SCHOOL_OF_ORIGIN', communeCode: NIMES })]))[0]!.youthId;
  /** A sibling's event, as the inbox takes it. */
  const happens = (type: string, subject: string, data = {}) => hub.subgraph.worker().transactional((em) =>
    changeHandlers[`fr.passerelle.${type}` as EventType]!(em as EntityManager, { specversion: '1.0', id: randomUUID(), source: `/${type.split('.')[0]}`, type: `fr.passerelle.${type}`, subject, time: '2026-11-03T10:00:00.000Z', datacontenttype: 'application/json', sequence: '1'.padStart(20, '0'), data } as never));
  const standing = (youthId: string, changes: Partial<Standing> = {}) => hub.subgraph.worker().insert(Standing, Object.assign(new Standing(), { youthId, organisationId: hub.organisations['mission'], ground: 'REFERRAL', origin: randomUUID(), scopes: ['IDENTITY', 'CONTACT', 'SUPPORT'], until: new Date(Date.now() + 86_400_000), ...changes }));

  it('a file opens its youth; the next pull goes on from the cursor, and says nothing twice', async () => {
    const youth = await aYouth();
    const page = await news();
    expect(page.changes).toEqual([{ id: expect.any(String), kind: 'ACCESS_OPENED', youth, youths: [youth], canonicalYouth: youth, partner: 'coordination', at: expect.any(String), data: {} }]);
    expect(await news()).toMatchObject({ changes: [], cursor: page.cursor, hasMore: false });
  });

  it('3.2: what its scopes open is told, what they do not is not, and it never reads of another’s youth', async () => {
    const [mine, other] = [await aYouth(), await aSortant()];
    for (const youth of [mine, other]) {
      await happens('missions-locales.situation.recorded', youth, { kind: 'EMPLOI', on: '2026-11-02' });
      await happens('solutions.proposal.made', youth, { proposalId: randomUUID(), state: 'PROPOSED', on: '2026-11-02' });
      await happens('education.case.moved', youth, { stage: 'IN_CONTACT', on: '2026-11-02' });
      await happens('education.contact.stopped', youth, { on: '2026-11-02', until: '2027-08-31' });
    }
    expect((await news()).changes.filter((c) => c.kind !== 'ACCESS_OPENED')).toMatchObject([
      { kind: 'SITUATION_RECORDED', youth: mine, partner: 'missions-locales', at: '2026-11-03T10:00:00.000Z', data: { kind: 'EMPLOI', on: '2026-11-02' } },
      { kind: 'CONTACT_STOPPED', youth: mine, data: { on: '2026-11-02', until: '2027-08-31' } },
    ]);
  });

  it('3.2: in circle 1 the same software reads what the other slices told', async () => {
    const youth = await aYouth({ communeCode: '59512' });
    await happens('education.case.moved', youth, { stage: 'IN_CONTACT', on: '2026-11-02' });
    expect(told(await news())).toEqual([['ACCESS_OPENED', youth], ['STAGE_CHANGED', youth]]);
  });

  it('3.4: each youth that an answer names is in the journal, with the purpose of a synchronisation; an empty answer names nobody', async () => {
    const youth = await aYouth();
    await news();
    const lines = () => hub.subgraph.worker().find(Access, { youthId: youth });
    expect(await lines()).toMatchObject([{ viewerId: hub.people.integration, organisationId: hub.organisations['mission'], purpose: 'SYNCHRONISATION', operation: 'changes' }]);
    await news();
    expect(await lines()).toHaveLength(1);
  });

  it('3.2: a referral is told to both; withdrawn, it closes the youth, and nothing of them is told any more', async () => {
    const youth = await aSortant();
    const sent = (await hub.as('school', SEND, { i: { youthId: youth, receiverId: hub.organisations['mission'], need: 'SUPPORT' } })).data!['sendReferral'] as { referral: { id: string } };
    expect((await news()).changes).toMatchObject([
      { kind: 'ACCESS_OPENED', youth }, { kind: 'REFERRAL_SENT', youth, data: { referralId: sent.referral.id, receiverId: hub.organisations['mission'] } },
    ]);
    await happens('missions-locales.situation.recorded', youth, { kind: 'EMPLOI', on: '2026-11-02' });
    await seal(hub);
    expect((await hub.as('school', WITHDRAW, { i: { referralId: sent.referral.id } })).data).toMatchObject({ withdrawReferral: { userErrors: [] } });
    await happens('missions-locales.situation.recorded', youth, { kind: 'FORMATION', on: '2026-11-02' });
    // Even what was numbered while it was open is not told once it is closed.
    expect(told(await news())).toEqual([['REFERRAL_WITHDRAWN', youth], ['ACCESS_CLOSED', youth]]);
    // Who is named without a grant is journalled too.
    expect(await hub.subgraph.worker().find(Access, { youthId: youth, kind: 'LIST' })).toMatchObject([{ scopes: [], operation: 'changes' }]);
  });

  it('3.2: a referral that comes to its hour closes once, also when it is marked as expired later', async () => {
    const youth = await aSortant();
    await hub.as('school', SEND, { i: { youthId: youth, receiverId: hub.organisations['mission'], need: 'SUPPORT' } });
    expect(told(await news())).toEqual([['ACCESS_OPENED', youth], ['REFERRAL_SENT', youth]]);
    await hub.subgraph.worker().execute(`update referral set expires_at = now() - interval '1 second' where youth_id = ?`, [youth]);
    expect(told(await news())).toEqual([['ACCESS_CLOSED', youth]]);
    await expireReferrals(hub.subgraph.worker());
    expect(told(await news())).toEqual([['REFERRAL_EXPIRED', youth]]);
  });

  it('who keeps another ground is not told that it closed; one that opens again says so', async () => {
    const youth = await aYouth();
    const origin = randomUUID();
    await standing(youth, { origin });
    await news();
    const until = (when: string) => hub.subgraph.worker().execute(`update standing set until = now() ${when} where origin = ?`, [origin]);
    await until('');
    expect((await news()).changes).toEqual([]);
    await until(`+ interval '1 day'`);
    expect(told(await news())).toEqual([['ACCESS_OPENED', youth]]);
  });

  it('3.2: an opposition to the network closes the youth at once, and its end opens it again', async () => {
    const youth = await aYouth({ communeCode: '59512' });
    await news();
    const oppose = (verb: string) => hub.as('assistant', `mutation ($i: OppositionInput!) { ${verb}Opposition(input: $i) { userErrors { code } } }`, { i: { youthId: youth, network: 'MISSION_LOCALE' } });
    await oppose('record');
    await happens('missions-locales.situation.recorded', youth, { kind: 'EMPLOI', on: '2026-11-02' });
    expect(told(await news())).toEqual([['ACCESS_CLOSED', youth]]);
    await oppose('lift');
    expect(told(await news())).toEqual([['ACCESS_OPENED', youth]]);
  });

  it('3.5: a merge is told under the current id, with every id that is now the same youth', async () => {
    const [kept, absorbed] = [await aYouth(), await aYouth()];
    await news();
    const em = hub.subgraph.worker();
    await em.execute('update youth set merged_into_id = ? where id = ?', [kept, absorbed]);
    await em.execute(`delete from standing where youth_id = ?`, [absorbed]);
    await em.transactional((tx) => record(tx as EntityManager, [{ type: 'fr.passerelle.coordination.youth.merged', subject: kept, data: { canonicalId: kept, ids: [kept, absorbed] } }]));
    const { changes } = await news();
    expect(changes).toMatchObject([{ kind: 'YOUTH_MERGED', youth: kept, canonicalYouth: kept }]);
    expect(changes[0]!.youths.toSorted()).toEqual([kept, absorbed].toSorted());
  });

  it('3.6: what is told of a registration that is rolled back is not told', async () => {
    const youth = await aYouth();
    await news();
    await hub.subgraph.worker().transactional(async (tx) => {
      await record(tx as EntityManager, [{ type: 'fr.passerelle.coordination.youth.moved', subject: youth, data: { platformId: hub.platforms.nord, ids: [youth] } }]);
      throw new Error('back');
    }).catch(() => {});
    expect((await news()).changes).toEqual([]);
  });

  it('no drift: one that commits late comes after what was already read, and is not lost', async () => {
    const youth = await aYouth();
    await news();
    const late = hub.subgraph.worker();
    await late.begin();
    await changeHandlers['fr.passerelle.missions-locales.situation.recorded']!(late, { type: 'fr.passerelle.missions-locales.situation.recorded', subject: youth, time: '2026-11-01T10:00:00.000Z', data: { kind: 'EMPLOI', on: '2026-11-01' } } as never);
    await happens('missions-locales.situation.recorded', youth, { kind: 'FORMATION', on: '2026-11-02' });
    expect((await news()).changes.map((c) => c.data['kind'])).toEqual(['FORMATION']);
    await late.commit();
    expect((await news()).changes.map((c) => c.data['kind'])).toEqual(['EMPLOI']);
  });

  it('no drift: sealers at once, and pages of any size, give each change once, in one order', async () => {
    const youths = await Promise.all(Array.from({ length: 5 }, () => aYouth()));
    await news();
    const before = cursor;
    const all = await Promise.all(youths.flatMap((youth) => Array.from({ length: 12 }, async (_, i) => {
      await happens('missions-locales.situation.recorded', youth, { kind: 'EMPLOI', on: `2026-11-${String(i + 1).padStart(2, '0')}` });
      await seal(hub);
    })));
    const whole = (await news()).changes;
    expect(whole).toHaveLength(all.length);
    expect(new Set(whole.map((c) => c.id)).size).toBe(all.length);
    for (const limit of [3, 7, 60]) expect((await pullAll(hub, 'integration', before, limit)).changes).toEqual(whole);
  });

  it('no drift: while one sealer has not committed, no other gives a number', async () => {
    const youth = await aYouth();
    await news();
    const sealer = hub.subgraph.worker();
    await sealer.begin();
    await sealChanges(sealer);
    await happens('missions-locales.situation.recorded', youth, { kind: 'EMPLOI', on: '2026-11-02' });
    const second = seal(hub);
    await expect.poll(async () => (await hub.subgraph.worker().execute(`select 1 from pg_locks where locktype = 'advisory' and not granted and objid = 20160103`)).length).toBeGreaterThan(0);
    expect(await hub.subgraph.worker().execute('select 1 from youth_change where youth_id = ? and kind = ?', [youth, 'SITUATION_RECORDED'])).toEqual([]);
    await sealer.commit();
    await second;
    expect(told(await news())).toEqual([['SITUATION_RECORDED', youth]]);
  });

  it('who pulls: software with the role, nobody else; a strange cursor or size is refused in French', async () => {
    expect(await pull(hub, null)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    for (const who of ['assistant', 'adviser', 'responsable', 'feed'] as const) expect(await pull(hub, who), who).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await pull(hub, 'integration', { cursor: 'abc' })).toMatchObject({ status: 400, code: 'CURSOR_UNKNOWN', detail: expect.stringContaining('Reprenez') });
    for (const limit of [0, 501, 'tout']) expect(await pull(hub, 'integration', { limit })).toMatchObject({ status: 400, code: 'BAD_PARAMETER' });
  });

  it('3.2: a change is kept 180 days from its number; a cursor that may have missed one is told to begin again, a fresh one and the beginning go on', async () => {
    const youth = await aYouth();
    await happens('missions-locales.situation.recorded', youth, { kind: 'EMPLOI', on: '2026-11-02' });
    await news();
    const worker = hub.subgraph.worker();
    const about = () => worker.execute<{ kind: string }[]>('select kind from youth_change where youth_id = ? order by seq', [youth]);
    await worker.execute(`update youth_change set sealed_at = now() - interval '181 days' where youth_id = ?`, [youth]);
    await forgetChanges(worker);
    const kept = await about();
    expect(kept).toHaveLength(2);
    const [{ seq }] = (await worker.execute<[{ seq: string }]>('select seq from youth_change where youth_id = ? order by seq limit 1', [youth]));
    // On the way, a cursor is as old as what it has reached.
    const { cursor: onTheWay } = await pull(hub, 'integration', { cursor: cursorAt({ seq: String(BigInt(seq) - 1n), day: today() }), limit: 1 });
    expect(await pull(hub, 'integration', { cursor: onTheWay })).toMatchObject({ status: 410, code: 'RESYNC', detail: expect.stringContaining('sans curseur') });
    await worker.execute(`update youth_change set sealed_at = now() - interval '183 days' where youth_id = ? and kind = 'ACCESS_OPENED'`, [youth]);
    expect(await forgetChanges(worker)).toBe(1);
    expect(await about()).toEqual([{ kind: 'SITUATION_RECORDED' }]);
    for (const [day, status] of [[addDays(today(), -181), 410], [addDays(today(), -180), 200], [null, 200]] as const) {
      expect(await pull(hub, 'integration', { cursor: cursorAt({ seq: '0', day }) }), String(day)).toMatchObject({ status });
    }
    expect((await pullAll(hub, 'integration')).changes.map((c) => c.kind)).toContain('SITUATION_RECORDED');
    expect(await news()).toMatchObject({ status: 200, changes: [] });
  });

  it('too many calls in a minute: 429, and when to come back', async () => {
    await hub.subgraph.worker().execute(`update integration_call set minute = date_trunc('minute', now()), calls = 119`);
    const calls = [await pull(hub, 'integration'), await pull(hub, 'integration')];
    // A minute that ends between the two begins a new count.
    if (calls[1]!.status === 200) return;
    expect(calls).toMatchObject([{ status: 200 }, { status: 429, code: 'TOO_MANY_REQUESTS', detail: expect.stringMatching(/Attendez \d+ s/) }]);
    await hub.subgraph.worker().execute(`update integration_call set minute = minute - interval '1 minute'`);
    expect(await pull(hub, 'integration')).toMatchObject({ status: 200 });
  });

  it('3.1: the row policy gives an organisation its own changes only, and requests write none', async () => {
    const em = hub.subgraph.running.services.app.em.fork();
    await em.begin();
    await em.execute(`select set_config('hub.org', ?, true)`, [`{${hub.organisations['provider']}}`]);
    expect(await em.find(YouthChange, {})).toEqual([]);
    await em.execute(`select set_config('hub.org', ?, true)`, [`{${hub.organisations['mission']}}`]);
    expect((await em.find(YouthChange, {})).length).toBeGreaterThan(10);
    await expect(em.execute('update youth_change set kind = kind')).rejects.toThrow(/permission denied/);
    await em.rollback();
  });
});
