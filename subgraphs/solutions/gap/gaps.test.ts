import { randomUUID } from 'node:crypto';
import { schoolYearOf } from '@passerelle/kit/rules/school-year';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, aProposal, staff } from '../offer.testkit.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { refreshFigures } from './refresh-figures.ts';
import { TerritoryFigure } from './territory-figure.ts';
import { UnmetNeed } from './unmet-need.ts';

const RECORD = `mutation ($input: RecordUnmetNeedInput!) { recordUnmetNeed(input: $input) { unmetNeed { id need departement reason recordedOn owner { id } } userErrors { code field } } }`;
const GAPS = `query ($d: String!, $y: String) { territoryGaps(departement: $d, schoolYear: $y) { need asked met inProgress noPlace noAnswer notSuited noOffer idleSeats recommendation } }`;
const SLICE = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { solutions { unmetNeeds { need owner { id } } } } } }`;

describe('gaps of a territory', () => {
  let subgraph: TestSubgraph;
  const pilot = aViewer({ network: 'PILOTAGE', roles: ['PILOT'] });
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  const refresh = (day?: string) => refreshFigures(subgraph.worker(), day);
  const gaps = async (d: string, viewer = pilot, y?: string) => (await subgraph.execute(GAPS, { viewer, variables: { d, y } })).data?.['territoryGaps'];
  const figure = (departement: string, need = 'EMPLOI') => subgraph.worker().findOne(TerritoryFigure, { departement, need, schoolYear: schoolYearOf(today()).name });
  const offerIn = (commune: string, session = {}) => anOffer(subgraph, { solution: { commune, needs: ['EMPLOI'] }, session: { capacity: 200, taken: 100, ...session } });
  const unmet = (departement: string, changes: Partial<UnmetNeed> = {}) => subgraph.worker().insert(UnmetNeed, {
    id: randomUUID(), createdAt: new Date(), updatedAt: new Date(), youthId: randomUUID(), ownerId: randomUUID(), authorId: randomUUID(), need: 'EMPLOI', departement, reason: 'NO_OFFER', recordedOn: today(), ...changes,
  } as never);
  const fresh = () => new Date(Date.now() + 86_400_000);

  it('E06: each person counts once, by the best that happened; seats are those of fresh sessions', async () => {
    const offer = await offerIn('97411', { freshUntil: fresh(), capacity: 30, taken: 11 });
    await offerIn('97412', { freshUntil: new Date(0), capacity: 30, taken: 0 });
    const each = (changes: Partial<Proposal>) => aProposal(subgraph, offer, { need: 'EMPLOI', ...changes });
    const twice = randomUUID();
    await each({ youthId: twice, state: 'REFUSED', refusalReason: 'NO_PLACE' });
    await each({ youthId: twice, state: 'ENTERED', enteredOn: today() });
    await each({ state: 'WAITING', waitingSince: new Date() });
    await each({ state: 'LAPSED' });
    await each({ state: 'REFUSED', refusalReason: 'LEVEL' });
    await each({ state: 'REFUSED', refusalReason: 'TOO_FAR' });
    await each({ answerBy: addDays(today(), -1) });
    await each({ answerBy: today() });
    await each({ state: 'REFUSED', refusalReason: 'YOUTH_DECLINED' });
    await unmet('974', { reason: 'FULL' });
    await unmet('974', { youthId: twice, reason: 'NO_OFFER' });
    await refresh();
    expect(await figure('974')).toMatchObject({ met: 1, inProgress: 1, noPlace: 3, noAnswer: 1, notSuited: 1, noOffer: 1, idleSeats: 19 });
  });

  it('E06: a person known by two ids that were joined counts once', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await unmet('973', { youthId: one });
    await unmet('973', { youthId: other });
    await refresh();
    expect(await figure('973')).toMatchObject({ noOffer: 2 });
    await subgraph.worker().execute(`insert into youth_alias (youth_id, canonical_id, sequence) values (?, ?, '1')`, [one, other]);
    await refresh();
    expect(await figure('973')).toMatchObject({ noOffer: 1 });
  });

  it('E06: a school year is its own, from 1 September on; nothing left leaves no line, nothing new rewrites none', async () => {
    const { from } = schoolYearOf(today());
    await unmet('972', { recordedOn: addDays(from, -1) });
    const first = { id: randomUUID(), recordedOn: from };
    await unmet('972', first);
    await refresh();
    expect(await figure('972')).toMatchObject({ noOffer: 1 });
    const before = (await figure('972'))!.updatedAt;
    await refresh();
    expect((await figure('972'))!.updatedAt).toEqual(before);
    await subgraph.worker().nativeDelete(UnmetNeed, { id: first.id });
    await refresh();
    expect(await figure('972')).toBeNull();
  });

  it('D03: a pilot reads no small number, for a département and a year; the advice follows what is shown', async () => {
    for (let i = 0; i < 7; i += 1) await unmet('971', { reason: 'FULL' });
    for (let i = 0; i < 3; i += 1) await unmet('971', { need: 'MOBILITE', reason: 'FULL' });
    await refresh();
    expect(await gaps('971')).toEqual([
      { need: 'EMPLOI', asked: 7, met: 0, inProgress: 0, noPlace: 7, noAnswer: 0, notSuited: 0, noOffer: 0, idleSeats: 0, recommendation: 'MORE_PLACES' },
      { need: 'MOBILITE', asked: null, met: null, inProgress: null, noPlace: null, noAnswer: null, notSuited: null, noOffer: null, idleSeats: 0, recommendation: null },
    ]);
    expect(await gaps('971', pilot, '2019-2020')).toEqual([]);
    const asked = (variables: object, viewer = pilot) => subgraph.execute(GAPS, { viewer, variables: { d: '971', ...variables } });
    expect((await asked({ y: '2019' })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await asked({}, staff())).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('E06: an unmet need is recorded under the youth’s grant, once for one key, and read on the youth', async () => {
    const [assistant, youthId] = [aViewer(), randomUUID()];
    const record = async (changes: object, viewer = assistant) => (await subgraph.execute(RECORD, { viewer, variables: { input: { youthId, need: 'APPRENTISSAGE', departement: '2a', reason: 'TOO_FAR', ...changes } } })).data?.['recordUnmetNeed'] as { unmetNeed: { id: string } | null; userErrors: object[] };
    expect(await record({})).toMatchObject({ unmetNeed: null, userErrors: [{ code: 'YOUTH_NOT_OPEN' }] });
    subgraph.allow(assistant, youthId, ['SOLUTION']);
    expect(await record({ departement: '99' })).toMatchObject({ unmetNeed: null, userErrors: [{ code: 'DEPARTEMENT_INVALID' }] });
    const idempotencyKey = randomUUID();
    const first = await record({ idempotencyKey });
    expect(first).toMatchObject({ unmetNeed: { need: 'APPRENTISSAGE', departement: '2A', reason: 'TOO_FAR', recordedOn: today(), owner: { id: assistant.organisation } }, userErrors: [] });
    expect((await record({ idempotencyKey })).unmetNeed?.id).toBe(first.unmetNeed?.id);
    const read = async (viewer: typeof assistant, scopes: Parameters<TestSubgraph['allow']>[2]) => (await subgraph.execute(SLICE, { viewer, variables: { r: [{ __typename: 'Youth', id: youthId, grant: await subgraph.authority.grant(viewer, youthId, scopes) }] } })).data;
    expect(await read(aViewer(), ['SOLUTION'])).toEqual({ _entities: [{ solutions: { unmetNeeds: [{ need: 'APPRENTISSAGE', owner: { id: assistant.organisation } }] } }] });
    expect(await read(aViewer(), ['STAGE', 'CASE'])).toEqual({ _entities: [{ solutions: null }] });
  });
});
