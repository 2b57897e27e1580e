import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Enrolment } from '../enrolment/enrolment.ts';
import { education } from '../index.ts';
import { COORDINATE_FLAGS, labelOf } from './flag.ts';

const READ = `query ($quality: DataQuality!) { enrolmentsToCheck(quality: $quality) { edges { node { className flagLabels } } } }`;

describe('rows to check', () => {
  let subgraph: TestSubgraph;
  const school = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    const em = subgraph.worker();
    const row = (className: string, flags: string[], more = {}) => em.create(Enrolment, { youthId: randomUUID(), ownerId: school.organisation, source: 'sortants', externalId: randomUUID(), network: 'EN', className, flags, ...more } as never);
    row('propre', []);
    row('sans INE', ['INE_MISSING']);
    row('injoignable', ['UAI_LOWER_CASE', 'PHONE_UNREADABLE']);
    row('ailleurs', ['PHONE_UNREADABLE'], { ownerId: randomUUID() });
    row('non inscrit', ['PHONE_UNREADABLE'], { youthId: null });
    await em.flush();
  });
  afterAll(() => subgraph.close());

  const read = async (quality: string, viewer = school) => ((await subgraph.execute(READ, { viewer, variables: { quality } })).data!['enrolmentsToCheck'] as { edges: { node: { className: string } }[] }).edges.map((e) => e.node);

  it('A28: a school’s own flagged rows, in words, and nobody else’s', async () => {
    expect(await read('TO_CHECK')).toEqual([{ className: 'sans INE', flagLabels: ['INE absent'] }, { className: 'injoignable', flagLabels: ['Code UAI en minuscules', 'Téléphone illisible'] }]);
    expect(await read('TO_CHECK', aViewer())).toEqual([]);
    expect(await read('TO_CHECK', aViewer({ ...school, charter: false }))).toEqual([]);
  });

  it('A29, A30: those whose coordinates are to complete', async () => {
    expect((await read('COORDINATES_TO_COMPLETE')).map((r) => r.className)).toEqual(['injoignable']);
  });

  it('A28: every flag that the files of leavers and new enrolments can raise has its words', () => {
    const sources = ['../imports/sortants.ts', '../imports/nouveaux-inscrits.ts', '../../kit/imports/cells.ts'].map((path) => readFileSync(new URL(path, import.meta.url), 'utf8')).join('\n');
    const raised = [...sources.matchAll(/'([A-Z]+(?:_[A-Z]+)*_(?:MISSING|UNREADABLE|UNLIKELY|UNKNOWN|ENTRY|KEY))'/g)].map((m) => m[1]!).filter((f) => f !== 'NAME_MISSING' && f !== 'BIRTH_DATE_UNREADABLE');
    expect(raised.length).toBeGreaterThan(15);
    expect([...raised, ...COORDINATE_FLAGS].filter((flag) => labelOf(flag) === flag)).toEqual([]);
    expect(labelOf('SOMETHING_NEW')).toBe('SOMETHING_NEW');
  });
});
