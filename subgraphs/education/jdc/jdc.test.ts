import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { parseFrenchDate } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DropoutCase } from '../case/case.ts';
import { education } from '../index.ts';
import { JdcDetection } from './jdc-detection.ts';
import { JdcTaking } from './jdc-taking.ts';
import { monthOf } from './month.ts';

const LIST = `query ($d: String!, $m: String!, $first: Int, $after: String) { jdcDetections(departement: $d, month: $m, first: $first, after: $after) {
  edges { cursor node { id departement hasReadingDifficulty takenOn dropoutCase { id origin } } } pageInfo { hasNextPage endCursor } } }`;
const TAKE = `mutation ($input: TakeDetectionInput!) { takeDetection(input: $input) { jdcDetection { id takenOn dropoutCase { id origin stage } } userErrors { code } } }`;
interface List { edges: { cursor: string; node: { id: string; takenOn: string | null; dropoutCase: { id: string } | null } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

describe('A21: the month’s detections', () => {
  let subgraph: TestSubgraph;
  const platform = randomUUID();
  const responsable = aViewer({ roles: ['RESPONSABLE'], platforms: [{ id: platform, circle: 1 }], territory: ['59', '62'] });

  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  async function detected(day: string | null, departement = '59', viewer: Viewer | null = responsable): Promise<JdcDetection> {
    const youthId = randomUUID();
    const em = subgraph.worker();
    const detection = em.create(JdcDetection, { youthId, ownerId: randomUUID(), externalId: randomUUID(), detectedOn: day, departement, hasReadingDifficulty: true } as never) as JdcDetection;
    await em.flush();
    if (viewer) subgraph.allow(viewer, youthId, ['IDENTITY', 'STAGE', 'CASE']);
    return detection;
  }
  const list = async (m: string, changes = {}, viewer: Viewer = responsable) => (await subgraph.execute(LIST, { viewer, variables: { d: '59', m, ...changes } })).data?.['jdcDetections'] as List;
  const ids = (found: List) => found.edges.map((e) => e.node.id);
  const take = async (detectionId: string, viewer: Viewer = responsable) => (await subgraph.execute(TAKE, { viewer, variables: { input: { detectionId } } })).data?.['takeDetection'] as { jdcDetection: { takenOn: string; dropoutCase: { id: string; origin: string } } | null; userErrors: { code: string }[] };

  it('is routed by département and month: its first and last day in, those of the next month and of another département out', async () => {
    const [first, last] = [await detected('2024-02-01'), await detected('2024-02-29')];
    await detected('2024-01-31');
    await detected('2024-03-01');
    await detected('2024-02-10', '62');
    expect(ids(await list('2024-02'))).toEqual([first.id, last.id]);
    expect(ids(await list('2024-02', { d: '62' }))).toHaveLength(1);
  });

  it('keeps what has no day in the month when it came', async () => {
    const undated = await detected(null);
    expect(ids(await list(today().slice(0, 7)))).toContain(undated.id);
  });

  it('A26, D12: is for circle 1, habilitated, charter signed, of that territory: anybody else finds nobody', async () => {
    await detected('2023-05-02');
    const named = { roles: ['RESPONSABLE' as const], platforms: [{ id: platform, circle: 1 as const }] };
    for (const changes of [{ habilitated: false }, { charter: false }, { territory: ['86'] }, { platforms: [{ id: platform, circle: 2 as const }] }]) {
      expect(await list('2023-05', {}, { ...responsable, ...named, ...changes })).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
    }
    const { errors } = await subgraph.execute(LIST, { viewer: aViewer({ roles: ['ADVISER'] }), variables: { d: '59', m: '2023-05' } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('leaves out youths whom no grant opens, and pages over them', async () => {
    const mine = [await detected('2023-06-01'), await detected('2023-06-03'), await detected('2023-06-03')];
    await detected('2023-06-02', '59', null);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const found: List = await list('2023-06', { first: 2, after });
      seen.push(...ids(found));
      after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
    } while (after);
    expect(seen.toSorted()).toEqual(mine.map((d) => d.id).toSorted());
    expect(seen).toHaveLength(3);
  });

  it('costs the same number of statements for one detection as for twelve', async () => {
    const count = async (m: string) => (await statementsOf(subgraph.running.services.app, () => list(m, { first: 100 }))).length;
    await take((await detected('2023-07-01')).id);
    for (let i = 0; i < 12; i++) await take((await detected('2023-08-01')).id);
    const one = await count('2023-07');
    expect(one).toBeGreaterThan(0);
    expect(await count('2023-08')).toBe(one);
  });

  it('is read by its index: with a hundred thousand detections, none is filtered out afterwards', async () => {
    const em = subgraph.worker();
    await em.execute(`insert into jdc_detection (id, created_at, updated_at, youth_id, external_id, detected_on, departement, flags)
      select gen_random_uuid(), now(), now(), gen_random_uuid(), 'n' || n, date '2020-01-01' + n % 1000, (10 + n % 80)::text, '{}' from generate_series(1, 100000) n`);
    await em.execute('analyze jdc_detection').catch(() => undefined);
    const [{ prosrc }] = await em.execute<[{ prosrc: string }]>(`select prosrc from pg_proc where proname = 'jdc_detections_routed'`);
    const values: Record<string, string> = { asked: `'59'`, territory: `'{59}'`, from_day: `date '2021-03-01'`, until: `date '2021-04-01'`, after_day: 'null::date', after_id: 'null::uuid', most: '21' };
    const body = prosrc.replace(/\b(asked|territory|from_day|until|after_day|after_id|most)\b/g, (name) => values[name]!);
    const plan = (await em.execute<{ 'QUERY PLAN': string }[]>(`explain (analyze, costs off, timing off, summary off) ${body}`)).map((r) => r['QUERY PLAN']).join('\n');
    expect(plan).toContain('jdc_detection_routed');
    expect(plan).not.toMatch(/Seq Scan|Rows Removed by Filter: \d{3}/);
  });

  it('refuses what is no month, no cursor, or too much', async () => {
    for (const variables of [{ m: '2026-13' }, { m: '2026' }, { m: '2026-11', after: 'x' }, { m: '2026-11', first: 101 }]) {
      const { errors } = await subgraph.execute(LIST, { viewer: responsable, variables: { d: '59', ...variables } });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('opens no case by itself; taken, it opens one on the taker’s platform, once', async () => {
    const detection = await detected('2022-03-01');
    expect((await list('2022-03')).edges[0]!.node).toMatchObject({ takenOn: null, dropoutCase: null });
    expect(await take(detection.id)).toMatchObject({ jdcDetection: { takenOn: today(), dropoutCase: { origin: 'JDC', stage: 'IDENTIFIED' } }, userErrors: [] });
    expect((await take(detection.id)).userErrors).toEqual([{ code: 'DETECTION_ALREADY_TAKEN' }]);
    expect(await subgraph.worker().find(DropoutCase, { youthId: detection.youthId })).toMatchObject([{ platformId: platform, ownerId: responsable.organisation }]);
    expect((await list('2022-03')).edges[0]!.node.takenOn).toBe(today());
  });

  it('A20: joins the case that is open, and opens no second one', async () => {
    const detection = await detected('2022-04-01');
    const em = subgraph.worker();
    const open = em.create(DropoutCase, { youthId: detection.youthId, ownerId: randomUUID(), platformId: platform, origin: 'SIEI_LIST', openedOn: '2022-01-01' } as never);
    await em.flush();
    expect((await take(detection.id)).jdcDetection!.dropoutCase.id).toBe(open.id);
    expect(await subgraph.worker().count(DropoutCase, { youthId: detection.youthId })).toBe(1);
  });

  it('3.1: whoever has no grant, or one without STAGE, takes nothing, and is not told that it exists', async () => {
    const hidden = await detected('2022-05-01', '59', null);
    const half = await detected('2022-05-01', '59', null);
    subgraph.allow(responsable, half.youthId, ['CASE']);
    const codes = await Promise.all([hidden.id, half.id, randomUUID()].map(async (id) => (await take(id)).userErrors));
    expect(codes).toEqual([[{ code: 'DETECTION_NOT_FOUND' }], [{ code: 'DETECTION_NOT_FOUND' }], [{ code: 'DETECTION_NOT_FOUND' }]]);
    expect(await subgraph.worker().count(JdcTaking, { youthId: { $in: [hidden.youthId, half.youthId] } })).toBe(0);
  });
});

describe('A21: a month', () => {
  it('holds each of its days and no other, ends of months and leap years included', () => {
    fc.assert(fc.property(fc.integer({ min: -25_000, max: 47_000 }), (n) => {
      const on = new Date(n * 86_400_000).toISOString().slice(0, 10);
      const { from, until } = monthOf(on.slice(0, 7))!;
      expect(from <= on && on < until).toBe(true);
      expect(until.endsWith('-01') && parseFrenchDate(until) === until).toBe(true);
      const next = new Date(Date.parse(until)).toISOString().slice(0, 7);
      expect(monthOf(next)!.from).toBe(until);
    }));
    expect([monthOf('2026-13'), monthOf('2026-00'), monthOf('26-01'), monthOf('2026-1')]).toEqual([null, null, null, null]);
  });
});
