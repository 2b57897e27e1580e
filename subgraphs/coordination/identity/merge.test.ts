import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordination, aRecord, claimsOf, type TestCoordination } from '../testkit/coordination.ts';
import { Youth } from '../youth/youth.ts';
import { Doubt } from './doubt.ts';

const DOUBTS = '{ doubts { edges { node { id evidence youth { id identity { familyName } } other { id identity { familyName } access { scopes } } } } } }';
const DECIDE = 'mutation ($i: DecideDoubtInput!) { decideDoubt(input: $i) { doubt { state } userErrors { code } } }';
const UNMERGE = 'mutation ($i: UnmergeInput!) { unmerge(input: $i) { youth { id canonicalId } userErrors { code } } }';
const YOUTH = 'query ($id: ID!) { youth(id: $id) { canonicalId identity { familyName } sourceRecords { source } referents { role } contactPoints { value } } }';
/** Tables that say what belongs to whom. */
const SETS = ['youth', 'source_record', 'standing', 'referent', 'referral', 'opposition'];

describe('doubts, merging and un-merging', () => {
  let hub: TestCoordination;
  beforeAll(async () => { hub = await aCoordination(); });
  afterAll(() => hub.close());

  /** Two youths of the same platform that may be one, with everything around them. */
  async function aPair(name: string, communes = ['59512', '59599']) {
    const person = { familyName: name, givenName: 'Alix', birthDate: '2008-04-04' };
    const [a] = await hub.register('education/leaver', [aRecord({ ...person, communeCode: communes[0], owner: { scheme: 'uai', code: '0590184E' }, ground: 'SCHOOL_OF_ORIGIN' })]);
    const [b] = await hub.register('missions-locales/file', [aRecord({ ...person, communeCode: communes[1], phones: ['0677777777'], owner: { scheme: 'imilo', code: '62041S00' }, ground: 'HOLDS_FILE' })], 'MISSION_LOCALE');
    const doubt = await hub.subgraph.worker().findOneOrFail(Doubt, { otherId: b!.youthId });
    return { a: a!.youthId, b: b!.youthId, doubt: doubt.id };
  }
  /** Every row's whole content but the dates of change, and what softwares were told meanwhile. */
  const snapshot = async () => {
    const sets: Record<string, unknown> = {};
    for (const table of SETS) sets[table] = await hub.subgraph.worker().execute(`select to_jsonb(t) - 'updated_at' - 'change_told' as row from ${table} t order by id`);
    sets['links'] = await hub.subgraph.worker().execute('select source_record_id, youth_id from link where ended_at is null order by 1');
    return JSON.stringify(sets);
  };
  const arrange = async ({ a, b }: { a: string; b: string }) => {
    const appoint = 'mutation ($i: AppointReferentInput!) { appointReferent(input: $i) { userErrors { code } } }';
    await hub.as('assistant', appoint, { i: { youthId: a, personId: hub.people.assistant, role: 'SUIVI_TECHNIQUE' } });
    await hub.as('assistant', appoint, { i: { youthId: b, personId: hub.people.colleague, role: 'SUIVI_TECHNIQUE' } });
    await hub.as('assistant', appoint, { i: { youthId: b, personId: hub.people.counsellor, role: 'DIAGNOSTIC' } });
    await hub.as('assistant', 'mutation ($i: SendReferralInput!) { sendReferral(input: $i) { userErrors { code } } }', { i: { youthId: b, receiverId: hub.organisations['provider'], need: 'TRAINING' } });
    await hub.as('assistant', 'mutation ($i: OppositionInput!) { recordOpposition(input: $i) { userErrors { code } } }', { i: { youthId: b, network: 'MENTORING' } });
  };

  it('3.5: merging opens one record under both ids; un-merging gives back every set, byte for byte', async () => {
    const pair = await aPair('Reunir');
    await arrange(pair);
    const before = await snapshot();
    expect((await hub.as('assistant', DECIDE, { i: { doubtId: pair.doubt, answer: 'SAME' } })).data).toMatchObject({ decideDoubt: { doubt: { state: 'SAME' }, userErrors: [] } });
    for (const id of [pair.a, pair.b]) {
      const { data } = await hub.as('assistant', YOUTH, { id });
      expect(data).toMatchObject({ youth: { canonicalId: pair.a, contactPoints: expect.arrayContaining([{ value: '0677777777' }]) } });
      expect((data!['youth'] as { sourceRecords: unknown[]; referents: unknown[] }).sourceRecords).toHaveLength(2);
      expect((data!['youth'] as { referents: unknown[] }).referents).toHaveLength(3);
    }
    const grants = (await hub.post('/grants', { youths: [pair.b] }, await hub.passport('holder'))).body.grants;
    expect(claimsOf(grants[pair.b]!)).toMatchObject({ youth: pair.a, ids: expect.arrayContaining([pair.a, pair.b]) });
    expect(await hub.subgraph.worker().execute(`select count(*)::int as n from referent where youth_id = '${pair.a}' and role = 'SUIVI_TECHNIQUE' and until is null`)).toEqual([{ n: 1 }]);
    expect((await hub.as('mentoring', YOUTH, { id: pair.a })).data).toEqual({ youth: null });
    expect((await hub.as('provider', YOUTH, { id: pair.a })).data).toMatchObject({ youth: { canonicalId: pair.a } });

    expect((await hub.as('assistant', UNMERGE, { i: { youthId: pair.b } })).data).toMatchObject({ unmerge: { youth: { id: pair.b, canonicalId: pair.b }, userErrors: [] } });
    expect(await snapshot()).toBe(before);
    expect((await hub.as('holder', YOUTH, { id: pair.a })).data).toEqual({ youth: null });
    expect(await hub.subgraph.worker().findOneOrFail(Doubt, { id: pair.doubt })).toMatchObject({ state: 'NEVER' });
    expect((await hub.as('assistant', UNMERGE, { i: { youthId: pair.b } })).data).toMatchObject({ unmerge: { userErrors: [{ code: 'NOT_MERGED' }] } });
  });

  it('3.5: nothing is deleted: every link that ever was is still there', async () => {
    const pair = await aPair('Liens');
    await hub.as('assistant', DECIDE, { i: { doubtId: pair.doubt, answer: 'SAME' } });
    const links = (await hub.subgraph.worker().execute(`select evidence, ended_at is null as current from link l join source_record r on r.id = l.source_record_id where r.youth_id = '${pair.a}' order by l.created_at`)) as { evidence: string[]; current: boolean }[];
    expect(links.filter((l) => l.current)).toHaveLength(2);
    expect(links).toHaveLength(3);
  });

  it('3.5: never a chain: what was merged into the absorbed one points at the kept one, and goes back with it', async () => {
    const { a, b, doubt } = await aPair('Chaine');
    const [c] = await hub.register('jdc/line', [aRecord({ familyName: 'Chaine', givenName: 'Alix', birthDate: '2008-04-04', communeCode: null })]);
    const inner = await hub.subgraph.worker().findOneOrFail(Doubt, { youthId: b, otherId: c!.youthId });
    const targets = async () => (await hub.subgraph.worker().find(Youth, { id: { $in: [b, c!.youthId] } }, { orderBy: { id: 'asc' } })).map((y) => y.mergedIntoId);
    for (const id of [inner.id, doubt]) expect((await hub.as('assistant', DECIDE, { i: { doubtId: id, answer: 'SAME' } })).data).toMatchObject({ decideDoubt: { userErrors: [] } });
    expect(await targets()).toEqual([a, a]);
    expect((await hub.as('assistant', YOUTH, { id: c!.youthId })).data).toMatchObject({ youth: { canonicalId: a } });
    await hub.as('assistant', UNMERGE, { i: { youthId: b } });
    expect(await targets()).toEqual([null, b]);
  });

  it('3.5: two persons: marked never, both stay, and the doubt is not shown again', async () => {
    const pair = await aPair('Jamais');
    expect(JSON.stringify((await hub.as('assistant', DOUBTS)).data)).toContain(pair.doubt);
    expect((await hub.as('assistant', DECIDE, { i: { doubtId: pair.doubt, answer: 'NEVER' } })).data).toMatchObject({ decideDoubt: { doubt: { state: 'NEVER' } } });
    expect(JSON.stringify((await hub.as('assistant', DOUBTS)).data)).not.toContain(pair.doubt);
    expect((await hub.as('assistant', DECIDE, { i: { doubtId: pair.doubt, answer: 'SAME' } })).data).toMatchObject({ decideDoubt: { userErrors: [{ code: 'ALREADY_DECIDED' }] } });
    expect((await hub.subgraph.worker().findOneOrFail(Youth, { id: pair.b })).mergedIntoId).toBeNull();
  });

  it('3.2, 3.5: a doubt between two platforms opens the other’s name, and only it, to the staff who must decide, until they do', async () => {
    const pair = await aPair('Deuxrives', ['59512', '86194']);
    const seen = (await hub.as('assistant', DOUBTS)).data!['doubts'] as { edges: { node: { id: string; other: { id: string; identity: unknown; access: { scopes: string[] } } } }[] };
    expect(seen.edges.find((e) => e.node.id === pair.doubt)?.node.other).toMatchObject({ id: pair.b, identity: { familyName: 'Deuxrives' }, access: { scopes: ['IDENTITY'] } });
    for (const person of ['adviser', 'school', 'outsider'] as const) {
      expect((await hub.as(person, DECIDE, { i: { doubtId: pair.doubt, answer: 'NEVER' } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await hub.as('responsable', DECIDE, { i: { doubtId: pair.doubt, answer: 'SAME' } })).data).toMatchObject({ decideDoubt: { userErrors: [{ code: 'YOUTH_NOT_FOUND' }] } });
    await hub.as('assistant', DECIDE, { i: { doubtId: pair.doubt, answer: 'NEVER' } });
    expect((await hub.as('assistant', YOUTH, { id: pair.b })).data).toEqual({ youth: null });
  });

  it('B21, 3.2: no doubt about somebody under 16 is listed', async () => {
    const child = { familyName: 'Petitou', givenName: 'Noa', birthDate: '2016-01-01' };
    await hub.register('mentoring/mentee', [aRecord(child)]);
    const [b] = await hub.register('jdc/line', [aRecord({ ...child, communeCode: '59599' })]);
    expect(b!.outcome).toBe('DOUBT');
    expect(JSON.stringify((await hub.as('assistant', DOUBTS)).data)).not.toContain(b!.youthId);
  });

  it('3.1: the application role cannot merge what was not opened', async () => {
    const pair = await aPair('Force');
    const em = hub.subgraph.running.services.app.em.fork();
    await em.begin();
    await expect(em.execute('select merge_youths(?, ?, ?, ?)', [pair.a, pair.b, pair.doubt, hub.people.assistant])).rejects.toThrow(/not opened/);
    await em.rollback();
  });
});
