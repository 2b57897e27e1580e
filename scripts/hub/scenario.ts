import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { beforeAll, describe, expect, test } from 'vitest';
import { destinations } from '../import/kinds.ts';
import { runImport } from '../import/run.ts';
import { organisationId } from '../seed/network.ts';
import { checkout } from '../start/paths.ts';
import { personAt, type Person } from './testkit/acting.ts';
import type { WholeHub } from './testkit/hub.ts';
import { ROUBAIX } from './testkit/youths.ts';

const CAMPAIGN = '2026-10-31';
/** One line of the leavers' file: Célia Aubert, of Lys-lez-Lannoy, 22 years old, who left a professional lycée in August. */
const YOUTH = { familyName: 'Aubert', givenName: 'Célia' };
const [CIO, E2C, MISSION_LOCALE] = ['cio-roubaix', 'e2c-grand-lille', 'ml-roubaix'].map(organisationId);
const EVENTS = { timeout: 15_000, interval: 200 };

let hub: WholeHub;
let feed: Person, responsable: Person, assistant: Person, counsellor: Person, adviser: Person, provider: Person, outsider: Person;

/** An operation that the page at / starts people from. */
const example = (name: string): string => readFileSync(join(checkout, `gateway/graphiql/examples/${name}.graphql`), 'utf8');
/** A moment of a day that is past, in hours of Greenwich. */
const past = (days: number, hour: string): string => `${addDays(today(), -days)}T${hour}:00.000Z`;

/** The guide’s four steps, for one youth, by those who live them. */
export function scenario(given: () => WholeHub): void {
  beforeAll(() => {
    hub = given();
    [feed, responsable, assistant, counsellor, adviser, provider, outsider] = (['feed-education', 'responsable-education', 'assistant', 'psyen-roubaix', 'mission-locale', 'provider', 'outsider'] as const)
      .map((key) => personAt(hub, key)) as [Person, Person, Person, Person, Person, Person, Person];
  });

  describe('the guide’s four steps, for one youth, by those who live them', () => {
    let youthId: string;
    let caseId: string;
    const about = <D>(person: Person, fields: string) => person.reads<{ youth: D }>(`query Youth($id: ID!) { youth(id: $id) { ${fields} } }`, { id: youthId }).then((data) => data.youth);
    const ofCase = <D>(person: Person, fields: string) => person.reads<{ dropoutCase: D }>(`query Case($id: ID!) { dropoutCase(id: $id) { ${fields} } }`, { id: caseId }).then((data) => data.dropoutCase);

    test('1. repérage: the files come, the campaign is run, the list says why, and the assistant takes the youth in charge', async () => {
      for (const [kind, file] of [['sortants', 'education_sortants.csv'], ['nouveaux-inscrits', 'education_nouveaux_inscrits.csv']] as const) {
        const destination = destinations[kind]!;
        const asked = { kind, destination, file: join(checkout, 'scripts/samples', file), isDry: false, campaign: CAMPAIGN, persona: destination.persona, gateway: null };
        const { report } = await runImport({ gateway: hub.urls.gateway, token: () => hub.token(destination.persona), patience: 10_000 }, asked, () => {});
        expect(report.state).toBe('DONE');
      }
      const { campaigns } = await assistant.reads<{ campaigns: { edges: { node: { id: string; processingDate: string } }[] } }>('{ campaigns(first: 5) { edges { node { id processingDate } } } }');
      expect(campaigns.edges.map(({ node }) => node.processingDate)).toEqual([CAMPAIGN]);
      const campaignId = campaigns.edges[0]!.node.id;

      const { savedFilter } = await responsable.does<{ savedFilter: { id: string } }>('addSavedFilter', { platformId: ROUBAIX, name: 'Roubaix et alentours', departements: ['59'], ageMin: 16 }, 'savedFilter { id }');
      const { run } = await feed.does<{ run: { id: string } }>('runCampaign', { campaignId }, 'run { id }');
      await expect.poll(() => assistant.reads('query Run($id: ID!) { campaignRun(id: $id) { state message } }', { id: run.id }), EVENTS).toEqual({ campaignRun: { state: 'DONE', message: null } });

      const { campaignList } = await assistant.reads<{ campaignList: { edges: { node: { id: string; youth: { id: string; identity: object } } }[] } }>(
        `query List($filterId: ID!) { campaignList(first: 50, filterId: $filterId) { edges { node {
          id age motif hasOpenCase criteria { name isMet why } school { name } enrolment { className endedOn } youth { id identity { familyName givenName } } } } } }`, { filterId: savedFilter.id });
      const listed = campaignList.edges.map(({ node }) => node).find(({ youth }) => JSON.stringify(youth.identity).toLowerCase() === JSON.stringify(YOUTH).toLowerCase());
      expect(listed).toMatchObject({
        age: 22, motif: 'LISTED', hasOpenCase: false, school: { name: expect.any(String) }, enrolment: { endedOn: '2026-08-29' },
        criteria: ['AGE', 'SCHOOLING', 'DIPLOMA', 'ELSEWHERE'].map((name) => ({ name, isMet: true, why: expect.stringMatching(/\w/) })),
      });
      youthId = listed!.youth.id;

      const { dropoutCases } = await assistant.does<{ dropoutCases: { id: string }[] }>('takeFromList', { decisionIds: [listed!.id] }, 'dropoutCases { id stage origin registerNumber campaign { processingDate } }');
      expect(dropoutCases).toMatchObject([{ stage: 'IDENTIFIED', origin: 'SIEI_LIST', registerNumber: expect.stringMatching(/\d/), campaign: { processingDate: CAMPAIGN } }]);
      caseId = dropoutCases[0]!.id;
      expect(await assistant.reads(example('MyTasks'), { platformId: ROUBAIX }))
        .toMatchObject({ tasks: { edges: [{ node: { kind: 'CONTACT', isOverdue: false, youth: { id: youthId }, dropoutCase: { id: caseId } } }] } });
      const { campaignList: { edges } } = await assistant.reads<{ campaignList: { edges: object[] } }>(example('MyCampaignList'), { platformId: ROUBAIX });
      expect(edges, 'the list still has the youth, now with a case').toContainEqual({ node: expect.objectContaining({ id: listed!.id, hasOpenCase: true }) });
    });

    test('2. prise de contact et suivi: three calls, the interview sheet, and the situation interview at a structure of the network', async () => {
      const attempts = [[3, '08:40', 'VOICEMAIL'], [2, '18:30', 'NO_ANSWER'], [1, '11:30', 'REACHED']] as const;
      for (const [days, hour, outcome] of attempts) await assistant.does('logContactAttempt', { caseId, attemptedAt: past(days, hour), mode: 'PHONE', outcome }, 'contactAttempt { id }');
      const reached = past(1, '11:30');
      await expect.poll(() => about(assistant, 'contacts { partner kind at outcome } journey { stage lastContactAt }'), EVENTS).toEqual({
        contacts: attempts.toReversed().map(([days, hour, outcome]) => ({ partner: 'education', kind: 'ATTEMPT', at: past(days, hour), outcome })),
        journey: { stage: 'IN_CONTACT', lastContactAt: reached },
      });
      expect(await ofCase(assistant, 'stage contactAttempts { slot answeredBy }')).toEqual({
        stage: 'IN_CONTACT', contactAttempts: [{ slot: 'MIDDAY', answeredBy: 'YOUTH' }, { slot: 'EVENING', answeredBy: 'NOBODY' }, { slot: 'MORNING', answeredBy: 'NOBODY' }],
      });
      expect(await assistant.reads('{ tasks(first: 5) { edges { node { kind } } } }'), 'the first contact is made').toEqual({ tasks: { edges: [] } });

      const saved = await assistant.does<{ interviewSheet: { version: number } }>('saveInterviewSheet',
        { caseId, expectedVersion: 0, interviewer: 'PSAD de Roubaix–Tourcoing', firstContactOn: addDays(today(), -3), hasFirstVoicemail: true, secondContactOn: addDays(today(), -2), thirdContactOn: addDays(today(), -1) }, 'interviewSheet { version }');
      expect(await assistant.isRefused('completeInterviewSheet', { caseId }), 'what came of it is still blank').toEqual(['MISSING']);
      await assistant.does('saveInterviewSheet', { caseId, expectedVersion: saved.interviewSheet.version, isWithoutSolution: true, wishes: ['TRAINING', 'TAKE_STOCK'], trainingDetails: 'Les métiers du bois' }, 'interviewSheet { id }');
      const { interviewSheet } = await assistant.does<{ interviewSheet: { export: string } }>('completeInterviewSheet', { caseId }, 'interviewSheet { completedOn export(format: JSON) }');
      expect(interviewSheet).toMatchObject({ completedOn: today() });
      expect(interviewSheet.export).toContain('Les métiers du bois');
      expect(JSON.parse(interviewSheet.export)).toBeTypeOf('object');

      // As the page at / offers it: the first case that has a sheet, then its page to print.
      expect(await assistant.reads(example('FirstSheets'))).toEqual({ dropoutCases: { edges: [{ node: { id: caseId, interviewSheets: [{ id: expect.any(String) }] } }] } });
      expect(await assistant.reads(example('InterviewSheetToPrint'), { caseId })).toMatchObject({ dropoutCase: { interviewSheets: [{ printable: expect.stringMatching(/^<!doctype html>[^]*Les métiers du bois/i) }] } });

      const plannedAt = `${addDays(today(), 1)}T13:00:00.000Z`;
      const { interview } = await assistant.does<{ interview: { id: string } }>('planInterview', { caseId, kind: 'SITUATION', plannedAt, placeId: CIO, guardians: 'NOT_CONCERNED' }, 'interview { id place { name } }');
      expect(interview).toMatchObject({ place: { name: expect.stringMatching(/CIO|orientation/i) } });
      await expect.poll(() => about(assistant, 'nextAppointmentAt'), EVENTS).toEqual({ nextAppointmentAt: plannedAt });
      // The youth came a day early.
      await assistant.does('recordInterviewOutcome', { interviewId: interview.id, outcome: 'HELD', on: today() }, 'interview { outcome }');
      await expect.poll(() => about(assistant, 'nextAppointmentAt'), EVENTS).toEqual({ nextAppointmentAt: null });
    });

    test('3. diagnostic: the pair drafts, signs, and gives the youth in writing what was understood', async () => {
      await assistant.does('moveCase', { caseId, stage: 'IN_DIAGNOSIS', on: today() }, 'dropoutCase { stage }');
      const { assessment } = await counsellor.does<{ assessment: { id: string } }>('recordAssessment',
        { caseId, kind: 'POSITIONING', madeOn: today(), results: [{ domain: 'READING', level: 'ACQUIRED' }, { domain: 'PROJECT', level: 'IN_PROGRESS' }] }, 'assessment { id }');
      const content = { needs: ['REMOBILISATION', 'PROJECT'], aims: ['RETURN_TO_TRAINING'], paths: ['SECOND_CHANCE', 'MLDS'], structureId: E2C };
      const { diagnosis } = await counsellor.does<{ diagnosis: { id: string } }>('draftDiagnosis', { caseId, content, signatoryIds: [MISSION_LOCALE] }, 'diagnosis { id signedOn }');
      await counsellor.does('attachAssessment', { assessmentId: assessment.id, diagnosisId: diagnosis.id }, 'assessment { id }');
      /** Each signs what they have just read. */
      const sign = async (person: Person) => {
        const { diagnoses: [read] } = await ofCase<{ diagnoses: { version: number }[] }>(person, 'diagnoses { version needs paths assessments { results { domain level } } }');
        return person.does<{ diagnosis: object }>('signDiagnosis', { diagnosisId: diagnosis.id, version: read!.version }, 'diagnosis { signedOn }');
      };
      expect(await sign(counsellor), 'half a pair is no pair').toMatchObject({ diagnosis: { signedOn: null } });
      expect(await adviser.reads('{ tasks(first: 5, kind: SIGN_DIAGNOSIS) { edges { node { dropoutCase { id } } } } }')).toEqual({ tasks: { edges: [{ node: { dropoutCase: { id: caseId } } }] } });
      expect(await sign(adviser)).toMatchObject({ diagnosis: { signedOn: today() } });

      const text = { understood: 'Vous avez quitté le lycée cet été et vous cherchez une formation près de chez vous.', strengths: 'Vous lisez bien et vous tenez vos engagements.', wishes: 'Essayer les métiers du bois.', nextSteps: [{ what: 'Visiter l’École de la deuxième chance', who: 'Balthazar Établi', on: addDays(today(), 7) }], contact: 'Noémie Tremplin, à la mission locale.' };
      const { restitution } = await counsellor.does<{ restitution: { id: string; version: number } }>('composeRestitution', { diagnosisId: diagnosis.id, kind: 'AFTER_DIAGNOSIS', text }, 'restitution { id version }');
      await adviser.does('agreeRestitution', { restitutionId: restitution.id, version: restitution.version }, 'restitution { issuedOn }');
      const handed = await adviser.does<{ restitution: { printable: string } }>('recordHandedOver', { restitutionId: restitution.id, on: today() }, 'restitution { handedOverOn printable }');
      expect(handed.restitution.printable).toMatch(/^<!doctype html>[^]*Essayer les métiers du bois/i);
      expect(await ofCase(assistant, 'isDiagnosed diagnoses { signedOn assessments { kind } } restitutions { handedOverOn printable text { wishes } }'), 'the assistant sees that it is done, not what it says').toEqual({
        isDiagnosed: true, diagnoses: [{ signedOn: today(), assessments: [{ kind: 'POSITIONING' }] }], restitutions: [{ handedOverOn: today(), printable: null, text: null }],
      });
    });

    test('4. parcours et solution: a place is proposed and accepted, the youth enters, and the case is closed', async () => {
      const { solutions } = await assistant.reads<{ solutions: { edges: { node: { title: string; sessions: { id: string; startsOn: string; vacant: number }[] } }[] } }>(
        '{ solutions(first: 10, kind: E2C, departement: "59", age: 22, withVacancy: true) { edges { node { title provider { name } sessions { id startsOn vacant } } } } }');
      const session = solutions.edges.flatMap(({ node }) => node.sessions).find(({ startsOn, vacant }) => startsOn <= today() && vacant > 0)!;
      const { proposal: { id: proposalId } } = await assistant.does<{ proposal: { id: string } }>('proposeSolution', { youthId, sessionId: session.id }, 'proposal { id state }');
      const received = () => provider.reads('{ proposals(first: 5, side: RECEIVED, state: PROPOSED) { edges { node { id youth { identity { familyName } } } } } }');
      await expect.poll(received, { ...EVENTS, message: 'a referral goes with the proposal: the provider reads for whom' }).toEqual({ proposals: { edges: [{ node: { id: proposalId, youth: { identity: { familyName: expect.stringMatching(/^aubert$/i) } } } }] } });
      await provider.does('answerProposal', { proposalId, answer: 'ACCEPT' }, 'proposal { state }');
      await provider.does('recordEntry', { proposalId, enteredOn: today() }, 'proposal { state enteredOn }');

      await assistant.does('moveCase', { caseId, stage: 'IN_SOLUTION', on: today() }, 'dropoutCase { stage }');
      await expect.poll(() => about(assistant, 'journey { stage inSolutionSince waitingSince } solutions { proposals { state } }'), EVENTS)
        .toEqual({ journey: { stage: 'IN_SOLUTION', inSolutionSince: today(), waitingSince: null }, solutions: { proposals: [{ state: 'ENTERED' }] } });
      await assistant.does('closeCase', { caseId, on: today(), outcome: 'TRAINING', isDurable: true }, 'dropoutCase { stage outcome }');
      expect(await ofCase(assistant, 'stage outcome isDurable episode steps { kind toStage }')).toMatchObject({ stage: 'CLOSED', outcome: 'TRAINING', isDurable: true, episode: 1 });
      expect(await assistant.reads('query Register($platform: ID!) { caseRegister(first: 5, platformId: $platform) { edges { node { number dropoutCase { id stage outcome closedOn youth { id } } } } } }', { platform: ROUBAIX })).toEqual({
        caseRegister: { edges: [{ node: { number: expect.stringMatching(/\d/), dropoutCase: { id: caseId, stage: 'CLOSED', outcome: 'TRAINING', closedOn: today(), youth: { id: youthId } } } }] },
      });
    });

    test('at the end, an adviser of another platform knows nothing of this youth', async () => {
      expect(await about(outsider, 'id contacts { id } education { cases { id } }')).toBeNull();
      expect(await ofCase(outsider, 'id')).toBeNull();
      expect(await outsider.isRefused('logContactAttempt', { caseId, attemptedAt: past(1, '11:30'), mode: 'PHONE', outcome: 'REACHED' })).toEqual(['CASE_NOT_FOUND']);
    });
  });
}
