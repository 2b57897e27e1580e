import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { YouthAlias } from '../alias/youth-alias.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { CampaignDecision } from '../decision/decision.ts';
import { Enrolment } from '../enrolment/enrolment.ts';
import { education } from '../index.ts';
import { aCampaign, aListed, aSchool, type Changes } from '../list/listed.testkit.ts';
import { REGAINS_STATUS, SCHOOLING_KINDS, type SchoolingKind } from '../schooling-status/kind.ts';
import { SchoolingStatus } from '../schooling-status/schooling-status.ts';
import { countFalseDropouts } from './detect.ts';
import { hearWhereYouthsAre } from './hear.ts';

const DAY = '2026-10-31';
const READ = `query ($platform: ID) { falseDropouts(platformId: $platform, first: 100) { edges { node { id falseDropout { reason since corrector { id } } } } } }`;
type Found = { id: string; falseDropout: { reason: string; since: string | null; corrector: { id: string } | null } };

describe('false dropouts', () => {
  let subgraph: TestSubgraph;
  let campaign: Campaign;
  const platform = randomUUID();
  const assistant = aViewer({ platforms: [{ id: platform, circle: 1 }] });
  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    campaign = await aCampaign(subgraph.worker(), DAY);
  });
  afterAll(() => subgraph.close());

  const listed = async (changes: Changes = {}) => {
    const made = await aListed(subgraph.worker(), campaign, platform, changes);
    subgraph.allow(assistant, made.youthId!, ['SCHOOLING', 'STAGE', 'CASE']);
    return made;
  };
  const enrolled = async (youthId: string, changes: Partial<Enrolment> = {}) => {
    const em = subgraph.worker();
    const row = em.create(Enrolment, { youthId, ownerId: randomUUID(), source: 'nouveaux-inscrits', externalId: randomUUID(), network: 'EN', schoolId: aSchool(em).id, startedOn: '2026-09-01', endedOn: null, flags: [], ...changes } as never) as Enrolment;
    await em.flush();
    return row;
  };
  let sequence = 0;
  const hear = async (type: string, youthId: string, data: object, at = ++sequence) => subgraph.worker().transactional((em) =>
    hearWhereYouthsAre[`fr.passerelle.${type}` as keyof typeof hearWhereYouthsAre]!(em, { subject: youthId, sequence: String(at).padStart(20, '0'), data } as never));
  const read = async (viewer = assistant): Promise<Found[]> => {
    const { data, errors } = await subgraph.execute(READ, { viewer, variables: { platform: null } });
    expect(errors).toBeUndefined();
    return (data!['falseDropouts'] as { edges: { node: Found }[] }).edges.map((e) => e.node);
  };
  const of = async ({ id }: CampaignDecision) => (await read()).find((n) => n.id === id)?.falseDropout ?? null;

  it('A12: a listed youth whom no feed knows elsewhere is none; who left a school before and after is none either', async () => {
    const plain = await listed();
    await enrolled(plain.youthId!, { startedOn: '2026-11-01' });
    await enrolled(plain.youthId!, { startedOn: '2026-09-01', endedOn: '2026-10-30' });
    expect(await of(plain)).toBeNull();
  });

  it('A12: each reason names the partner who corrects at source', async () => {
    const [still, same, school, cfa, returned, entry, training] = [await listed({ enrolment: { endedOn: '2026-11-15' } }), await listed(), await listed(), await listed(), await listed(), await listed(), await listed()];
    const there = await enrolled(same.youthId!, { schoolId: same.schoolId!, ownerId: same.ownerId! });
    const [at, apprentice] = [await enrolled(school.youthId!), await enrolled(cfa.youthId!, { network: 'CFA', startedOn: DAY })];
    const em = subgraph.worker();
    const status = em.create(SchoolingStatus, { youthId: returned.youthId!, ownerId: randomUUID(), kind: 'MLDS', startedOn: '2026-10-01' } as never) as SchoolingStatus;
    await em.flush();
    const organisationId = randomUUID();
    await hear('solutions.entry.recorded', entry.youthId!, { proposalId: randomUUID(), on: '2026-10-05', organisationId });
    await hear('missions-locales.situation.recorded', training.youthId!, { kind: 'FORMATION', on: '2026-10-06' });
    expect(await of(still)).toEqual({ reason: 'STILL_ENROLLED', since: '2025-09-01', corrector: { id: still.ownerId } });
    expect(await of(same)).toEqual({ reason: 'STILL_ENROLLED', since: '2026-09-01', corrector: { id: there.ownerId } });
    expect(await of(school)).toEqual({ reason: 'SCHOOLED', since: '2026-09-01', corrector: { id: at.ownerId } });
    expect(await of(cfa)).toEqual({ reason: 'APPRENTICESHIP', since: DAY, corrector: { id: apprentice.ownerId } });
    expect(await of(returned)).toEqual({ reason: 'RETURNED', since: '2026-10-01', corrector: { id: status.ownerId } });
    expect(await of(entry)).toEqual({ reason: 'SOLUTION_ENTRY', since: '2026-10-05', corrector: { id: organisationId } });
    expect(await of(training)).toEqual({ reason: 'MISSION_LOCALE_TRAINING', since: '2026-10-06', corrector: null });
  });

  it('A12, A06: schooled at the processing date, that day included, whatever the calendar; only some kinds give school status back', async () => {
    const day = fc.constantFrom('2026-09-01', '2026-10-30', DAY, '2026-11-01', '2027-02-28');
    const kind = fc.option(fc.constantFrom(...SCHOOLING_KINDS), { nil: null });
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ from: day, to: fc.option(day, { nil: null }), kind }), { maxLength: 3 }), async (periods) => {
      const one = await listed();
      for (const { from, to, kind: status } of periods) {
        if (!status) await enrolled(one.youthId!, { startedOn: from, endedOn: to });
        else {
          const em = subgraph.worker();
          em.create(SchoolingStatus, { youthId: one.youthId!, ownerId: randomUUID(), kind: status, startedOn: from, endedOn: to } as never);
          await em.flush();
        }
      }
      const counts = (k: SchoolingKind | null) => k === null || (REGAINS_STATUS as readonly SchoolingKind[]).includes(k);
      const active = periods.filter((p) => counts(p.kind) && p.from <= DAY && (p.to === null || p.to >= DAY));
      const [row] = await subgraph.worker().execute<{ reason: string }[]>('select reason from false_dropout_signs(array[?::uuid])', [one.id]);
      expect(row?.reason ?? null).toBe(active.some((p) => p.kind === null) ? 'SCHOOLED' : active.length ? 'RETURNED' : null);
    }), { numRuns: 15 });
  });

  it('3.6: entries and their ends, situations one after the other, arrive in any order and any number of times', async () => {
    const [back, later, ended] = [await listed(), await listed(), await listed()];
    const proposalId = randomUUID();
    const base = (sequence += 10);
    await hear('solutions.entry.ended', ended.youthId!, { proposalId, on: '2026-10-20', code: 'ABANDONED' }, base + 2);
    for (let i = 0; i < 2; i++) await hear('solutions.entry.recorded', ended.youthId!, { proposalId, on: '2026-09-05' }, base + 1);
    for (const situation of [{ kind: 'SANS_SOLUTION', on: '2026-10-15' }, { kind: 'FORMATION', on: '2026-09-10' }]) await hear('missions-locales.situation.recorded', back.youthId!, situation);
    for (const situation of [{ kind: 'FORMATION', on: '2026-09-10' }, { kind: 'SANS_SOLUTION', on: '2026-11-15' }]) await hear('missions-locales.situation.recorded', later.youthId!, situation);
    expect([await of(ended), await of(back)]).toEqual([null, null]);
    expect(await of(later)).toMatchObject({ reason: 'MISSION_LOCALE_TRAINING' });
    const immersed = await listed();
    for (const situation of [{ kind: 'FORMATION', on: '2026-09-10' }, { kind: 'IMMERSION', on: '2026-10-01' }]) await hear('missions-locales.situation.recorded', immersed.youthId!, situation);
    expect(await of(immersed)).toMatchObject({ reason: 'MISSION_LOCALE_TRAINING', since: '2026-09-10' });
    // A session taken off the catalogue since: the sender knows no kind any more.
    const unnamed = await listed();
    await hear('solutions.entry.recorded', unnamed.youthId!, { proposalId: randomUUID(), on: '2026-09-05', kind: null, organisationId: randomUUID() });
    expect(await of(unnamed)).toMatchObject({ reason: 'SOLUTION_ENTRY' });
    await expect(hear('solutions.entry.recorded', back.youthId!, { proposalId: 'x', on: DAY })).rejects.toThrow();
  });

  it('A18: what is known under another of the person’s ids speaks as well', async () => {
    const [one, em] = [await listed(), subgraph.worker()];
    const absorbed = randomUUID();
    em.create(YouthAlias, { youthId: absorbed, canonicalId: one.youthId!, sequence: '1' } as never);
    await em.flush();
    await enrolled(absorbed);
    expect(await of(one)).toMatchObject({ reason: 'SCHOOLED' });
  });

  it('A26: nobody else’s list is shown; one statement detects them all; the worker counts as many', async () => {
    for (const viewer of [aViewer({ platforms: [{ id: platform, circle: 2 }] }), aViewer({ platforms: [{ id: platform, circle: 1 }], habilitated: false }), aViewer({ platforms: [{ id: randomUUID(), circle: 1 }] }), aViewer({ roles: ['PILOT'] })]) expect(await read(viewer)).toEqual([]);
    const sent = await statementsOf(subgraph.running.services.app, () => read());
    expect(sent.filter((s) => s.query.startsWith('select * from false_dropouts'))).toHaveLength(1);
    expect(sent.length).toBeLessThanOrEqual(3);
    expect(await countFalseDropouts(subgraph.worker(), campaign.id)).toBe((await read()).length);
  });

  it('3.1: requests may not ask the worker’s function, nor read the siblings’ facts', async () => {
    const app = subgraph.running.services.app.em.fork();
    await expect(app.execute('select * from false_dropout_signs(array[]::uuid[])')).rejects.toThrow(/permission denied/);
    expect(await app.execute('select * from outside_fact')).toEqual([]);
  });
});
