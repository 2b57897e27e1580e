import { randomUUID } from 'node:crypto';
import { Sender } from '@passerelle/kit/events/send';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCoordination, aRecord, type TestCoordination } from '../testkit/coordination.ts';
import type { PersonKey } from '../testkit/network.ts';

const FIELDS = 'referral { id state isAwaitingReply takenUpAs messages { text } } userErrors { code }';
const ACCESS = 'query ($id: ID!) { youth(id: $id) { access { scopes } } }';
const SENT = '{ referralsSent(isAwaitingReply: true, first: 100) { edges { node { id } } } }';

interface Answered { readonly referral: { id: string; state: string; isAwaitingReply: boolean; takenUpAs: string | null; messages: { text: string }[] | null } | null; readonly userErrors: { code: string }[] }

describe('a referral, answered', () => {
  let hub: TestCoordination;
  let sender: Sender;
  let youthId: string;
  let position = 0;
  beforeAll(async () => {
    hub = await aCoordination();
    sender = new Sender(hub.subgraph.url, hub.subgraph.running.services.settings.eventsSecret);
  });
  beforeEach(async () => { youthId = await aYouth(); });
  afterAll(async () => {
    await sender.close();
    await hub.close();
  });

  const aYouth = async (changes = {}) => (await hub.register('education/leaver', [aRecord({ owner: { scheme: 'uai', code: '0590184E' }, ground: 'SCHOOL_OF_ORIGIN', ...changes })]))[0]!.youthId;
  const tell = (type: string, data: Record<string, string | boolean | null>, subject = youthId) => sender.send({
    position: String(++position), id: randomUUID(), type: `fr.passerelle.${type}`, subject, time: new Date().toISOString(), data, attempts: 0,
  });
  const ask = async (who: PersonKey, name: string, input: object) => {
    const type = { acceptReferral: 'ReferralInput', withdrawReferral: 'ReferralInput' }[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await hub.as(who, `mutation ($i: ${type}!) { ${name}(input: $i) { ${FIELDS} } }`, { i: input });
    expect(errors).toBeUndefined();
    return data![name] as Answered;
  };
  const send = async (receiver: string, changes = {}) => (await ask('assistant', 'sendReferral', { youthId, receiverId: hub.organisations[receiver], need: 'TRAINING', ...changes })).referral!.id;
  const scopesOf = async (who: PersonKey) => ((await hub.as(who, ACCESS, { id: youthId })).data!['youth'] as { access: { scopes: string[] } } | null)?.access.scopes ?? null;
  const stored = async (where: string, value: string) => (await hub.subgraph.worker().execute<Record<string, unknown>[]>(`select * from referral where ${where} = ?`, [value]))[0];
  const told = async () => (await hub.subgraph.worker().execute<{ type: string }[]>(`select replace(type, 'fr.passerelle.coordination.', '') as type from outbox_event where subject = ? order by position`, [youthId])).map((e) => e.type);

  it('3.2: the receiver asks, the sender’s list says so, the reply clears it; both read the words, nobody else does', async () => {
    const referralId = await send('provider');
    expect(await ask('provider', 'askOnReferral', { referralId, text: ' A-t-il le permis ? ' })).toMatchObject({ referral: { state: 'SENT', isAwaitingReply: true, messages: [{ text: 'A-t-il le permis ?' }] }, userErrors: [] });
    const waiting = async () => ((await hub.as('assistant', SENT)).data!['referralsSent'] as { edges: { node: { id: string } }[] }).edges.map((e) => e.node.id);
    expect(await waiting()).toContain(referralId);
    expect(await ask('assistant', 'replyOnReferral', { referralId, text: 'Pas encore.' })).toMatchObject({ referral: { isAwaitingReply: false, messages: [{ text: 'A-t-il le permis ?' }, { text: 'Pas encore.' }] } });
    expect(await waiting()).not.toContain(referralId);
    const READ = 'query ($id: ID!) { youth(id: $id) { referrals { messages { text } } } }';
    expect((await hub.as('adviser', READ, { id: youthId })).data, 'circle 1 sees the act, not the words').toEqual({ youth: { referrals: [{ messages: null }] } });
    expect(await hub.subgraph.running.services.app.em.fork().execute('select * from referral_message'), 'second wall').toEqual([]);
  });

  it('3.2: only the receiver asks, only the sender replies, while it waits for its answer; an empty text and a NIR are refused', async () => {
    const referralId = await send('provider');
    const codes = async (who: PersonKey, name: string, text = 'Bonjour') => (await ask(who, name, { referralId, text })).userErrors.map((e) => e.code);
    expect(await codes('assistant', 'askOnReferral')).toEqual(['REFERRAL_NOT_FOUND']);
    expect(await codes('provider', 'replyOnReferral')).toEqual(['REFERRAL_NOT_FOUND']);
    expect(await codes('mentoring', 'askOnReferral')).toEqual(['REFERRAL_NOT_FOUND']);
    expect(await codes('provider', 'askOnReferral', '  ')).toEqual(['TEXT_INVALID']);
    expect(await codes('provider', 'askOnReferral', 'x'.repeat(2_001))).toEqual(['TEXT_INVALID']);
    expect(await codes('provider', 'askOnReferral', '1 85 05 78 006 084 91')).toEqual(['NIR_REFUSED']);
    await ask('provider', 'refuseReferral', { referralId, reason: 'NO_PLACE' });
    expect(await codes('provider', 'askOnReferral')).toEqual(['NOT_OPEN']);
  });

  it('3.2: what starts from a referral accepts it, once, for its receiver and its youth only', async () => {
    const referralId = await send('mentors', { need: 'MENTORING' });
    const data = { referralId, organisationId: hub.organisations['mentors']!, personId: hub.people.mentoring };
    await tell('mentoring.referral.taken-up', { ...data, organisationId: hub.organisations['provider']! });
    await tell('mentoring.referral.taken-up', data, await aYouth());
    expect(await stored('id', referralId)).toMatchObject({ state: 'SENT', taken_up_as: null });
    await tell('mentoring.referral.taken-up', data);
    await tell('mentoring.referral.taken-up', data);
    expect(await stored('id', referralId)).toMatchObject({ state: 'ACCEPTED', taken_up_as: 'MENTORSHIP', answered_by_id: hub.people.mentoring });
    expect(await told()).toEqual(['referral.sent', 'referral.accepted']);
  });

  it('3.2: a withdrawn or expired referral is not brought back by what was started late', async () => {
    const referralId = await send('provider');
    await ask('assistant', 'withdrawReferral', { referralId });
    await tell('solutions.referral.taken-up', { referralId, organisationId: hub.organisations['provider']!, personId: hub.people.provider });
    expect(await stored('id', referralId)).toMatchObject({ state: 'WITHDRAWN', taken_up_as: null });
    expect(await scopesOf('provider')).toBeNull();
  });

  it('3.2: a pair outlives its referral, and closes when it ends; an entry too', async () => {
    for (const [who, organisation, begin, end, id] of [
      ['mentoring', 'mentors', 'mentoring.mentorship.started', 'mentoring.mentorship.ended', 'mentorshipId'],
      ['provider', 'provider', 'solutions.entry.recorded', 'solutions.entry.ended', 'proposalId'],
    ] as const) {
      const data = { [id]: randomUUID(), organisationId: hub.organisations[organisation]!, on: '2026-11-02', kind: 'E2C', exit: 'RUPTURE', outcome: 'EMPLOYMENT' };
      expect(await scopesOf(who)).toBeNull();
      await tell(begin, data);
      expect(await scopesOf(who)).toEqual(['IDENTITY', 'CONTACT', who === 'mentoring' ? 'MENTORING' : 'SOLUTION']);
      await tell(end, { ...data, [id]: randomUUID() });
      expect(await scopesOf(who), 'another one ended').not.toBeNull();
      await tell(end, data);
      expect(await scopesOf(who)).toBeNull();
    }
  });

  it('3.2: a file opened here is a mission locale’s own ground', async () => {
    expect(await scopesOf('holder')).toBeNull();
    await tell('missions-locales.file.opened', { fileId: randomUUID(), organisationId: hub.organisations['holder']! });
    expect(await scopesOf('holder')).toEqual(['IDENTITY', 'CONTACT', 'SUPPORT', 'SOCIAL']);
  });

  it('3.2: closed, it opens nothing any more, unless the mission locale keeps another; open again, it does', async () => {
    const file = { fileId: randomUUID(), organisationId: hub.organisations['holder']!, on: '2026-11-02' };
    const opens = ['IDENTITY', 'CONTACT', 'SUPPORT', 'SOCIAL'];
    await tell('missions-locales.file.opened', file);
    await tell('missions-locales.file.closed', { ...file, organisationId: hub.organisations['provider']!, reason: 'MOVED', isLast: true });
    await tell('missions-locales.file.closed', { ...file, reason: 'DUPLICATE', isLast: false });
    expect(await scopesOf('holder')).toEqual(opens);
    for (const _ of [1, 2]) expect(await tell('missions-locales.file.closed', { ...file, reason: 'EMPLOYMENT', isLast: true })).toMatchObject({ outcome: 'TAKEN' });
    expect(await scopesOf('holder')).toBeNull();
    await tell('missions-locales.file.opened', file);
    expect(await scopesOf('holder')).toEqual(opens);
  });

  describe('a place proposed', () => {
    const proposal = (changes: Record<string, string | null> = {}) => ({
      proposalId: randomUUID(), proposerId: hub.organisations['psad']!, authorId: hub.people.assistant, providerId: hub.organisations['provider']!, kind: 'CFA', state: 'PROPOSED', on: '2026-11-02', ...changes,
    });

    it('E08, 3.2: goes with a referral, so that the provider reads for whom; its answer is the referral’s', async () => {
      const data = proposal();
      await tell('solutions.proposal.made', data);
      await tell('solutions.proposal.made', data);
      expect(await scopesOf('provider')).toEqual(['IDENTITY', 'CONTACT', 'SOLUTION']);
      expect(await stored('proposal_id', data.proposalId!)).toMatchObject({ state: 'SENT', need: 'APPRENTICESHIP', taken_up_as: 'PROPOSAL', sender_id: hub.people.assistant });
      await tell('solutions.proposal.answered', { ...data, state: 'WAITING' });
      expect(await stored('proposal_id', data.proposalId!)).toMatchObject({ state: 'SENT' });
      await tell('solutions.proposal.answered', { ...data, state: 'ACCEPTED' });
      expect(await stored('proposal_id', data.proposalId!)).toMatchObject({ state: 'ACCEPTED' });
      await tell('solutions.proposal.withdrawn', { ...data, state: 'WITHDRAWN' });
      expect(await scopesOf('provider')).toBeNull();
      expect(await told()).toEqual(['referral.sent', 'referral.accepted', 'referral.withdrawn']);
    });

    it('3.2: a place accepted keeps the referral open until the session, also where the referral itself was accepted first', async () => {
      const data = proposal();
      await tell('solutions.proposal.made', data);
      const { id } = (await stored('proposal_id', data.proposalId!))!;
      expect((await ask('provider', 'acceptReferral', { referralId: id })).userErrors).toEqual([]);
      await tell('solutions.proposal.answered', { ...data, state: 'ACCEPTED' });
      expect(new Date(String((await stored('id', String(id)))!['expires_at'])).getTime()).toBeGreaterThan(Date.now() + 80 * 86_400_000);
      expect(await told(), 'accepted once').toEqual(['referral.sent', 'referral.accepted']);
    });

    it('3.2: refused, it closes', async () => {
      const data = proposal({ kind: 'E2C' });
      await tell('solutions.proposal.made', data);
      await tell('solutions.proposal.answered', { ...data, state: 'REFUSED', reason: 'AGE' });
      expect(await stored('proposal_id', data.proposalId!)).toMatchObject({ state: 'REFUSED', need: 'TRAINING', refusal_reason: 'NOT_ELIGIBLE' });
      expect(await scopesOf('provider')).toBeNull();
    });

    it('3.2, B21: opens nothing from whom does not follow the youth, nor of an under-16, nor of whom objects, nor twice', async () => {
      const made = async (changes = {}) => {
        const data = proposal(changes);
        await tell('solutions.proposal.made', data);
        return stored('proposal_id', data.proposalId!);
      };
      expect(await made({ proposerId: hub.organisations['outsider']!, authorId: hub.people.outsider }), 'another platform').toBeUndefined();
      expect(await made({ proposerId: hub.organisations['lycee']!, authorId: hub.people.school }), 'the school of origin keeps a record').toBeDefined();
      expect(await made(), 'open already').toBeUndefined();
      youthId = await aYouth();
      await hub.as('assistant', 'mutation ($i: OppositionInput!) { recordOpposition(input: $i) { userErrors { code } } }', { i: { youthId, network: 'SOLUTION_PROVIDER' } });
      expect(await made(), 'objects').toBeUndefined();
      youthId = await aYouth({ birthDate: '2012-01-01' });
      expect(await made(), 'under 16').toBeUndefined();
    });
  });
});
