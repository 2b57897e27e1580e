import { emit } from '@passerelle/kit/events/record';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { caseInHand } from '../diagnosis/case-in-hand.ts';
import { contactIsStopped } from '../do-not-contact/contact-is-stopped.ts';
import { contactStopped } from '../do-not-contact/contact-stopped.ts';
import { checkPlanned } from './days.ts';
import { Interview } from './interview.ts';
import { GuardianInvolvementEnum, InterviewKindEnum, InterviewSettingEnum, type GuardianInvolvement, type InterviewKind, type InterviewSetting } from './kind.ts';
import { InterviewPayload } from './payload.ts';
import { checkLeads } from './situation.ts';

@InputType({ description: 'Un entretien à prévoir' })
export class PlanInterviewInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => InterviewKindEnum, { description: 'Nature de l’entretien' }) kind!: InterviewKind;
  @Field(() => InterviewSettingEnum, { nullable: true, description: 'Individuel (par défaut) ou collectif' }) setting?: InterviewSetting | null;
  @Field(() => Date, { description: 'Date et heure du rendez-vous' }) plannedAt!: Date;
  @Field(() => ID, { description: 'Organisation du réseau qui reçoit le jeune : CIO, mission locale, France Travail… (B20)' }) placeId!: string;
  @Field(() => GuardianInvolvementEnum, { nullable: true, description: 'Place des représentants légaux' }) guardians?: GuardianInvolvement | null;
  @Field(() => String, { nullable: true, description: 'Notes (votre organisation seule les lira)' }) notes?: string | null;
}

@Resolver()
export class PlanInterview {
  /** B03, B11, B20: a meeting has an hour and a door, always that of an organisation of the network. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER'] })
  @Mutation(() => InterviewPayload, { description: 'Prévoit un entretien avec le jeune' })
  async planInterview(@Arg('input', () => PlanInterviewInput) input: PlanInterviewInput, @Ctx() context: RequestContext): Promise<Partial<InterviewPayload>> {
    const found = await caseInHand(context, input.caseId);
    checkLeads(context.member, input.kind, ['input', 'kind']);
    checkPlanned(input.plannedAt, found.openedOn, today());
    const em = await context.em();
    // C29: one held already is noted, since it took place.
    const stopped = input.plannedAt > new Date() && (await contactStopped(em, [found.youthId], dayInFrance(input.plannedAt)));
    if (stopped) throw contactIsStopped(['input', 'plannedAt']);
    const interview = em.create(Interview, {
      ...input, setting: input.setting ?? 'INDIVIDUAL', youthId: found.youthId, ownerId: context.member.organisation, authorId: context.member.person,
    } as never) as Interview;
    await emit(context, 'fr.passerelle.education.interview.planned', found.youthId, { interviewId: interview.id, caseId: found.id, kind: input.kind, at: input.plannedAt.toISOString(), placeId: input.placeId });
    return { interview };
  }
}
