import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, aProposal, staff } from '../offer.testkit.ts';
import { Session } from '../session/session.ts';
import { Solution } from '../solution/solution.ts';
import { CONTACT } from '../stop/follow-stops.ts';
import { SharingStop } from '../stop/sharing-stop.ts';
import { Proposal } from './proposal.ts';

const GIVE = 'mutation ($i: GivePlaceInput!) { givePlace(input: $i) { proposal { id state session { vacant } } userErrors { code field } } }';

describe('a place given from a referral', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  async function aProvider(capacity = 2) {
    const organisation = randomUUID();
    const offer = await anOffer(subgraph, { organisation, session: { capacity } });
    return { ...offer, viewer: staff({ organisation }) };
  }
  const aYouth = (viewer: ReturnType<typeof staff>) => {
    const youthId = randomUUID();
    subgraph.allow(viewer, youthId, ['IDENTITY', 'CONTACT', 'SOLUTION']);
    return youthId;
  };
  const give = async (viewer: ReturnType<typeof staff>, i: object) => {
    const { data, errors } = await subgraph.execute(GIVE, { viewer, variables: { i } });
    expect(errors).toBeUndefined();
    return data!['givePlace'] as { proposal: { id: string; state: string } | null; userErrors: { code: string }[] };
  };

  it('3.2, E02: one step makes the proposal, accepts it, takes the place and answers the referral', async () => {
    const { viewer, session } = await aProvider();
    const [youthId, referralId] = [aYouth(viewer), randomUUID()];
    const { proposal } = await give(viewer, { youthId, sessionId: session.id, referralId });
    expect(proposal).toMatchObject({ state: 'ACCEPTED', session: { vacant: 1 } });
    const told = await subgraph.worker().execute<{ type: string; data: object }[]>(`select replace(type, 'fr.passerelle.solutions.', '') as type, data from outbox_event where subject = ? order by position`, [youthId]);
    expect(told.map((t) => t.type)).toEqual(['proposal.made', 'proposal.answered', 'referral.taken-up']);
    expect(told[2]!.data).toEqual({ referralId, organisationId: viewer.organisation, personId: viewer.person });
    expect((await give(viewer, { youthId, sessionId: session.id })).userErrors).toMatchObject([{ code: 'ALREADY_PROPOSED' }]);
  });

  it('E02: of twenty at once on two places, two are given and eighteen hear that it is full; nothing half written', async () => {
    const { viewer, session } = await aProvider();
    const all = await Promise.all(Array.from({ length: 20 }, () => give(viewer, { youthId: aYouth(viewer), sessionId: session.id })));
    expect(all.filter((a) => a.proposal)).toHaveLength(2);
    expect(all.flatMap((a) => a.userErrors.map((e) => e.code))).toEqual(Array.from({ length: 18 }, () => 'SESSION_FULL'));
    expect(await subgraph.worker().count(Proposal, { sessionId: session.id })).toBe(2);
    expect(await subgraph.worker().findOneOrFail(Session, { id: session.id })).toMatchObject({ taken: 2 });
  });

  it('C29, E18, E01: a place is given under the guards of a proposal: no stop of contact, no age outside the bounds, nothing withdrawn', async () => {
    const { viewer, session, solution } = await aProvider();
    const em = subgraph.worker();
    await em.nativeUpdate(Solution, { id: solution.id }, { ageMin: 16, ageMax: 25 });
    const [stopped, youthId] = [aYouth(viewer), aYouth(viewer)];
    await em.insert(SharingStop, { id: randomUUID(), createdAt: new Date(), updatedAt: new Date(), youthId: stopped, cause: CONTACT, isLifted: false, sequence: '1' } as never);
    const codes = async (i: object) => (await give(viewer, { sessionId: session.id, ...i })).userErrors.map((e) => e.code);
    expect([await codes({ youthId: stopped, age: 18 }), await codes({ youthId, age: 15 }), await codes({ youthId, age: 26 })]).toEqual([['DO_NOT_CONTACT'], ['AGE_OUT_OF_BOUNDS'], ['AGE_OUT_OF_BOUNDS']]);
    await em.nativeUpdate(Solution, { id: solution.id }, { isPublished: false });
    expect(await codes({ youthId, age: 18 })).toEqual(['SESSION_NOT_FOUND']);
    expect(await em.count(Proposal, { sessionId: session.id })).toBe(0);
  });

  it('3.2: without a grant, or for another’s session, nothing is given; nobody goes past the waiting list', async () => {
    const [mine, other] = [await aProvider(), await aProvider()];
    const codes = async (i: object) => (await give(mine.viewer, i)).userErrors.map((e) => e.code);
    expect(await codes({ youthId: randomUUID(), sessionId: mine.session.id })).toEqual(['YOUTH_NOT_OPEN']);
    expect(await codes({ youthId: aYouth(mine.viewer), sessionId: other.session.id })).toEqual(['SESSION_NOT_YOURS']);
    await aProposal(subgraph, { provider: mine.provider, session: mine.session }, { state: 'WAITING', waitingSince: new Date() });
    expect(await codes({ youthId: aYouth(mine.viewer), sessionId: mine.session.id })).toEqual(['WAITING_FIRST']);
  });
});
