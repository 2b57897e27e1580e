import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordination, aRecord, claimsOf, type TestCoordination } from '../testkit/coordination.ts';
import type { PersonKey } from '../testkit/network.ts';

const YOUTH = `query ($id: ID!) { youth(id: $id) { id canonicalId identity { familyName ine } contactPoints { kind value source }
  access { scopes purpose } platform { name } sourceRecords { source } } }`;
const YOUTHS = `{ youths(first: 100) { edges { node { id identity { familyName } } } } }`;
const CIRCLE_1 = ['IDENTITY', 'CONTACT', 'SCHOOLING', 'STAGE', 'CASE', 'SUPPORT', 'SOLUTION', 'MENTORING'];

describe('who opens a youth', () => {
  let hub: TestCoordination;
  /** Known to a school and to a mission locale outside circle 1. */
  let known: string;
  let young: string;

  beforeAll(async () => {
    hub = await aCoordination();
    const zoe = { familyName: 'Martin', givenName: 'Zoé', birthDate: '2009-01-02', phones: ['06 12 34 56 78'] };
    const [first] = await hub.register('education/leaver', [aRecord({ ...zoe, ine: '123456789AA', owner: { scheme: 'uai', code: '0590184E' }, ground: 'SCHOOL_OF_ORIGIN' })]);
    await hub.register('missions-locales/file', [aRecord({ ...zoe, email: 'zoe@example.org', owner: { scheme: 'imilo', code: '62041S00' }, ground: 'HOLDS_FILE' })], 'MISSION_LOCALE');
    known = first!.youthId;
    const [child] = await hub.register('mentoring/mentee', [aRecord({ birthDate: '2015-05-05', owner: { scheme: 'imilo', code: '62041S00' }, ground: 'HOLDS_FILE' })], 'MENTORING');
    young = child!.youthId;
  });
  afterAll(() => hub.close());

  /** Written by hand from the charter's text (design 3.2): what each person reads of the one youth. */
  const EXPECTED: Record<Exclude<PersonKey, 'integration'>, readonly string[] | null> = {
    assistant: CIRCLE_1, colleague: CIRCLE_1, responsable: CIRCLE_1, adviser: CIRCLE_1, counsellor: CIRCLE_1,
    school: ['IDENTITY', 'CONTACT', 'SCHOOLING', 'STAGE'],
    holder: ['IDENTITY', 'CONTACT', 'SUPPORT', 'SOCIAL'],
    notHabilitated: null, notSigned: null, outsider: null, assistantSud: null, provider: null, mentoring: null, pilot: null, operator: null, feed: null,
  };

  it.each(Object.entries(EXPECTED))('3.2: %s reads exactly what the charter says', async (person, scopes) => {
    const { data, errors } = await hub.as(person as PersonKey, YOUTH, { id: known });
    expect(errors).toBeUndefined();
    if (!scopes) return expect(data).toEqual({ youth: null });
    expect(data).toMatchObject({ youth: { id: known, identity: { familyName: 'Martin' }, access: { scopes } } });
  });

  it('3.1: nobody without a passport, and an invented id looks like a refused one', async () => {
    expect((await hub.as(null, YOUTH, { id: known })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const absent = await hub.as('outsider', YOUTH, { id: '01900000-0000-7000-8000-000000000000' });
    expect(absent.data).toEqual((await hub.as('outsider', YOUTH, { id: known })).data);
  });

  it('A29, 3.5: contact points stand side by side with who gave them, and records as each partner typed them', async () => {
    const { data } = await hub.as('assistant', YOUTH, { id: known });
    const youth = data!['youth'] as { contactPoints: { kind: string; value: string; source: string }[]; sourceRecords: unknown[] };
    expect(youth.contactPoints.filter((c) => c.kind === 'PHONE').map((c) => c.source).sort()).toEqual(['education/leaver', 'missions-locales/file']);
    expect(youth.contactPoints).toContainEqual({ kind: 'EMAIL', value: 'zoe@example.org', source: 'missions-locales/file' });
    expect(youth.sourceRecords).toHaveLength(2);
  });

  it.each([['assistant', true], ['school', true], ['holder', true], ['outsider', false], ['pilot', false], ['notHabilitated', false], ['notSigned', false], ['provider', false]] as const)(
    '3.2: %s has the youth in its list: %s', async (person, listed) => {
      const { data, errors } = await hub.as(person, YOUTHS);
      expect(errors).toBeUndefined();
      const nodes = (data!['youths'] as { edges: { node: { id: string } | null }[] }).edges.map((e) => e.node?.id);
      expect(nodes.includes(known)).toBe(listed);
    });

  it('B21, 3.2: no list names anybody under 16, even to who holds the file', async () => {
    const { data } = await hub.as('holder', YOUTHS);
    expect(JSON.stringify(data)).not.toContain(young);
    expect((await hub.as('assistant', YOUTHS)).data).not.toMatchObject({ youths: { edges: expect.arrayContaining([{ node: expect.objectContaining({ id: young }) }]) } });
  });

  it('3.2: an opposition closes everything to that network, and to no other', async () => {
    const RECORD = `mutation ($i: OppositionInput!) { recordOpposition(input: $i) { opposition { network } userErrors { code } } }`;
    const LIFT = `mutation ($i: OppositionInput!) { liftOpposition(input: $i) { opposition { endedOn } userErrors { code } } }`;
    const i = { youthId: known, network: 'MISSION_LOCALE' };
    expect((await hub.as('assistant', RECORD, { i })).data).toMatchObject({ recordOpposition: { opposition: { network: 'MISSION_LOCALE' } } });
    expect((await hub.as('holder', YOUTH, { id: known })).data).toEqual({ youth: null });
    expect((await hub.as('adviser', YOUTH, { id: known })).data).toEqual({ youth: null });
    // Nor does a list tell that there is somebody: no empty edge, whose cursor would name them.
    expect((await hub.as('adviser', '{ youths(first: 100) { edges { cursor node { id } } } }')).data).toEqual({ youths: { edges: [] } });
    expect((await hub.as('school', YOUTH, { id: known })).data).toMatchObject({ youth: { id: known } });
    expect((await hub.as('adviser', LIFT, { i })).data).toMatchObject({ liftOpposition: { userErrors: [{ code: 'YOUTH_NOT_FOUND' }] } });
    expect((await hub.as('assistant', LIFT, { i })).data).toMatchObject({ liftOpposition: { userErrors: [] } });
    expect((await hub.as('holder', YOUTH, { id: known })).data).toMatchObject({ youth: { id: known } });
  });

  it('3.1: a grant is signed for this viewer, organisation and youth, for 60 s, and its text is reused', async () => {
    const token = await hub.passport('assistant');
    const [one, two] = await Promise.all([hub.post('/grants', { youths: [known] }, token), hub.post('/grants', { youths: [known] }, token)]);
    const text = one.body.grants[known]!;
    const third = await hub.post('/grants', { youths: [known] }, token);
    expect(third.body.grants[known]).toBe(text);
    expect(two.status).toBe(200);
    const claims = claimsOf(text);
    expect(claims).toMatchObject({ viewer: hub.people.assistant, organisation: hub.organisations['psad'], youth: known, ids: [known], scopes: CIRCLE_1, purpose: 'SUIVI' });
    expect(claims.exp! - claims.iat!).toBe(60);
    const other = await hub.post('/grants', { youths: [known] }, await hub.passport('colleague'));
    expect(other.body.grants[known]).not.toBe(text);
    expect((await hub.post('/grants', { youths: [known] }, await hub.passport('outsider'))).body).toEqual({ grants: {} });
    expect((await hub.post('/grants', { youths: [known] })).status).toBe(401);
    expect((await hub.post('/grants', { youths: [known], purpose: 'curieux de Zoé' }, token)).status).toBe(400);
  });

  it('3.1: forged and twisted representations gain nothing', async () => {
    const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { id identity { familyName } grant } } }`;
    const stolen = (await hub.post('/grants', { youths: [known] }, await hub.passport('assistant'))).body.grants[known];
    for (const representation of [{ __typename: 'Youth', id: known }, { __typename: 'Youth', id: known, grant: stolen }, { __typename: 'Youth', id: known, grant: 'x.y.z' }]) {
      expect((await hub.as('outsider', ENTITIES, { r: [representation] })).data).toEqual({ _entities: [null] });
      expect((await hub.as(null, ENTITIES, { r: [representation] })).data).toEqual({ _entities: [null] });
    }
    for (const id of [{ $ne: null }, '%', { $gt: '' }]) {
      expect((await hub.as('assistant', ENTITIES, { r: [{ __typename: 'Youth', id }] })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect((await hub.as('assistant', ENTITIES, { r: [{ __typename: 'Youth', id: known }] })).data).toMatchObject({ _entities: [{ id: known, identity: { familyName: 'Martin' } }] });
  });
});
