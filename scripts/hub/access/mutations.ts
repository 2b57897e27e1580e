import { today } from '@passerelle/kit/values/today';
import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { PROCESSING_DATE } from '../../seed/invented.ts';
import { organisationId, personIdOf, platformId } from '../../seed/network.ts';
import { stableId } from '../../seed/stable-id.ts';
import { solutions } from '../../demo/index.ts';
import { checksums } from './arrange.ts';
import { MERGE } from './arrange-rows.ts';
import { FAR_SIGNALS } from './arrange-signals.ts';
import { mayCall, PERSONAS, type Persona, type YouthKey } from './expected.ts';
import { eachOf, type World } from './world.ts';

/**
 * Mutations that a persona may rightly call with nothing but its own function: not tried with it. A responsable and the
 * operator keep the directory and the campaigns; a coordinator keeps its association's mentors and offers.
 */
const OWN_WORK: Readonly<Record<string, readonly Persona[]>> = {
  announceCampaign: ['responsable-education', 'responsable-emploi', 'feed-education', 'operator'],
  registerOrganisation: ['responsable-education', 'responsable-emploi', 'operator'],
  registerPerson: ['operator'], habilitate: ['operator'], endHabilitation: ['operator'], endPost: ['operator'], addMember: ['operator'], removeMember: ['operator'],
  runCampaign: ['responsable-education', 'responsable-emploi', 'feed-education', 'operator'],
  addMentor: ['mentoring'], publishOffer: ['mentoring'],
  publishPerseveranceAction: ['school', 'responsable-education', 'responsable-emploi'],
};

const TYPE_OF: Readonly<Record<string, string>> = {
  fileId: 'MissionLocaleFile', caseId: 'DropoutCase', programmeId: 'SupportProgramme', needId: 'SupportNeed', referralId: 'Referral', referentId: 'Referent',
  proposalId: 'Proposal', mentorshipId: 'Mentorship', doubtId: 'Doubt',
  taskId: 'Task', checkId: 'RegistrationCheck', keptCaseId: 'DropoutCase', absorbedCaseId: 'DropoutCase',
  decisionId: 'CampaignDecision', decisionIds: 'CampaignDecision', correctionId: 'CorrectionRequest',
  interviewId: 'Interview', assessmentId: 'Assessment', diagnosisId: 'Diagnosis', restitutionId: 'Restitution',
  returnRequestId: 'ReturnRequest', schoolingStatusId: 'SchoolingStatus',
  tutoringId: 'Tutoring', tutoringSessionId: 'TutoringSession', schoolTutoringId: 'SchoolTutoring',
  detectionId: 'JdcDetection', contractBreakId: 'ContractBreak',
  contactStopId: 'DoNotContact',
  appointmentId: 'Appointment', obligationId: 'TrainingObligation',
  registrationId: 'EventRegistration',
  mentoringRequestId: 'MentoringRequest', mentoringMeetingId: 'MentoringMeeting',
  situationId: 'Situation', insertionContractId: 'InsertionContract',
};

/** Things of other organisations, far from every persona. */
const elsewhere = solutions.find((s) => s.organisation === 'cfa-cci-vienne' && s.sessions.length)?.key ?? '';
const FAR: Readonly<Record<string, string>> = {
  platformId: platformId('poitiers-chatellerault'), organisationId: organisationId('ml-nord-vienne'), receiverId: organisationId('greta-lille-metropole'),
  personId: personIdOf('assistant-poitiers'), postId: stableId('post', 'adviser-chatellerault'), providerId: stableId('provider', 'cfa-cci-vienne'),
  solutionId: stableId('solution', elsewhere), sessionId: stableId('session', elsewhere, 0), mentorId: stableId('mentor', 'mentor-severin-copeau'),
  schoolId: stableId('school', '0860037Y'), adviserId: stableId('access', 'adviser', '59512S00'), mergeId: MERGE,
  filterId: stableId('filter', 'poitiers-chatellerault'),
  placeId: organisationId('ml-nord-vienne'),
  returnPlaceId: stableId('return-place', 'clept-grenoble'),
  perseveranceActionId: stableId('access', 'perseverance'),
  fromAdviserId: stableId('access', 'adviser', '86066S00'), toAdviserId: stableId('access', 'adviser', '86066S00'),
  sessionIds: stableId('session', elsewhere, 0), confirmedSolutionIds: stableId('solution', elsewhere), goneSolutionIds: stableId('solution', elsewhere),
  ...FAR_SIGNALS,
  eventId: stableId('discovery-event', 'forum-novembre'), consortiumId: stableId('consortium', 'roubaix'), associationId: stableId('association', 'anaf'),
  campaignId: stableId('campaign', PROCESSING_DATE),
};

/** A plausible value for an input, about this youth: ids of its own rows, first enum values, dates of the week. */
function valueOf(world: World, youth: YouthKey, type: GraphQLInputType, name: string): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [valueOf(world, youth, bare.ofType, name)];
  if (isInputObjectType(bare)) return Object.fromEntries(Object.values(bare.getFields()).filter((f) => isNonNullType(f.type) || f.name === 'refusalReason').map((f) => [f.name, valueOf(world, youth, f.type, f.name)]));
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  switch (getNamedType(bare).name) {
    case 'ID': return idOf(world, youth, name);
    case 'LocalDate': return today();
    case 'DateTimeISO': return new Date().toISOString();
    case 'Int': return name === 'version' ? 99 : 2;
    case 'Boolean': return true;
    default: return name === 'scheme' ? 'CEJ' : 'Essai';
  }
}

function idOf(world: World, youth: YouthKey, name: string): string {
  if (name === 'youthId') return world.youth(youth).id;
  if (name === 'offerId') return stableId('offer', 'no-such-offer');
  const type = TYPE_OF[name];
  const row = type && [...world.known.values()].find((r) => r.type === type && r.youth === youth);
  const far = row ? row.id : FAR[name];
  if (!far) throw new Error(`no ${name} for ${youth}`);
  return far;
}

/** Every mutation, by everyone who may not: nothing is written, and the answer says so. */
export function mutations(world: () => World): void {
  describe('who may not change a thing changes nothing', () => {
    test('every mutation × every persona that may not, on rows it may not touch', async () => {
      const w = world();
      const before = await checksums(w.hub);
      const faults: string[] = [];
      const all = Object.values(w.schema.getMutationType()?.getFields() ?? {}).flatMap((field) => PERSONAS.map((persona) => ({ field, persona })));
      let tried = 0;
      await eachOf(all, async ({ field, persona }) => {
        const may = mayCall(persona, w.policies.get(`Mutation.${field.name}`) ?? '');
        if (may && OWN_WORK[field.name]?.includes(persona)) return;
        tried++;
        // By function refused: on the youth that most personas know. By function allowed: on one that none of them may open.
        const arg = field.args[0];
        const input = arg && valueOf(w, may ? 'poitiers' : 'followed', arg.type, arg.name);
        const payload = getNamedType(field.type).name;
        const answer = await w.ask(persona, `mutation M($input: ${arg?.type.toString()}) { ${field.name}(input: $input) { __typename userErrors { code } } }`, { input });
        const result = answer.data?.[field.name] as { userErrors: { code: string }[] } | null | undefined;
        const codes = may ? (result?.userErrors.map((e) => e.code) ?? answer.codes) : answer.codes;
        const expected = may ? codes.length > 0 && !codes.some((code) => ['INTERNAL_ERROR', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'].includes(code)) : codes.includes(persona === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN') && !result;
        if (!expected) faults.push(`${persona} ${field.name} (${payload}): ${answer.status} ${answer.text.slice(0, 240)}`);
      });
      expect(faults).toEqual([]);
      expect(tried).toBeGreaterThan(400);
      expect(await checksums(w.hub)).toEqual(before);
    }, 120_000);
  });
}
