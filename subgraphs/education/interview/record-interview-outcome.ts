import { byId } from '@passerelle/kit/data/load';
import type { EventType } from '@passerelle/kit/events/event';
import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { checkOutcome } from './days.ts';
import { findInterview } from './find-interview.ts';
import { GuardianInvolvementEnum, InterviewOutcomeEnum, type GuardianInvolvement, type InterviewOutcome } from './kind.ts';
import { InterviewPayload } from './payload.ts';
import { checkLeads } from './situation.ts';

/** What the siblings are told, so that the next appointment shown is one that still stands. */
const TOLD: Readonly<Record<InterviewOutcome, EventType>> = {
  HELD: 'fr.passerelle.education.interview.held', CANCELLED: 'fr.passerelle.education.interview.cancelled', NO_SHOW: 'fr.passerelle.education.interview.missed',
};

@InputType({ description: 'La suite d’un entretien prévu' })
export class RecordInterviewOutcomeInput {
  @Field(() => ID, { description: 'Entretien' }) interviewId!: string;
  @Field(() => InterviewOutcomeEnum, { description: 'Suite' }) outcome!: InterviewOutcome;
  @Field(() => LocalDate, { description: 'Tenu, annulé ou manqué le' }) on!: string;
  @Field(() => GuardianInvolvementEnum, { nullable: true, description: 'Place des représentants légaux' }) guardians?: GuardianInvolvement | null;
  @Field(() => String, { nullable: true, description: 'Notes, si votre organisation a prévu l’entretien ; elles remplacent les précédentes' }) notes?: string | null;
}

@Resolver()
export class RecordInterviewOutcome {
  /** B03, B07: whoever received the youth says so, once; notes stay with the organisation that planned the meeting. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER'] })
  @Mutation(() => InterviewPayload, { description: 'Consigne la suite d’un entretien : tenu, annulé, ou jeune absent' })
  async recordInterviewOutcome(@Arg('input', () => RecordInterviewOutcomeInput) input: RecordInterviewOutcomeInput, @Ctx() context: RequestContext): Promise<Partial<InterviewPayload>> {
    const interview = await findInterview(context, input.interviewId);
    if (input.outcome === 'HELD') checkLeads(context.member, interview.kind, ['input', 'interviewId']);
    if (interview.outcome) throw new Refusal('ALREADY_RECORDED', 'La suite de cet entretien est déjà consignée. Prévoyez-en un autre si besoin.', ['input', 'interviewId']);
    const { openedOn } = (await byId(context, DropoutCase, interview.caseId)) ?? { openedOn: input.on };
    checkOutcome(input.outcome, input.on, interview.plannedAt, openedOn, today());
    if (input.notes && interview.ownerId !== context.member.organisation) {
      throw new Refusal('NOTES_NOT_YOURS', 'Les notes sont celles de l’organisation qui a prévu l’entretien. Laissez ce champ vide.', ['input', 'notes']);
    }
    interview.outcome = input.outcome;
    interview.outcomeOn = input.on;
    interview.recordedById = context.member.person;
    interview.guardians = input.guardians ?? interview.guardians ?? null;
    interview.notes = input.notes ?? interview.notes ?? null;
    await emit(context, TOLD[input.outcome], interview.youthId, { interviewId: interview.id, caseId: interview.caseId, kind: interview.kind, at: interview.plannedAt.toISOString(), on: input.on });
    return { interview };
  }
}
