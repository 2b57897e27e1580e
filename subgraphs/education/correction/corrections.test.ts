import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { YouthAlias } from '../alias/youth-alias.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { Enrolment } from '../enrolment/enrolment.ts';
import { education } from '../index.ts';
import { aCampaign, aListed, aSchool } from '../list/listed.testkit.ts';
import { closeCorrections } from './close-corrections.ts';
import { CorrectionRequest } from './correction-request.ts';

const ASK = `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { correctionRequest { id kind state addressee { id } } userErrors { code } } }`;
const ANSWER = `mutation ($input: AnswerCorrectionInput!) { answerCorrection(input: $input) { correctionRequest { state answeredOn refusalReason } userErrors { code } } }`;
const READ = `query ($side: CorrectionSide!) { correctionRequests(side: $side, first: 100) { edges { node { id state requester { id } addressee { id } campaign { name } youth { id } decision { id } } } } }`;

describe('correction requests', () => {
  let subgraph: TestSubgraph;
  let campaign: Campaign;
  const platform = randomUUID();
  const assistant = aViewer({ platforms: [{ id: platform, circle: 1 }] });
  const cfa = aViewer({ network: 'SOLUTION_PROVIDER', roles: ['PROVIDER_STAFF'] });
  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    campaign = await aCampaign(subgraph.worker(), '2026-05-31');
  });
  afterAll(() => subgraph.close());

  /** Listed, though a CFA has the youth. */
  const falseOne = async (isThere = true) => {
    const em = subgraph.worker();
    const made = await aListed(em, campaign, platform);
    if (isThere) em.create(Enrolment, { youthId: made.youthId, ownerId: cfa.organisation, source: 'nouveaux-inscrits', externalId: randomUUID(), network: 'CFA', schoolId: aSchool(em).id, startedOn: '2026-05-01', flags: [] } as never);
    await em.flush();
    subgraph.allow(assistant, made.youthId!, ['SCHOOLING', 'STAGE', 'CASE']);
    return made;
  };
  const run = async (query: string, name: string, input: object, viewer = assistant) => (await subgraph.execute(query, { viewer, variables: { input } })).data?.[name] as { correctionRequest: { id: string } | null; userErrors: { code: string }[] };
  const ask = (decisionId: string, viewer = assistant) => run(ASK, 'requestCorrection', { decisionId }, viewer);
  const answer = (correctionId: string, more = {}, viewer = cfa) => run(ANSWER, 'answerCorrection', { correctionId, ...more }, viewer);
  const read = async (side: string, viewer: typeof cfa) => ((await subgraph.execute(READ, { viewer, variables: { side } })).data!['correctionRequests'] as { edges: { node: { id: string } }[] }).edges.map((e) => e.node);

  it('A11: is asked of the CFA whose data they are, once; both sides see it, and the CFA learns of no person', async () => {
    const decision = await falseOne();
    const { correctionRequest } = await ask(decision.id);
    expect(correctionRequest).toMatchObject({ kind: 'APPRENTICESHIP', state: 'OPEN', addressee: { id: cfa.organisation } });
    expect(await ask(decision.id)).toMatchObject({ correctionRequest: null, userErrors: [{ code: 'ALREADY_ASKED' }] });
    const told = { id: correctionRequest!.id, state: 'OPEN', requester: { id: assistant.organisation }, addressee: { id: cfa.organisation }, campaign: { name: campaign.name } };
    expect(await read('SENT', assistant)).toEqual([{ ...told, youth: { id: decision.youthId }, decision: { id: decision.id } }]);
    expect(await read('RECEIVED', cfa)).toEqual([{ ...told, youth: null, decision: null }]);
    expect(await read('RECEIVED', aViewer({ organisation: cfa.organisation, charter: false }))).toEqual([]);
    for (const side of ['SENT', 'RECEIVED']) expect(await read(side, aViewer({ platforms: [{ id: platform, circle: 1 }] }))).toEqual([]);
  });

  it('A11: the addressee sees which of its own rows is meant, also under a merged id; nobody else does', async () => {
    const decision = await falseOne();
    const em = subgraph.worker();
    const merged = randomUUID();
    const mine = await em.findOneOrFail(Enrolment, { youthId: decision.youthId, ownerId: cfa.organisation });
    for (const youthId of [decision.youthId!, merged]) em.create(YouthAlias, { youthId, canonicalId: decision.youthId!, sequence: '00000000000000000001' } as never);
    mine.youthId = merged;
    await em.flush();
    const { correctionRequest } = await ask(decision.id);
    const rows = async (side: string, viewer: typeof cfa) => ((await subgraph.execute(
      `query ($side: CorrectionSide!) { correctionRequests(side: $side, first: 100) { edges { node { id enrolments { id startedOn sourceSystem } schoolingStatuses { id } } } } }`, { viewer, variables: { side } },
    )).data!['correctionRequests'] as { edges: { node: { id: string; enrolments: object[]; schoolingStatuses: object[] } }[] }).edges.map((e) => e.node).find((n) => n.id === correctionRequest!.id);
    expect(await rows('RECEIVED', cfa)).toMatchObject({ enrolments: [{ id: mine.id, startedOn: '2026-05-01' }], schoolingStatuses: [] });
    expect(await rows('SENT', assistant)).toMatchObject({ enrolments: [], schoolingStatuses: [] });
  });

  it('A11: asked by several at the same moment, it is asked once, and the others are told', async () => {
    const decision = await falseOne();
    const told = await Promise.all(Array.from({ length: 10 }).map(async () => ask(decision.id)));
    expect(told.flatMap((t) => t.userErrors.map((e) => e.code))).toEqual(Array(9).fill('ALREADY_ASKED'));
  });

  it('A11: the addressee alone answers, once; nothing of its data is changed here', async () => {
    const [one, two] = [await ask((await falseOne()).id), await ask((await falseOne()).id)];
    const before = await subgraph.worker().execute('select * from enrolment order by id');
    for (const viewer of [assistant, aViewer()]) expect(await answer(one.correctionRequest!.id, {}, viewer)).toMatchObject({ correctionRequest: null, userErrors: [{ code: 'CORRECTION_NOT_FOUND' }] });
    expect(await answer(one.correctionRequest!.id)).toEqual({ correctionRequest: { state: 'DONE', answeredOn: today(), refusalReason: null }, userErrors: [] });
    expect(await answer(one.correctionRequest!.id)).toMatchObject({ userErrors: [{ code: 'ALREADY_ANSWERED' }] });
    expect(await answer(two.correctionRequest!.id, { refusalReason: 'ALREADY_LEFT' })).toMatchObject({ correctionRequest: { state: 'REFUSED', refusalReason: 'ALREADY_LEFT' } });
    expect(await subgraph.worker().execute('select * from enrolment order by id')).toEqual(before);
  });

  it('A11: nothing to correct, a line that is not one’s own: refused, and nothing written', async () => {
    const [plain, hidden] = [await falseOne(false), await aListed(subgraph.worker(), campaign, randomUUID())];
    const before = await subgraph.worker().count(CorrectionRequest);
    expect(await ask(plain.id)).toMatchObject({ correctionRequest: null, userErrors: [{ code: 'NOTHING_TO_CORRECT' }] });
    expect(await ask(hidden.id)).toEqual(await ask(randomUUID()));
    expect(await ask(hidden.id)).toMatchObject({ userErrors: [{ code: 'DECISION_NOT_FOUND' }] });
    expect(await ask(plain.id, aViewer({ platforms: [{ id: platform, circle: 2 }] }))).toMatchObject({ userErrors: [{ code: 'DECISION_NOT_FOUND' }] });
    expect(await subgraph.worker().count(CorrectionRequest)).toBe(before);
  });

  it('A10, A11: the next campaign closes those whose youth it no longer lists, over every id, and only those', async () => {
    const [gone, stays, merged] = [await falseOne(), await falseOne(), await falseOne()];
    const [a, b, c] = [await ask(gone.id), await ask(stays.id), await ask(merged.id)].map((r) => r.correctionRequest!.id);
    const em = subgraph.worker();
    const next = await aCampaign(em, '2026-10-31');
    expect(await closeCorrections(subgraph.worker(), next.id)).toBe(0);
    await aListed(em, next, platform, { decision: { youthId: stays.youthId! } });
    const current = randomUUID();
    em.create(YouthAlias, { youthId: merged.youthId!, canonicalId: current, sequence: '1' } as never);
    await aListed(em, next, platform, { decision: { youthId: current } });
    await closeCorrections(subgraph.worker(), next.id);
    const state = async (id: string) => (await subgraph.worker().findOneOrFail(CorrectionRequest, { id })).state;
    expect([await state(a!), await state(b!), await state(c!)]).toEqual(['DONE', 'OPEN', 'OPEN']);
    expect(await subgraph.worker().findOneOrFail(CorrectionRequest, { id: a! })).toMatchObject({ answeredOn: '2026-10-31', answeredById: null });
    expect(await closeCorrections(subgraph.worker(), next.id)).toBe(0);
  });
});
