import { byId } from '@passerelle/kit/data/load';
import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { oneAtATime } from '../return-request/known-of-youth.ts';
import { School } from '../school/school.ts';
import { AudienceEnum, fundingOf, PersonalPathEnum, type Audience, type PersonalPath } from './audience.ts';
import { TutorMissionEnum, type TutorMission } from './mission.ts';
import { TutoringPayload } from './payload.ts';
import { REQUESTERS } from './requester.ts';
import { Tutoring } from './tutoring.ts';

@InputType({ description: 'Un tutorat de l’académie à demander pour un jeune (F08)' })
export class RequestTutoringInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => AudienceEnum, { description: 'Public : le projet qui paie en découle (F01–F03)' }) audience!: Audience;
  @Field(() => ID, { nullable: true, description: 'Établissement où il est scolarisé ou revient, pour PERSEVAL (F02)' }) schoolId?: string | null;
  @Field(() => PersonalPathEnum, { nullable: true, description: 'Parcours personnalisé en cours, pour l’IEJ (F03)' }) personalPath?: PersonalPath | null;
  @Field(() => [TutorMissionEnum], { description: 'Missions attendues du tuteur, une au moins (F06)' }) missions!: TutorMission[];
  @Field(() => String, { nullable: true, description: 'Objectifs fixés avec le jeune (votre organisation seule les lira)' }) objectives?: string | null;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même demande envoyée deux fois n’est faite qu’une' }) idempotencyKey?: string | null;
}

@Resolver()
export class RequestTutoring {
  /** F08: asked for by the MLDS coordinator, the COP or the school's referent, nobody else. */
  @Allow({ roles: REQUESTERS })
  @Mutation(() => TutoringPayload, { description: 'Demande un tutorat de l’académie pour un jeune (F08)' })
  async requestTutoring(@Arg('input', () => RequestTutoringInput) input: RequestTutoringInput, @Ctx() context: RequestContext): Promise<Partial<TutoringPayload>> {
    const grant = await context.grantOf(input.youthId);
    if (!grant?.scopes.includes('SCHOOLING')) throw new Refusal('YOUTH_NOT_FOUND', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Cherchez-le dans vos listes.', ['input', 'youthId']);
    return { tutoring: await once(context, IdempotencyKey, Tutoring, 'requestTutoring', input, () => request(context, input, grant)) };
  }
}

async function request(context: RequestContext, input: RequestTutoringInput, grant: { youth: string; ids: readonly string[] }): Promise<Tutoring> {
  await checkAudience(context, input);
  const { organisation, person, platforms, roles } = context.member;
  await oneAtATime(context, 'tutoring', grant);
  const em = await context.em();
  if (await em.count(Tutoring, { youthId: { $in: [...grant.ids] }, ownerId: organisation, startedOn: null, endedOn: null })) {
    throw new Refusal('TUTORING_ALREADY_REQUESTED', 'Votre organisation a déjà demandé un tutorat pour ce jeune. Engagez-le, ou mettez-y fin d’abord.', ['input', 'youthId']);
  }
  const { idempotencyKey: _, ...facts } = input;
  const funding = fundingOf(input.audience);
  const tutoring = em.create(Tutoring, {
    ...facts, missions: [...new Set(input.missions)], youthId: grant.youth, funding, ownerId: organisation, platformId: platforms[0]?.id ?? null,
    requestedBy: REQUESTERS.find((r) => roles.includes(r)), requestedById: person, requestedOn: today(),
  } as never) as Tutoring;
  await emit(context, 'fr.passerelle.education.tutoring.requested', grant.youth, { tutoringId: tutoring.id, funding, on: tutoring.requestedOn });
  return tutoring;
}

/** F02, F03: PERSEVAL is for pupils, who have a school; the IEJ comes on top of a personalised path. */
async function checkAudience(context: RequestContext, { audience, schoolId, personalPath, missions }: RequestTutoringInput): Promise<void> {
  if (!missions.length) throw new Refusal('MISSIONS_MISSING', 'Indiquez au moins une mission du tuteur, choisie avec le jeune.', ['input', 'missions']);
  if (schoolId && !(await byId(context, School, schoolId))) throw new Refusal('SCHOOL_NOT_FOUND', 'Cet établissement est inconnu. Cherchez-le par son UAI.', ['input', 'schoolId']);
  if (fundingOf(audience) === 'PERSEVAL' && !schoolId) throw new Refusal('SCHOOL_MISSING', 'Ce public est scolarisé ou le redevient (PERSEVAL). Indiquez son établissement.', ['input', 'schoolId']);
  if (fundingOf(audience) === 'IEJ' && !personalPath) throw new Refusal('PERSONAL_PATH_MISSING', 'Pour un jeune sans solution, le tutorat s’ajoute à un parcours personnalisé (IEJ). Indiquez lequel.', ['input', 'personalPath']);
}
