import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCaseHouse, type CaseHouse } from '../case/case.testkit.ts';
import { DropoutCase } from '../case/case.ts';
import { registerNumber } from './number.ts';
import { RegisterEntry } from './register-entry.ts';

describe('the register of the paper fiches', () => {
  let house: CaseHouse;
  beforeAll(async () => { house = await aCaseHouse(); });
  afterAll(() => house.close());

  const ranks = async (platformId: string, year = 2026) => (await house.subgraph.worker().find(RegisterEntry, { platformId, year }, { orderBy: { rank: 'asc' } })).map((e) => e.rank);
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
  const onPlatform = () => {
    const platform = randomUUID();
    return { platform, viewer: aViewer({ platforms: [{ id: platform, circle: 1 }] }) };
  };
  const opens = async (viewer: ReturnType<typeof aViewer>, openedOn = '2026-11-02') => {
    const youthId = randomUUID();
    house.allow(viewer, [youthId]);
    return house.does('openCase', { youthId, origin: 'OTHER', openedOn }, viewer, 'id registerNumber');
  };
  const read = async (query: string, viewer: ReturnType<typeof aViewer>, variables: Record<string, unknown>) => (await house.subgraph.execute(query, { viewer, variables })).data;
  const EXPORT = 'mutation ($p: ID!) { exportRegister(input: { platformId: $p, year: 2026 }) { registerCsv userErrors { code } } }';
  const LIST = 'query ($p: ID!, $y: Int, $after: String) { caseRegister(platformId: $p, year: $y, first: 2, after: $after) { edges { node { number enteredOn dropoutCase { id } } } pageInfo { hasNextPage endCursor } } }';

  it('B16: numbers read as on paper, sort as they were given, and are never the same twice', () => {
    expect([registerNumber({ year: 2026, rank: 42 }), registerNumber({ year: 2026, rank: 12_345 })]).toEqual(['2026-0042', '2026-12345']);
    const entry = fc.record({ year: fc.integer({ min: 2000, max: 2099 }), rank: fc.integer({ min: 1, max: 9_999 }) });
    fc.assert(fc.property(entry, entry, (a, b) => {
      expect(registerNumber(a) < registerNumber(b)).toBe(a.year < b.year || (a.year === b.year && a.rank < b.rank));
    }));
  });

  it('B16: a case gets the next number of its platform and year', async () => {
    const { viewer } = onPlatform();
    const numbers = [];
    for (const on of ['2026-11-02', '2026-11-03', '2025-12-31', '2026-01-01']) numbers.push((await opens(viewer, on)).result?.['registerNumber']);
    expect(numbers).toEqual(['2026-0001', '2026-0002', '2025-0001', '2026-0003']);
  });

  it('B16: opened by twelve at once, no number is given twice and none is left out; refused ones take none', async () => {
    const { platform, viewer } = onPlatform();
    const one = randomUUID();
    house.allow(viewer, [one]);
    const same = () => house.does('openCase', { youthId: one, origin: 'OTHER', openedOn: '2026-11-02' }, viewer);
    const codes = (await Promise.all([...upTo(12).map(() => opens(viewer)), same(), same(), same()])).flatMap((a) => a.codes);
    expect(codes).toEqual(['CASE_ALREADY_OPEN', 'CASE_ALREADY_OPEN']);
    expect(await ranks(platform)).toEqual(upTo(13));
  });

  it('B16: cases that a job opens many at a time are numbered too, and what it rolls back leaves no hole', async () => {
    const { platform, viewer } = onPlatform();
    const bulk = (em: ReturnType<CaseHouse['subgraph']['worker']>, n: number) => em.execute(
      `insert into dropout_case (id, created_at, updated_at, youth_id, owner_id, platform_id, origin, stage, opened_on)
       select gen_random_uuid(), now(), now(), gen_random_uuid(), ?, ?, 'SIEI_LIST', 'IDENTIFIED', '2026-11-02' from generate_series(1, ?)`, [viewer.organisation, platform, n]);
    await house.subgraph.worker().transactional(async (em) => { await bulk(em, 50); });
    await house.subgraph.worker().transactional(async (em) => { await bulk(em, 7); throw new Error('rolled back'); }).catch(() => {});
    expect((await opens(viewer)).result).toMatchObject({ registerNumber: '2026-0051' });
    expect(await ranks(platform)).toEqual(upTo(51));
  });

  it('A18: joined and parted, a case keeps its number', async () => {
    const { viewer } = onPlatform();
    const [a, b] = [randomUUID(), randomUUID()];
    house.allow(viewer, [a]);
    house.allow(viewer, [b]);
    const [one, two] = [(await house.does('openCase', { youthId: a, origin: 'OTHER', openedOn: '2026-11-02' }, viewer)).result!, (await house.does('openCase', { youthId: b, origin: 'OTHER', openedOn: '2026-11-02' }, viewer)).result!];
    house.allow(viewer, [a, b]);
    const number = async () => ((await read('query ($id: ID!) { dropoutCase(id: $id) { registerNumber } }', viewer, { id: two['id'] }))!['dropoutCase'] as { registerNumber: string }).registerNumber;
    expect(await number()).toBe('2026-0002');
    await house.does('joinCases', { keptCaseId: one['id'], absorbedCaseId: two['id'] }, viewer);
    expect(await number()).toBe('2026-0002');
    await house.does('partCases', { caseId: two['id'] }, viewer);
    expect(await number()).toBe('2026-0002');
  });

  it('B16: is read in order, by pages, by its own circle 1 only', async () => {
    const { platform, viewer } = onPlatform();
    for (let i = 0; i < 3; i++) await opens(viewer);
    type List = { caseRegister: { edges: { node: { number: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    const first = await read(LIST, viewer, { p: platform, y: 2026 }) as List;
    expect(first.caseRegister.edges.map((e) => e.node.number)).toEqual(['2026-0001', '2026-0002']);
    const second = await read(LIST, viewer, { p: platform, y: 2026, after: first.caseRegister.pageInfo.endCursor }) as List;
    expect(second.caseRegister.edges.map((e) => e.node.number)).toEqual(['2026-0003']);
    for (const other of [house.assistant, aViewer({ platforms: [{ id: platform, circle: 2 }] }), aViewer({ platforms: [{ id: platform, circle: 1 }], habilitated: false })]) {
      expect(await read(LIST, other, { p: platform, y: 2026 })).toMatchObject({ caseRegister: { edges: [] } });
      expect(await read(EXPORT, other, { p: platform })).toEqual({ exportRegister: { registerCsv: null, userErrors: [{ code: 'NOT_YOUR_PLATFORM' }] } });
    }
  });

  it('B16: goes out as CSV, with numbers and ids, no name; who objects to sharing is not in it', async () => {
    const { platform, viewer } = onPlatform();
    const { id } = (await opens(viewer)).result as { id: string };
    await opens(viewer);
    await house.does('closeCase', { caseId: id, on: '2026-11-16', outcome: 'MOVED' }, viewer);
    // The third one's grant is refused.
    const em = house.subgraph.worker();
    em.create(DropoutCase, { youthId: randomUUID(), ownerId: randomUUID(), platformId: platform, origin: 'JDC', openedOn: '2026-11-05' } as never);
    await em.flush();
    const { youthId } = await house.kept(id);
    const { exportRegister: { registerCsv } } = await read(EXPORT, viewer, { p: platform }) as { exportRegister: { registerCsv: string } };
    const lines = registerCsv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe(`2026-0001;${youthId};2026-11-02;2026-11-02;CLOSED;2026-11-16;MOVED`);
    expect(lines[2]).toMatch(/^2026-0002;[\da-f-]{36};2026-11-02;2026-11-02;IDENTIFIED;;$/);
  });
});
