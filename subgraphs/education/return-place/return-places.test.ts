import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { ago, places } from '../return-request/return.testkit.ts';
import { School } from '../school/school.ts';
import { ReturnPlace } from './return-place.ts';

const LIST = `query ($departement: String, $kind: ReturnPlaceKind, $openOn: LocalDate, $isVacant: Boolean, $first: Int!, $after: String) {
  returnPlaces(departement: $departement, kind: $kind, openOn: $openOn, isVacant: $isVacant, first: $first, after: $after) {
    edges { node { id label structureName vacant taken school { uai } publisher { id } } } pageInfo { hasNextPage endCursor } } }`;
const PUBLISH = `mutation ($input: PublishReturnPlacesInput!) { publishReturnPlaces(input: $input) { returnPlace { id kind departement capacity taken vacant freshUntil publisher { id } } userErrors { code field } } }`;
const SET = `mutation ($input: SetReturnPlacesInput!) { setReturnPlaces(input: $input) { returnPlace { capacity taken vacant freshUntil } userErrors { code field } } }`;
type List = { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
type Payload = { returnPlace: { id: string } | null; userErrors: { code: string }[] };

describe('return places', () => {
  let subgraph: TestSubgraph;
  const referent = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  const list = async (variables: object) => {
    const { data, errors } = await subgraph.execute(LIST, { variables: { first: 100, ...variables } });
    expect(errors).toBeUndefined();
    return data!['returnPlaces'] as List;
  };
  const ids = async (variables: object) => (await list(variables)).edges.map((e) => e.node.id);
  const run = async (mutation: string, input: object, viewer = referent) => {
    const { data, errors } = await subgraph.execute(mutation, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Payload;
  };

  it('E09, E10: anyone finds places by département, kind, day and vacancy, without signing in', async () => {
    const micro = await places(subgraph, { departement: '94', structureName: 'Micro-lycée de Créteil' });
    const sas = await places(subgraph, { departement: '94', kind: 'SRE_SAS', opensOn: ago(-10) });
    const full = await places(subgraph, { departement: '94', kind: 'MLDS_ACTION', capacity: 3, held: 1, takenElsewhere: 2 });
    const far = await places(subgraph, { departement: '2A', kind: 'FOQUALE' });
    expect(await ids({ departement: '94' })).toEqual([micro.id, sas.id, full.id]);
    expect(await ids({ departement: '94', isVacant: true })).toEqual([micro.id, sas.id]);
    expect(await ids({ departement: '94', openOn: ago(0) })).toEqual([micro.id, full.id]);
    expect(await ids({ kind: 'FOQUALE' })).toEqual([far.id]);
    expect(await ids({ departement: '2a' })).toEqual([far.id]);
    const { pageInfo } = await list({ departement: '94', first: 2 });
    expect(pageInfo.hasNextPage).toBe(true);
    expect(await ids({ departement: '94', first: 2, after: pageInfo.endCursor })).toEqual([full.id]);
  });

  it('E08: open on both its days and between them, on no other', async () => {
    const { id } = await places(subgraph, { departement: '38', opensOn: '2027-02-01', closesOn: '2028-02-29' });
    const endless = await places(subgraph, { departement: '38', opensOn: '2027-02-01', closesOn: null });
    await fc.assert(fc.asyncProperty(fc.oneof(fc.constantFrom('2027-01-31', '2027-02-01', '2028-02-28', '2028-02-29', '2028-03-01'), fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10))), async (openOn) => {
      const found = await ids({ departement: '38', openOn });
      expect(found.includes(id)).toBe(openOn >= '2027-02-01' && openOn <= '2028-02-29');
      expect(found.includes(endless.id)).toBe(openOn >= '2027-02-01');
    }), { numRuns: 20 });
  });

  it('a page of many costs as many statements as a page of one', async () => {
    const em = subgraph.worker();
    const schools = Array.from({ length: 5 }, (_, i) => em.create(School, { uai: `095000${i}X`, name: 'Lycée', departement: '95' } as never) as School);
    await em.flush();
    for (const school of schools) await places(subgraph, { departement: '95', schoolId: school.id });
    const count = async (first: number) => (await statementsOf(subgraph.running.services.app, () => list({ departement: '95', first }))).length;
    expect(await count(5)).toBe(await count(1));
  });

  it('E10: a school or the MLDS publishes its own places; the département is the school’s', async () => {
    const em = subgraph.worker();
    const school = em.create(School, { uai: '0750001A', name: 'Lycée', departement: '75' } as never) as School;
    await em.flush();
    const input = { kind: 'SRE_SAS', label: 'Pôle innovant lycéen', schoolId: school.id, opensOn: '2026-09-01', closesOn: '2027-07-03', capacity: 12, freshUntil: '2026-12-31' };
    expect(await run(PUBLISH, input)).toMatchObject({ returnPlace: { kind: 'SRE_SAS', departement: '75', capacity: 12, taken: 0, vacant: 12, freshUntil: '2026-12-31', publisher: { id: referent.organisation } }, userErrors: [] });
    for (const [changes, code] of [
      [{ schoolId: randomUUID() }, 'SCHOOL_NOT_FOUND'], [{ schoolId: null }, 'STRUCTURE_NEEDED'], [{ schoolId: null, structureName: 'Nouvel Élan' }, 'DEPARTEMENT_INVALID'],
      [{ departement: '00' }, 'DEPARTEMENT_INVALID'], [{ closesOn: '2026-08-31' }, 'ENDS_BEFORE_START'], [{ capacity: -1 }, 'PLACES_INVALID'], [{ capacity: 1_001 }, 'PLACES_INVALID'],
    ] as const) expect((await run(PUBLISH, { ...input, ...changes })).userErrors, code).toMatchObject([{ code }]);
    const { errors } = await subgraph.execute(PUBLISH, { viewer: aViewer({ roles: ['ADVISER'] }), variables: { input } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('E08: who publishes keeps the number up to date; a place kept for a youth is not taken away', async () => {
    const { id } = await places(subgraph, { ownerId: referent.organisation, capacity: 5, held: 2, takenElsewhere: 1 });
    expect((await run(SET, { returnPlaceId: id, capacity: 4, takenElsewhere: 2, freshUntil: '2027-01-31' })).returnPlace).toEqual({ capacity: 4, taken: 4, vacant: 0, freshUntil: '2027-01-31' });
    expect((await run(SET, { returnPlaceId: id, capacity: 3 })).userErrors).toMatchObject([{ code: 'PLACES_PROMISED' }]);
    expect((await run(SET, { returnPlaceId: id, capacity: 4, takenElsewhere: 3 })).userErrors).toMatchObject([{ code: 'PLACES_PROMISED' }]);
    expect((await run(SET, { returnPlaceId: id, capacity: 4, takenElsewhere: -1 })).userErrors).toMatchObject([{ code: 'PLACES_INVALID' }]);
    expect((await run(SET, { returnPlaceId: id, capacity: 9, closesOn: ago(31) })).userErrors).toMatchObject([{ code: 'ENDS_BEFORE_START' }]);
    const other = aViewer({ network: 'EDUCATION', roles: ['MLDS_COORDINATOR'] });
    expect((await run(SET, { returnPlaceId: id, capacity: 9 }, other)).userErrors).toMatchObject([{ code: 'NOT_YOUR_PLACES' }]);
    expect(await subgraph.worker().findOneOrFail(ReturnPlace, { id })).toMatchObject({ capacity: 4, held: 2, takenElsewhere: 2 });
  });
});
