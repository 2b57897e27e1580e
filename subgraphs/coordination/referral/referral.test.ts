import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCoordination, aRecord, type TestCoordination } from '../testkit/coordination.ts';
import type { PersonKey } from '../testkit/network.ts';
import { expireReferrals } from './expire-referrals.ts';
import { Referral } from './referral.ts';

const FIELDS = 'referral { id state scopes message refusalReason youth { id } } userErrors { code field }';
const SEND = `mutation ($i: SendReferralInput!) { sendReferral(input: $i) { ${FIELDS} } }`;
const ACCEPT = `mutation ($i: ReferralInput!) { acceptReferral(input: $i) { ${FIELDS} } }`;
const WITHDRAW = `mutation ($i: ReferralInput!) { withdrawReferral(input: $i) { ${FIELDS} } }`;
const REFUSE = `mutation ($i: RefuseReferralInput!) { refuseReferral(input: $i) { ${FIELDS} } }`;
const ACCESS = 'query ($id: ID!) { youth(id: $id) { id access { scopes } } }';
const RECEIVED = '{ referralsReceived { edges { node { id state message youth { id identity { familyName } } sender { givenName } senderOrganisation { name } } } } }';

describe('referrals', () => {
  let hub: TestCoordination;
  let youthId: string;

  beforeAll(async () => { hub = await aCoordination(); });
  beforeEach(async () => {
    youthId = (await hub.register('education/leaver', [aRecord({ owner: { scheme: 'uai', code: '0590184E' }, ground: 'SCHOOL_OF_ORIGIN' })]))[0]!.youthId;
  });
  afterAll(() => hub.close());

  const send = async (changes: Record<string, unknown> = {}, who: PersonKey = 'assistant') => {
    const { data, errors } = await hub.as(who, SEND, { i: { youthId, receiverId: hub.organisations['provider'], need: 'TRAINING', message: 'Aime la cuisine', ...changes } });
    expect(errors).toBeUndefined();
    return data!['sendReferral'] as { referral: { id: string; state: string; scopes: string[]; message: string | null } | null; userErrors: { code: string; field: string[] }[] };
  };
  const scopesOf = async (who: PersonKey) => ((await hub.as(who, ACCESS, { id: youthId })).data!['youth'] as { access: { scopes: string[] } } | null)?.access.scopes ?? null;

  it('3.2: a sent referral opens to its receiver what the charter says, and to nobody else', async () => {
    expect(await scopesOf('provider')).toBeNull();
    const { referral } = await send();
    expect(referral).toMatchObject({ state: 'SENT', message: 'Aime la cuisine', scopes: ['IDENTITY', 'CONTACT', 'SOLUTION'] });
    expect(await scopesOf('provider')).toEqual(['IDENTITY', 'CONTACT', 'SOLUTION']);
    expect(await scopesOf('mentoring')).toBeNull();
    expect((await hub.as('provider', RECEIVED)).data).toMatchObject({ referralsReceived: { edges: expect.arrayContaining([
      { node: expect.objectContaining({ id: referral!.id, message: 'Aime la cuisine', youth: expect.objectContaining({ id: youthId }), senderOrganisation: { name: 'psad' } }) },
    ]) } });
    expect((await hub.as('provider', '{ youths { edges { node { id } } } }')).data).toMatchObject({ youths: { edges: expect.arrayContaining([{ node: { id: youthId } }]) } });
  });

  it('3.2: two clicks send one referral: a second would outlive the withdrawal of the first; another need is another act', async () => {
    const [first, second] = await Promise.all([send(), send()]);
    expect([first, second].map((r) => r.userErrors.map((e) => e.code).join()).sort()).toEqual(['', 'ALREADY_SENT']);
    expect((await send({ need: 'APPRENTICESHIP' })).userErrors).toEqual([]);
    const { referral } = [first, second].find((r) => r.referral)!;
    await hub.as('assistant', WITHDRAW, { i: { referralId: referral!.id } });
    expect((await send()).userErrors).toEqual([]);
  });

  it('3.2: its message is read by both parties only; circle 1 sees the act', async () => {
    await send();
    const QUERY = 'query ($id: ID!) { youth(id: $id) { referrals { need state message receiver { name } } } }';
    expect((await hub.as('colleague', QUERY, { id: youthId })).data).toMatchObject({ youth: { referrals: [{ message: 'Aime la cuisine' }] } });
    expect((await hub.as('adviser', QUERY, { id: youthId })).data).toEqual({ youth: { referrals: [{ need: 'TRAINING', state: 'SENT', message: null, receiver: { name: 'provider' } }] } });
    expect((await hub.as('provider', QUERY, { id: youthId })).data).toEqual({ youth: { referrals: null } });
  });

  it('3.2: nobody asks for more than the charter, nor refers whom they do not hold, nor to themselves, nor to a pilot', async () => {
    expect((await send({ scopes: ['IDENTITY'] })).referral?.scopes).toEqual(['IDENTITY']);
    expect((await send({ scopes: ['IDENTITY', 'CASE'] })).userErrors).toMatchObject([{ code: 'SCOPES_CLOSED' }]);
    expect((await send({ scopes: ['*'] })).userErrors).toMatchObject([{ code: 'SCOPES_CLOSED' }]);
    expect((await send({}, 'outsider')).userErrors).toMatchObject([{ code: 'YOUTH_NOT_FOUND' }]);
    expect((await send({ receiverId: hub.organisations['psad'] })).userErrors).toMatchObject([{ code: 'RECEIVER_NOT_FOUND' }]);
    expect((await send({ receiverId: hub.organisations['prefecture'] })).userErrors).toMatchObject([{ code: 'RECEIVER_CLOSED' }]);
    expect((await send({ expiresAt: '2020-01-01T00:00:00Z' })).userErrors).toMatchObject([{ code: 'EXPIRY_INVALID' }]);
    expect((await send({ message: '1 85 05 78 006 084 91' })).userErrors).toMatchObject([{ code: 'NIR_REFUSED' }]);
  });

  it('3.2: accepted, it stays open; withdrawn, it closes at once', async () => {
    const { referral } = await send();
    const i = { referralId: referral!.id };
    expect((await hub.as('mentoring', ACCEPT, { i })).data).toMatchObject({ acceptReferral: { userErrors: [{ code: 'REFERRAL_NOT_FOUND' }] } });
    expect((await hub.as('assistant', ACCEPT, { i })).data).toMatchObject({ acceptReferral: { userErrors: [{ code: 'REFERRAL_NOT_FOUND' }] } });
    expect((await hub.as('provider', ACCEPT, { i })).data).toMatchObject({ acceptReferral: { referral: { state: 'ACCEPTED', youth: { id: youthId } } } });
    expect(await scopesOf('provider')).not.toBeNull();
    expect((await hub.as('provider', ACCEPT, { i })).data).toMatchObject({ acceptReferral: { userErrors: [{ code: 'NOT_OPEN' }] } });
    expect((await hub.as('assistant', WITHDRAW, { i })).data).toMatchObject({ withdrawReferral: { referral: { state: 'WITHDRAWN' } } });
    expect(await scopesOf('provider')).toBeNull();
  });

  it('3.2: refused, with a compulsory reason, it closes at once; the receiver keeps its act, not the person', async () => {
    const { referral } = await send();
    expect((await hub.as('provider', REFUSE, { i: { referralId: referral!.id } })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await hub.as('provider', REFUSE, { i: { referralId: referral!.id, reason: 'NO_PLACE' } })).data)
      .toMatchObject({ refuseReferral: { referral: { state: 'REFUSED', refusalReason: 'NO_PLACE', youth: null }, userErrors: [] } });
    expect(await scopesOf('provider')).toBeNull();
    expect((await hub.as('provider', RECEIVED)).data).toMatchObject({ referralsReceived: { edges: expect.arrayContaining([
      { node: expect.objectContaining({ id: referral!.id, state: 'REFUSED', youth: null }) }]) } });
    expect((await hub.as('assistant', '{ referralsSent(state: REFUSED) { edges { node { id refusalReason } } } }')).data).toMatchObject({ referralsSent: { edges: [{ node: { id: referral!.id, refusalReason: 'NO_PLACE' } }] } });
  });

  it('3.2: past its expiry it opens nothing, before anybody marks it; then it is marked', async () => {
    const { referral } = await send();
    await hub.subgraph.worker().nativeUpdate(Referral, { id: referral!.id }, { expiresAt: new Date(Date.now() - 1_000) });
    expect(await scopesOf('provider')).toBeNull();
    expect((await hub.as('provider', ACCEPT, { i: { referralId: referral!.id } })).data).toMatchObject({ acceptReferral: { userErrors: [{ code: 'NOT_OPEN' }] } });
    expect(await expireReferrals(hub.subgraph.worker())).toBe(1);
    expect(await hub.subgraph.worker().findOneOrFail(Referral, { id: referral!.id })).toMatchObject({ state: 'EXPIRED' });
  });

  it('3.2: a youth who objects to a network is not referred to it', async () => {
    await hub.as('assistant', 'mutation ($i: OppositionInput!) { recordOpposition(input: $i) { userErrors { code } } }', { i: { youthId, network: 'SOLUTION_PROVIDER' } });
    expect((await send()).userErrors).toMatchObject([{ code: 'OPPOSED' }]);
  });

  it('3.2: what was received is not passed on, so that withdrawing it closes it', async () => {
    await send();
    expect((await send({ receiverId: hub.organisations['mentors'], need: 'MENTORING' }, 'provider')).userErrors).toMatchObject([{ code: 'REFERRED_TO_YOU' }]);
    expect(await scopesOf('mentoring')).toBeNull();
    expect((await send({}, 'school')).userErrors).toEqual([]);
  });

  it('3.2: two answers at once: one wins', async () => {
    const { referral } = await send();
    const i = { referralId: referral!.id };
    const [a, b] = await Promise.all([hub.as('provider', ACCEPT, { i }), hub.as('provider', REFUSE, { i: { ...i, reason: 'NO_PLACE' } })]);
    const errors = [a.data!['acceptReferral'], b.data!['refuseReferral']].flatMap((p) => (p as { userErrors: unknown[] }).userErrors);
    expect(errors).toMatchObject([{ code: 'NOT_OPEN' }]);
  });
});
