import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { addDays, addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { missionsLocales } from '../index.ts';
import { anAdviser } from '../testkit.ts';
import { markDue } from './mark-due.ts';
import { TrainingConvening } from './training-convening.ts';
import { TrainingObligation } from './training-obligation.ts';

const FIELDS = 'id progress state origin identifiedOn convenedOn dueOn isOverdue reportDueSince seenOn reportedOn reportedTo metBy closedOn convenings { reason sentOn dueOn channels }';
interface Done { result: Record<string, unknown> | null; codes: string[] }
const NOW = today();
/** Seventeen today. */
const BIRTH = addMonths(NOW, -17 * 12);

describe('training obligations', () => {
  let subgraph: TestSubgraph;
  let mine: Viewer;
  let youthId: string;

  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  beforeEach(() => {
    mine = anAdviser();
    youthId = randomUUID();
    subgraph.allow(mine, youthId, ['IDENTITY', 'CONTACT', 'SUPPORT']);
  });
  afterAll(() => subgraph.close());

  const act = async (mutation: string, input: object, viewer: Viewer): Promise<Done> => {
    const { data, errors } = await subgraph.execute(
      `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { done: ${mutation}(input: $input) { trainingObligation { ${FIELDS} } userErrors { code } } }`, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    const done = data!['done'] as { trainingObligation: Record<string, unknown> | null; userErrors: { code: string }[] };
    return { result: done.trainingObligation, codes: done.userErrors.map((e) => e.code) };
  };
  const identify = (changes: object = {}, viewer = mine) => act('identifyTrainingObligation', { youthId, birthDate: BIRTH, origin: 'PSAD_LIST', identifiedOn: addDays(NOW, -100), ...changes }, viewer);
  const convene = (obligationId: string, { sentOn = addDays(NOW, -20), ...changes }: Record<string, unknown> & { sentOn?: string } = {}, viewer = mine) =>
    act('conveneForTraining', { obligationId, birthDate: BIRTH, reason: 'NO_LONGER_ANSWERS', sentOn, meetingAt: `${addDays(sentOn, 10)}T09:00:00Z`, channels: ['REGISTERED_LETTER', 'SMS'], isGuardianConvened: true, ...changes }, viewer);
  const seen = (obligationId: string, on = addDays(NOW, -8), viewer = mine) => act('recordTrainingInterview', { obligationId, on }, viewer);
  const met = (obligationId: string, on = NOW, viewer = mine) => act('recordTrainingMet', { obligationId, metBy: 'APPRENTICESHIP', on }, viewer);
  const exempt = (obligationId: string, viewer = mine) => act('exemptFromTraining', { obligationId, on: NOW }, viewer);
  const report = (obligationId: string, changes: object = {}, viewer = mine) => act('reportTrainingObligation', { obligationId, birthDate: BIRTH, departement: '59', reportedOn: NOW, ...changes }, viewer);
  const atMajority = (obligationId: string, birthDate: string) => act('endTrainingAtMajority', { obligationId, birthDate }, mine);
  const found = async (changes: object = {}) => String((await identify(changes)).result?.['id']);
  const convened = async (sentOn?: string) => {
    const id = await found();
    await convene(id, sentOn ? { sentOn } : {});
    return id;
  };
  const told = async () => (await subgraph.worker().execute<{ type: string; data: object }[]>('select type, data from outbox_event where subject = ? order by position', [youthId])).map(({ type, data }) => [type.split('.').at(-1), data]);

  it('art. 15: a youth of 16 or 17 is found, once at a time; the birth date is not kept', async () => {
    expect((await identify({ birthDate: addMonths(NOW, -15 * 12) })).codes).toEqual(['UNDER_16']);
    expect((await identify({ birthDate: addMonths(NOW, -19 * 12) })).codes).toEqual(['OF_AGE']);
    expect((await identify({ identifiedOn: addDays(NOW, 1) })).codes).toEqual(['IN_THE_FUTURE']);
    expect((await identify()).result).toMatchObject({ state: 'IDENTIFIED', progress: 'UNDER_WAY', origin: 'PSAD_LIST', dueOn: null, isOverdue: false });
    expect((await identify()).codes).toEqual(['ALREADY_OPEN']);
    const other = anAdviser();
    subgraph.allow(other, youthId, ['SUPPORT']);
    expect((await identify({}, other)).codes).toEqual(['CONTROLLED_ELSEWHERE']);
    const rows = await subgraph.worker().execute<object[]>('select * from training_obligation where youth_id = ?', [youthId]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(BIRTH);
  });

  it('two missions locales that begin at once: one does', async () => {
    const other = anAdviser();
    subgraph.allow(other, youthId, ['SUPPORT']);
    const answers = await Promise.all([identify(), identify({}, other), identify()]);
    expect(answers.flatMap((a) => a.codes)).toHaveLength(2);
    expect(await subgraph.worker().count(TrainingObligation, { youthId })).toBe(1);
  });

  it('R. 114-7: youth and guardian are convened by something written; two months run from it, anew from a second one', async () => {
    const id = await found();
    const sentOn = addDays(NOW, -40);
    expect((await convene(id, { isGuardianConvened: false })).codes).toEqual(['GUARDIANS_NEEDED']);
    expect((await convene(id, { channels: ['EMAIL', 'SMS'] })).codes).toEqual(['WRITTEN_NEEDED']);
    expect((await convene(id, { birthDate: addMonths(NOW, -20 * 12) })).codes).toEqual(['OF_AGE']);
    expect((await convene(id, { sentOn })).result).toMatchObject({ state: 'CONVENED', progress: 'CONVENED', convenedOn: sentOn, dueOn: addMonths(sentOn, 2), isOverdue: false });
    expect((await convene(id, { sentOn: addDays(sentOn, -1) })).codes).toEqual(['BEFORE_FOUND']);
    const again = addDays(NOW, -2);
    expect((await convene(id, { sentOn: again, reason: 'EARLY_ABANDONMENT' })).result).toMatchObject({
      dueOn: addMonths(again, 2), convenings: [{ reason: 'EARLY_ABANDONMENT', sentOn: again }, { reason: 'NO_LONGER_ANSWERS', sentOn, dueOn: addMonths(sentOn, 2), channels: ['REGISTERED_LETTER', 'SMS'] }],
    });
    expect((await told()).map(([verb, data]) => [verb, (data as { dueOn: string }).dueOn])).toEqual([['convened', addMonths(sentOn, 2)], ['convened', addMonths(again, 2)]]);
  });

  it('R. 114-7: two clicks convene once, with one letter', async () => {
    const id = await found();
    expect((await Promise.all([convene(id), convene(id)])).flatMap((c) => c.codes)).toEqual(['ALREADY_CONVENED']);
    expect(await subgraph.worker().count(TrainingConvening, { obligationId: id })).toBe(1);
    expect(await told()).toHaveLength(1);
  });

  it('R. 114-6: to be seen is not to meet the obligation: the two months go on', async () => {
    const id = await convened(addMonths(addDays(NOW, -1), -2));
    expect((await seen(id)).result).toMatchObject({ state: 'SEEN', progress: 'UNDER_WAY', seenOn: addDays(NOW, -8), isOverdue: true });
    expect((await seen(id)).codes).toEqual(['NOT_IN_THIS_STATE']);
    expect((await seen(await (async () => { youthId = randomUUID(); subgraph.allow(mine, youthId, ['SUPPORT']); return found(); })(), addDays(NOW, 1))).codes).toEqual(['IN_THE_FUTURE']);
  });

  it('L. 114-1: what the law lists ends the control; reported or not, a youth may still meet it', async () => {
    const id = await convened();
    expect((await met(id, addDays(NOW, -101))).codes).toEqual(['BEFORE_FOUND']);
    expect((await report(id)).codes).toEqual([]);
    expect((await met(id)).result).toMatchObject({ state: 'MET', progress: 'ENDED', metBy: 'APPRENTICESHIP', closedOn: NOW, isOverdue: false, reportedOn: NOW });
    for (const answer of [await met(id), await convene(id), await exempt(id), await report(id)]) expect(answer.codes).toEqual(['NOT_IN_THIS_STATE']);
    expect((await identify()).codes).toEqual([]);
    expect((await told()).map(([verb]) => verb)).toEqual(['convened', 'reported', 'ended']);
  });

  it('R. 114-7: reported by an adviser, to a département that exists, after the meeting, of a minor who was convened', async () => {
    const id = await found();
    expect((await report(id)).codes).toEqual(['NOT_IN_THIS_STATE']);
    await seen(id);
    expect((await report(id)).codes).toEqual(['NOT_CONVENED']);
    const sentOn = addDays(NOW, -5);
    await convene(id, { sentOn, meetingAt: `${addDays(NOW, -1)}T09:00:00Z` });
    expect((await report(id, { departement: '20' })).codes).toEqual(['DEPARTEMENT_UNKNOWN']);
    expect((await report(id, { reportedOn: addDays(NOW, -1) })).codes).toEqual(['MEETING_NOT_PAST']);
    expect((await report(id, { birthDate: addMonths(NOW, -18 * 12) })).codes).toEqual(['OF_AGE']);
    const software = anAdviser({ organisation: mine.organisation, roles: ['INTEGRATION'], machine: true });
    const { errors } = await subgraph.execute('mutation ($i: ReportTrainingObligationInput!) { reportTrainingObligation(input: $i) { userErrors { code } } }', { viewer: software, variables: { i: { obligationId: id, birthDate: BIRTH, departement: '59', reportedOn: NOW } } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await report(id, { departement: '2a' })).result).toMatchObject({ state: 'REPORTED', progress: 'REPORTED', reportedOn: NOW, reportedTo: '2A', closedOn: null, isOverdue: false });
    expect((await told()).at(-1)).toEqual(['reported', { on: NOW }]);
  });

  it('the worker marks what has passed two months as due for a report, from the exact day, and never reports', async () => {
    const id = await convened(addMonths(addDays(NOW, -1), -2));
    const kept = () => subgraph.worker().findOneOrFail(TrainingObligation, { id });
    const { dueOn } = await kept();
    await subgraph.worker().nativeUpdate(TrainingObligation, { id }, { reportDueSince: null });
    await markDue(subgraph.worker(), dueOn!);
    expect(await kept()).toMatchObject({ reportDueSince: null });
    await markDue(subgraph.worker(), addDays(dueOn!, 1));
    expect(await kept()).toMatchObject({ state: 'CONVENED', reportDueSince: addDays(dueOn!, 1), reportedOn: null });
    expect(await markDue(subgraph.worker(), addDays(dueOn!, 2))).toBe(0);
    expect((await met(id)).result).toMatchObject({ reportDueSince: null });
  });

  it('at eighteen the obligation ends; before, it does not', async () => {
    const id = await convened();
    expect((await atMajority(id, addDays(addMonths(NOW, -18 * 12), 5))).codes).toEqual(['STILL_A_MINOR']);
    expect((await atMajority(id, addMonths(NOW, -19 * 12))).result).toMatchObject({ state: 'OF_AGE', progress: 'ENDED', closedOn: NOW });
  });

  const due = async (viewer: Viewer, variables: Record<string, unknown> = {}) => ((await subgraph.execute(
    'query ($isOverdue: Boolean, $until: LocalDate, $first: Int! = 20) { trainingObligationsDue(isOverdue: $isOverdue, until: $until, first: $first) { edges { node { id dueOn isOverdue convenings { id } youth { id } } } } }',
    { viewer, variables })).data as never as { trainingObligationsDue: { edges: { node: { id: string; dueOn: string } }[] } }).trainingObligationsDue.edges.map((e) => e.node);

  it('those due are the own mission locale’s, the most urgent first, the last day being within; ended and reported ones are out', async () => {
    const of = async (sentOn: string) => {
      youthId = randomUUID();
      subgraph.allow(mine, youthId, ['SUPPORT']);
      return convened(sentOn);
    };
    // From days that every month has, so that each deadline is exact.
    const late = await of(addDays(NOW, -80));
    const recent = await of(addDays(NOW, -3));
    const [ended, reported] = [await of(addDays(NOW, -85)), await of(addDays(NOW, -84))];
    await met(ended);
    await report(reported);
    expect((await due(mine)).map((n) => n.id)).toEqual([late, recent]);
    expect((await due(mine, { isOverdue: true })).map((n) => n.id)).toEqual([late]);
    expect((await due(mine, { isOverdue: false })).map((n) => n.id)).toEqual([recent]);
    expect((await due(mine, { until: addMonths(addDays(NOW, -80), 2) })).map((n) => n.id)).toEqual([late]);
    await subgraph.worker().nativeUpdate(TrainingObligation, { id: late }, { dueOn: NOW });
    expect([(await due(mine, { isOverdue: true })).length, (await due(mine, { isOverdue: false })).length]).toEqual([0, 2]);
    expect(await due(anAdviser())).toEqual([]);
    const open = await subgraph.execute('query ($state: TrainingObligationState) { trainingObligations(state: $state) { edges { node { id } } } }', { viewer: mine });
    expect((open.data as never as { trainingObligations: { edges: object[] } }).trainingObligations.edges).toHaveLength(3);
    const ask = (first: number) => statementsOf(subgraph.running.services.app, () => due(mine, { first }));
    expect([(await ask(1)).length, (await ask(2)).length]).toEqual([2, 2]);
  });

  it('3.2: partners read how far it is, never how it ended; without SUPPORT, nothing; another mission locale changes nothing', async () => {
    const id = await convened();
    await exempt(id);
    const [partner, stranger] = [aViewer(), anAdviser()];
    const read = async (viewer: Viewer, scopes: readonly ('SUPPORT' | 'IDENTITY')[]) => {
      const grant = await subgraph.authority.grant(viewer, youthId, scopes);
      const { data } = await subgraph.execute('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { missionLocale { trainingObligations { progress state metBy closedOn convenings { reason letter } } } } } }', { viewer, variables: { r: [{ __typename: 'Youth', id: youthId, grant }] } });
      return (data as never as { _entities: { missionLocale: unknown }[] })._entities[0]!.missionLocale;
    };
    const seenBy = (state: string | null) => ({ trainingObligations: [{ progress: 'ENDED', state, metBy: null, closedOn: NOW, convenings: [{ reason: 'NO_LONGER_ANSWERS', letter: state && expect.stringContaining('<!doctype html>') }] }] });
    expect(await read(mine, ['SUPPORT'])).toEqual(seenBy('EXEMPT'));
    expect(await read(partner, ['SUPPORT'])).toEqual(seenBy(null));
    expect(await read(partner, ['IDENTITY'])).toBeNull();
    expect((await told()).at(-1)).toEqual(['ended', { on: NOW }]);
    subgraph.allow(stranger, youthId, ['SUPPORT']);
    for (const answer of [await convene(id, {}, stranger), await seen(id, NOW, stranger), await met(id, NOW, stranger), await exempt(id, stranger), await report(id, {}, stranger)]) {
      expect(answer.codes).toEqual(['OBLIGATION_NOT_FOUND']);
    }
    const closed = anAdviser();
    subgraph.allow(closed, youthId, ['IDENTITY', 'STAGE']);
    expect((await identify({}, closed)).codes).toEqual(['YOUTH_NOT_FOUND']);
    const em = subgraph.running.services.app.em.fork();
    expect([await em.count(TrainingObligation), await em.count(TrainingConvening)]).toEqual([0, 0]);
  });
});
