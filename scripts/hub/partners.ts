import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { beforeAll, describe, expect, test } from 'vitest';
import { organisationId } from '../seed/network.ts';
import { stableId } from '../seed/stable-id.ts';
import { personAt, type Person } from './testkit/acting.ts';
import type { WholeHub } from './testkit/hub.ts';
import { inRoubaix, SEEDED, youthsWho } from './testkit/youths.ts';

const EVENTS = { timeout: 20_000, interval: 200 };
const at = (days: number): string => `${addDays(today(), days)}T13:00:00.000Z`;

let hub: WholeHub;
let assistant: Person, coordinator: Person, secretary: Person, adviser: Person, outsider: Person;

/** Somebody of Roubaix whom no partner knows yet but the school and the platform. */
const newcomers = youthsWho(SEEDED, 8, inRoubaix, (y) => !y.mentor && !y.solution && !y.missionLocale);
const about = <D>(person: Person, youthId: string, fields: string) => person.reads<{ youth: D }>(`query Youth($id: ID!) { youth(id: $id) { ${fields} } }`, { id: youthId }).then(({ youth }) => youth);
const send = async (youthId: string, receiver: string, need: string) => (await assistant.does<{ referral: { id: string } }>('sendReferral', { youthId, receiverId: organisationId(receiver), need, message: 'Vous connaissez bien ce public.' }, 'referral { id }')).referral.id;
/** The referral as its receiver's list has it. */
const received = (person: Person, id: string) => async () => {
  const { referralsReceived } = await person.reads<{ referralsReceived: { edges: { node: { id: string } }[] } }>(
    '{ referralsReceived(first: 50) { edges { node { id state takenUpAs message youth { identity { familyName } } messages { text } } } } }');
  return referralsReceived.edges.map(({ node }) => node).find((node) => node.id === id);
};

/** The three partners at work, with their own tokens, on youths of the demonstration. */
export function partners(given: () => WholeHub): void {
  beforeAll(() => {
    hub = given();
    [assistant, coordinator, secretary, adviser, outsider] = (['assistant', 'mentoring', 'cfa', 'mission-locale', 'outsider'] as const).map((key) => personAt(hub, key)) as [Person, Person, Person, Person, Person];
  });

  describe('a mentoring association’s coordinator (F13–F18)', () => {
    const youth = newcomers[0]!.id;

    test('is referred a youth, asks, finds a mentor with the reasons, and forms the pair in the same step', async () => {
      const referralId = await send(youth, 'afev', 'MENTORING');
      expect(await received(coordinator, referralId)()).toMatchObject({ state: 'SENT', message: 'Vous connaissez bien ce public.', youth: { identity: { familyName: expect.any(String) } } });
      await coordinator.does('askOnReferral', { referralId, text: 'Est-il libre le mercredi ?' }, 'referral { id }');
      expect(await assistant.reads('{ referralsSent(isAwaitingReply: true) { edges { node { id messages { text } } } } }')).toEqual({ referralsSent: { edges: [{ node: { id: referralId, messages: [{ text: 'Est-il libre le mercredi ?' }] } }] } });
      await assistant.does('replyOnReferral', { referralId, text: 'Oui, et le samedi.' }, 'referral { isAwaitingReply }');
      await coordinator.does('recordMentoringRequest', { youthId: youth, statedOn: today(), objective: 'ORIENTATION', public: 'OUT_OF_SCHOOL', halfDays: ['WEDNESDAY_AFTERNOON'], commune: '59512' }, 'mentoringRequest { id }');

      const { mentorMatches } = await coordinator.reads<{ mentorMatches: { mentor: { id: string }; reasons: { sentence: string }[] }[] }>(
        'query Matches($id: ID!) { mentorMatches(youthId: $id, objective: ORIENTATION) { mentor { id displayName } reasons { sentence } } }', { id: youth });
      expect(mentorMatches[0]?.reasons.map((r) => r.sentence)).toEqual(expect.arrayContaining([expect.stringMatching(/\w/)]));
      const { mentorship } = await coordinator.does<{ mentorship: { id: string } }>('startMentorship', { youthId: youth, mentorId: mentorMatches[0]!.mentor.id, objective: 'ORIENTATION', startedOn: today(), referralId }, 'mentorship { id plannedEndOn }');
      await expect.poll(received(coordinator, referralId), EVENTS).toMatchObject({ state: 'ACCEPTED', takenUpAs: 'MENTORSHIP' });

      await coordinator.does('logMentoringMeeting', { mentorshipId: mentorship.id, day: today(), state: 'HELD', means: 'IN_PERSON', minutes: 60, themes: ['ORIENTATION'] }, 'mentoringMeeting { id }');
      await expect.poll(() => about(assistant, youth, 'contacts { partner outcome } mentoring { mentorships { meetings { state } } mentoringRequests { outcome } }'), EVENTS).toEqual({
        contacts: expect.arrayContaining([{ partner: 'mentoring', outcome: 'HELD' }]), mentoring: { mentorships: [{ meetings: [{ state: 'HELD' }] }], mentoringRequests: [{ outcome: 'MATCHED' }] },
      });
      expect(await coordinator.isRefused('endMentorship', { mentorshipId: mentorship.id, endedOn: today() }), 'six months, or a reason').toEqual(['REASON_NEEDED']);
    });

    test('lists an offer, and the leaflet of the territory has it, for anybody', async () => {
      await coordinator.does('publishOffer', {
        title: 'Un mentor pour choisir son métier', objective: 'ORIENTATION', publics: ['OUT_OF_SCHOOL'], minAge: 16, maxAge: 25, communes: ['59512'], places: 8, contact: 'roubaix@collectifmentorat.fr',
      }, 'offer { id }');
      const page = await (await fetch(`${hub.urls.gateway}/plaquette?departement=59`)).text();
      expect(page).toMatch(/<html lang="fr"[^]*Un mentor pour choisir son métier[^]*roubaix@collectifmentorat\.fr/);
      const pdf = new Uint8Array(await (await fetch(`${hub.urls.gateway}/plaquette.pdf?departement=59`)).arrayBuffer());
      expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-');
    });
  });

  describe('a CFA’s secretary (E01–E03, E20)', () => {
    const [first, second] = [newcomers[1]!.id, newcomers[2]!.id];
    let sessionId: string;
    const proposals = (fields = 'id state') => secretary.reads<{ proposals: { edges: { node: { id: string; state: string } }[] } }>(`{ proposals(first: 20, side: RECEIVED) { edges { node { ${fields} } } } }`).then(({ proposals }) => proposals.edges.map(({ node }) => node));

    test('opens a session with one place, which families and assistants find near their town, with the reasons', async () => {
      const { session } = await secretary.does<{ session: { id: string } }>('openSession', { solutionId: stableId('solution', 'cfa-academique-petite-enfance'), startsOn: today(), endsOn: addDays(today(), 300), capacity: 1, isPermanent: true }, 'session { id vacant }');
      sessionId = session.id;
      const found = await assistant.reads<{ solutions: { edges: { rankReasons: { text: string }[]; node: { title: string } }[] } }>(
        '{ solutions(first: 5, need: APPRENTISSAGE, near: { commune: "59599", withinKm: 30 }, withVacancy: true, text: "petite enfance") { edges { rankReasons { text } node { title sessions { id } } } } }');
      expect(found.solutions.edges[0]).toMatchObject({ node: { title: expect.stringMatching(/petite enfance/) }, rankReasons: expect.arrayContaining([{ text: expect.stringMatching(/km/) }]) });
      expect(await (await fetch(`${hub.urls.gateway}/catalogue?mot=petite+enfance`)).text()).toMatch(/1 place (?:libre|vacante)/);
    });

    test('gives the place to a referred youth in one step; the next one waits, and the freed place is held for them', async () => {
      const referralId = await send(first, 'cfa-academique-lille', 'APPRENTICESHIP');
      const { proposal } = await secretary.does<{ proposal: { id: string; state: string } }>('givePlace', { youthId: first, sessionId, referralId }, 'proposal { id state }');
      expect(proposal.state).toBe('ACCEPTED');
      await expect.poll(received(secretary, referralId), EVENTS).toMatchObject({ state: 'ACCEPTED', takenUpAs: 'PROPOSAL' });

      const asked = await assistant.does<{ proposal: { id: string } }>('proposeSolution', { youthId: second, sessionId }, 'proposal { id }');
      await expect.poll(() => proposals('id state youth { id }'), EVENTS).toEqual(expect.arrayContaining([{ id: asked.proposal.id, state: 'PROPOSED', youth: { id: second } }]));
      expect(await secretary.isRefused('answerProposal', { proposalId: asked.proposal.id, answer: 'ACCEPT' })).toEqual(['SESSION_FULL']);
      await secretary.does('answerProposal', { proposalId: asked.proposal.id, answer: 'WAIT' }, 'proposal { waitingRank }');
      await secretary.does('answerProposal', { proposalId: proposal.id, answer: 'REFUSE', refusalReason: 'YOUTH_DECLINED' }, 'proposal { state }');
      await expect.poll(() => proposals(), { ...EVENTS, timeout: 40_000 }).toContainEqual({ id: asked.proposal.id, state: 'HELD' });
      await assistant.does('confirmHeldPlace', { proposalId: asked.proposal.id }, 'proposal { state }');
      await secretary.does('recordEntry', { proposalId: asked.proposal.id, enteredOn: today() }, 'proposal { state }');
      await expect.poll(() => about(assistant, second, 'journey { inSolutionSince } solutions { proposals { state } }'), EVENTS).toEqual({ journey: { inSolutionSince: today() }, solutions: { proposals: [{ state: 'ENTERED' }] } });
      expect(await assistant.isRefused('proposeSolution', { youthId: second, sessionId }), 'once is enough').toEqual(['ALREADY_PROPOSED']);
    });
  });

  describe('a mission locale’s adviser (E14, E15, E17)', () => {
    const youth = newcomers[3]!.id;

    test('opens the file from the referral, plans, notes who did not come, and starts a scheme; the platform sees it', async () => {
      const referralId = await send(youth, 'ml-roubaix', 'SUPPORT');
      const { file } = await adviser.does<{ file: { id: string } }>('openFile', { youthId: youth, referralId }, 'file { id registeredOn externalId }');
      await expect.poll(received(adviser, referralId), EVENTS).toMatchObject({ state: 'ACCEPTED', takenUpAs: 'FILE' });
      expect(await adviser.isRefused('openFile', { youthId: youth })).toEqual(['FILE_EXISTS']);

      const plan = (startsAt: string) => adviser.does<{ appointment: { id: string } }>('planAppointment', { fileId: file.id, kind: 'FOLLOW_UP', mode: 'PHONE', startsAt, minutes: 45 }, 'appointment { id }');
      await plan(at(3));
      await expect.poll(() => about(assistant, youth, 'nextAppointmentAt'), EVENTS).toEqual({ nextAppointmentAt: at(3) });
      await adviser.does('logMissionLocaleContact', { youthId: youth, at: new Date().toISOString(), means: 'SMS', answer: 'NO_ANSWER', callBackOn: addDays(today(), 1) }, 'contact { id }');
      await adviser.does('startProgramme', { fileId: file.id, scheme: 'CEJ', startedOn: today(), spottedBy: 'PLATFORM' }, 'programme { id }');
      await adviser.does('moveToStep', { fileId: file.id, step: 'WELCOME', startedOn: today() }, 'pathStep { step }');
      await expect.poll(() => about(assistant, youth, 'contacts { partner outcome } missionLocale { files { programmes { scheme { code } } pathSteps { step } } }'), EVENTS).toEqual({
        contacts: expect.arrayContaining([{ partner: 'missions-locales', outcome: 'NO_ANSWER' }]), missionLocale: { files: [{ programmes: [{ scheme: { code: 'CEJ' } }], pathSteps: [{ step: 'WELCOME' }] }] },
      });
    });

    test('3.2: of another territory, refuses what was sent to it, and reads the youth no more', async () => {
      const referralId = await send(youth, 'ml-sud-79', 'SUPPORT');
      expect(await about(outsider, youth, 'identity { familyName }')).not.toBeNull();
      await outsider.does('refuseReferral', { referralId, reason: 'OUT_OF_TERRITORY' }, 'referral { state }');
      await expect.poll(() => about(outsider, youth, 'identity { familyName }'), { timeout: 70_000, interval: 1_000 }).toBeNull();
      expect(await outsider.isRefused('openFile', { youthId: youth, referralId })).toEqual(['YOUTH_NOT_FOUND']);
    }, 90_000);
  });
}
