import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { School } from '../school/school.ts';
import { CtiPost } from './cti-post.ts';

const ASSIGN = `mutation ($input: AssignCtiPostInput!) { assignCtiPost(input: $input) { ctiPost { id kind person { id } since until school { uai } } userErrors { code } } }`;
const END = `mutation ($input: EndCtiPostInput!) { endCtiPost(input: $input) { ctiPost { until } userErrors { code } } }`;

describe('G04, G05: CTI posts', () => {
  let subgraph: TestSubgraph;
  let schoolId: string;
  const responsable = aViewer({ network: 'EDUCATION', roles: ['RESPONSABLE'], territory: ['86'] });
  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    const em = subgraph.worker();
    schoolId = (em.create(School, { uai: '0860039A', name: 'Lycée professionnel', departement: '86' } as never) as School).id;
    await em.flush();
  });
  afterAll(() => subgraph.close());

  interface Answer { ctiPost: { id: string } | null; userErrors: { code: string }[] }
  const run = async (query: string, input: object, viewer: Viewer = responsable) => Object.values((await subgraph.execute(query, { viewer, variables: { input } })).data ?? {})[0] as Answer;
  const input = (changes = {}) => ({ personId: randomUUID(), kind: 'STATE', schoolId, since: '2026-09-01', ...changes });

  it('a responsable names State and Region posts in the schools of their territory', async () => {
    const personId = randomUUID();
    expect(await run(ASSIGN, input({ personId }))).toMatchObject({ ctiPost: { kind: 'STATE', person: { id: personId }, until: null, school: { uai: '0860039A' } }, userErrors: [] });
    expect((await run(ASSIGN, input({ personId }))).userErrors).toEqual([{ code: 'POST_ALREADY_HELD' }]);
    expect((await run(ASSIGN, input({ personId, kind: 'REGION' }))).userErrors).toEqual([]);
    expect((await run(ASSIGN, input(), { ...responsable, territory: ['59'] })).userErrors).toEqual([{ code: 'SCHOOL_NOT_IN_TERRITORY' }]);
    const { errors } = await subgraph.execute(ASSIGN, { viewer: aViewer({ territory: ['86'] }), variables: { input: input() } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('a post ends on its last day, by who declared it; the person may come back the day after', async () => {
    const personId = randomUUID();
    const { id } = (await run(ASSIGN, input({ personId }))).ctiPost!;
    expect((await run(END, { ctiPostId: id, until: '2026-08-31' })).userErrors).toEqual([{ code: 'BEFORE_START' }]);
    expect((await run(END, { ctiPostId: id, until: '2027-01-31' }, aViewer({ roles: ['RESPONSABLE'], territory: ['86'] }))).userErrors).toEqual([{ code: 'POST_NOT_FOUND' }]);
    expect(await run(END, { ctiPostId: id, until: '2027-01-31' })).toMatchObject({ ctiPost: { until: '2027-01-31' } });
    expect((await run(ASSIGN, input({ personId, since: '2027-01-31' }))).userErrors).toEqual([{ code: 'POST_ALREADY_HELD' }]);
    expect((await run(ASSIGN, input({ personId, since: '2027-02-01' }))).userErrors).toEqual([]);
    expect(await subgraph.worker().count(CtiPost, { personId })).toBe(2);
  });

  it('members read the posts of a school; nobody else', async () => {
    const query = `query ($s: ID) { ctiPosts(schoolId: $s, first: 100) { edges { node { kind school { name } } } } }`;
    const read = (await subgraph.execute(query, { viewer: aViewer({ roles: ['ADVISER'] }), variables: { s: schoolId } })).data?.['ctiPosts'] as { edges: unknown[] };
    expect(read.edges).toHaveLength(await subgraph.worker().count(CtiPost, { schoolId }));
    expect((await subgraph.execute(query, { variables: { s: schoolId } })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('opens nothing by itself: a post gives no youth to read', async () => {
    const person = randomUUID();
    await run(ASSIGN, input({ personId: person, kind: 'REGION' }));
    const { data } = await subgraph.execute(`{ contractBreaks(age: RECENT) { edges { node { id } } } }`, { viewer: aViewer({ person, roles: ['SCHOOL_REFERENT'], habilitated: false }) });
    expect(data).toEqual({ contractBreaks: { edges: [] } });
  });
});
