import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { findOwnSchoolTutoring } from './find-own-school-tutoring.ts';
import { SchoolTutoringPayload } from './payload.ts';
import { schoolYearEnd } from './evaluation-due.ts';
import { TutoringInterview } from './tutoring-interview.ts';

@InputType({ description: 'Un tutorat en établissement arrêté avant la fin de l’année scolaire' })
export class EndSchoolTutoringInput {
  @Field(() => ID, { description: 'Tutorat en établissement' }) schoolTutoringId!: string;
  @Field(() => LocalDate, { description: 'Arrêté le' }) endedOn!: string;
}

@Resolver()
export class EndSchoolTutoring {
  /** F11: stopped or not, it stays to be evaluated. */
  @Allow({ roles: ['SCHOOL_REFERENT'] })
  @Mutation(() => SchoolTutoringPayload, { description: 'Arrête un tutorat en établissement ; il reste à évaluer (F11)' })
  async endSchoolTutoring(@Arg('input', () => EndSchoolTutoringInput) { schoolTutoringId, endedOn }: EndSchoolTutoringInput, @Ctx() context: RequestContext): Promise<Partial<SchoolTutoringPayload>> {
    const found = await findOwnSchoolTutoring(context, schoolTutoringId);
    const field = ['input', 'endedOn'];
    if (found.endedOn) throw new Refusal('TUTORING_ENDED', 'Ce tutorat est déjà arrêté.', ['input', 'schoolTutoringId']);
    if (endedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Arrêtez le tutorat le jour venu.', field);
    if (endedOn < found.startedOn || endedOn > schoolYearEnd(found.startedOn)) throw new Refusal('OUTSIDE_SCHOOL_YEAR', 'Un tutorat s’arrête après son début et avant la fin de son année scolaire (31 août). Corrigez la date.', field);
    if (await (await context.em()).count(TutoringInterview, { schoolTutoringId, heldOn: { $gt: endedOn } })) throw new Refusal('INTERVIEW_AFTER_END', 'Un entretien est consigné après cette date. Corrigez-la.', field);
    found.endedOn = endedOn;
    await emit(context, 'fr.passerelle.education.school-tutoring.ended', found.youthId, { schoolTutoringId, on: endedOn });
    return { schoolTutoring: found };
  }
}
