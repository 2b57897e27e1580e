import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '@passerelle/kit/values/date';
import { schoolYearOf } from '@passerelle/kit/rules/school-year';
import { YouthAlias } from '../alias/youth-alias.ts';
import { education } from '../index.ts';
import type { ReturnRequest } from './return-request.ts';
import { ago, aRequest } from './return.testkit.ts';

const FIGURES = `query ($from: LocalDate, $to: LocalDate) { returnRequestFigures(from: $from, to: $to) { platform { id } departement requests inTime late pending withoutProposal } }`;
type Figures = { platform: { id: string } | null; departement: string; requests: number | null }[];

describe('returnRequestFigures', () => {
  let subgraph: TestSubgraph;
  const pilot = aViewer({ network: 'PILOTAGE', roles: ['PILOT'] });
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  const figures = async (viewer: Viewer, variables: Record<string, unknown> = {}) => subgraph.execute(FIGURES, { viewer, variables });
  const of = async (viewer: Viewer, platformId: string, variables: Record<string, unknown>) =>
    ((await figures(viewer, variables)).data!['returnRequestFigures'] as Figures).filter((f) => f.platform?.id === platformId);
  const memberOf = (platformId: string) => aViewer({ platforms: [{ id: platformId, circle: 1 }] });
  const several = async (count: number, changes: Partial<ReturnRequest>) => { for (let i = 0; i < count; i++) await aRequest(subgraph, changes); };
  /** A school year that is over, so that no test runs across its end. */
  const YEAR = { from: '2024-09-01', to: '2025-08-31' };

  it('E08: requests, in time, late and without proposal, by platform and département', async () => {
    const platformId = randomUUID();
    const on = '2025-01-20';
    await several(2, { platformId, requestedOn: on, interviewedOn: addDays(on, 15), proposedOn: addDays(on, 20) });
    await several(3, { platformId, requestedOn: on, interviewedOn: addDays(on, 16) });
    await several(1, { platformId, requestedOn: on });
    await several(1, { platformId, requestedOn: on, closedOn: addDays(on, 15), outcome: 'WITHDRAWN' });
    await several(1, { platformId, requestedOn: on, departement: '62' });
    await several(1, { platformId, requestedOn: '2025-09-01' });
    expect(await of(memberOf(platformId), platformId, YEAR)).toEqual([
      { platform: { id: platformId }, departement: '59', requests: 7, inTime: 2, late: 4, pending: 1, withoutProposal: 4 },
      { platform: { id: platformId }, departement: '62', requests: 1, inTime: 0, late: 1, pending: 0, withoutProposal: 1 },
    ]);
    expect(await of(memberOf(platformId), platformId, { from: '2025-01-21', to: '2025-09-01' })).toMatchObject([{ requests: 1 }]);
  });

  it('E08: a request of the last fifteen days is pending', async () => {
    const platformId = randomUUID();
    await several(1, { platformId, requestedOn: ago(15) });
    expect(await of(memberOf(platformId), platformId, { from: ago(15), to: ago(0) })).toMatchObject([{ requests: 1, late: 0, pending: 1 }]);
  });

  it('A18: two requests that run at once of ids joined since are one person’s one request; a later one is another', async () => {
    const platformId = randomUUID();
    const [current, absorbed] = [randomUUID(), randomUUID()];
    const em = subgraph.worker();
    for (const youthId of [current, absorbed]) em.create(YouthAlias, { youthId, canonicalId: current, sequence: '1' } as never);
    await em.flush();
    await several(1, { platformId, youthId: absorbed, requestedOn: '2025-02-03', closedOn: '2025-02-10', outcome: 'WITHDRAWN' });
    await several(1, { platformId, youthId: current, requestedOn: '2025-02-05', closedOn: '2025-02-12', outcome: 'WITHDRAWN' });
    await several(1, { platformId, youthId: current, requestedOn: '2025-05-05' });
    expect(await of(memberOf(platformId), platformId, YEAR)).toMatchObject([{ requests: 2 }]);
  });

  it('D03: a pilot reads no small number, nor what gives it', async () => {
    const platformId = randomUUID();
    const on = '2024-11-04';
    await several(12, { platformId, requestedOn: on, interviewedOn: on, proposedOn: on });
    await several(3, { platformId, requestedOn: on });
    expect(await of(pilot, platformId, YEAR)).toEqual([{ platform: { id: platformId }, departement: '59', requests: 15, inTime: null, late: null, pending: 0, withoutProposal: null }]);
    expect(await of(memberOf(platformId), platformId, YEAR)).toMatchObject([{ inTime: 12, late: 3, withoutProposal: 3 }]);
    const small = randomUUID();
    await several(4, { platformId: small, requestedOn: on });
    expect(await of(pilot, small, YEAR)).toEqual([{ platform: { id: small }, departement: '59', requests: null, inTime: null, late: null, pending: null, withoutProposal: null }]);
  });

  it('D03: a pilot reads whole school years: two periods that overlap could be subtracted', async () => {
    for (const period of [{ from: '2024-09-02', to: '2025-08-31' }, { from: '2024-09-01', to: '2025-08-30' }, { from: '2023-09-01', to: '2025-08-31' }, { to: '2025-01-31' }]) {
      expect((await figures(pilot, period)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect((await figures(pilot, YEAR)).errors).toBeUndefined();
    expect((await figures(pilot)).errors).toBeUndefined();
  });

  it('A26: a platform reads its own figures only; who reads no list reads none', async () => {
    const platformId = randomUUID();
    await several(6, { platformId, requestedOn: '2025-03-03' });
    expect(await of(memberOf(randomUUID()), platformId, YEAR)).toEqual([]);
    expect(await of({ ...memberOf(platformId), habilitated: false }, platformId, YEAR)).toEqual([]);
    expect((await figures(aViewer({ roles: ['FEED'] }))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('a school year runs from 1 September to 31 August', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      const { from, to } = schoolYearOf(day);
      expect(from <= day && day <= to).toBe(true);
      expect([from.slice(4), to.slice(4), Number(to.slice(0, 4)) - Number(from.slice(0, 4))]).toEqual(['-09-01', '-08-31', 1]);
    }));
  });
});
