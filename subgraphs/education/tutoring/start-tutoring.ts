import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { checkCommitment } from './commitment.ts';
import { findOwnTutoring } from './find-own-tutoring.ts';
import { TutorInterfaceEnum, type TutorInterface } from './mission.ts';
import { TutoringPayload } from './payload.ts';
import { REQUESTERS } from './requester.ts';

@InputType({ description: 'L’engagement d’un tutorat demandé (F05, F07)' })
export class StartTutoringInput {
  @Field(() => ID, { description: 'Tutorat' }) tutoringId!: string;
  @Field(() => String, { description: 'Tuteur : nom ou référence (votre organisation seule le lira)' }) tutorName!: string;
  @Field(() => [TutorInterfaceEnum], { description: 'Professionnels avec qui il fera le lien, un au moins (F07)' }) interfaces!: TutorInterface[];
  @Field(() => LocalDate, { description: 'Commence le' }) startedOn!: string;
  @Field(() => LocalDate, { description: 'Engagement jusqu’au : 3 à 10 mois après le début (F05)' }) plannedEndOn!: string;
}

@Resolver()
export class StartTutoring {
  /** F05, F07: a commitment of 3 to 10 months, beside professionals whom the tutor does not replace. */
  @Allow({ roles: REQUESTERS })
  @Mutation(() => TutoringPayload, { description: 'Engage un tutorat demandé, pour 3 à 10 mois (F05)' })
  async startTutoring(@Arg('input', () => StartTutoringInput) input: StartTutoringInput, @Ctx() context: RequestContext): Promise<Partial<TutoringPayload>> {
    const { tutoring } = await findOwnTutoring(context, input.tutoringId);
    if (tutoring.startedOn || tutoring.endedOn) throw new Refusal('TUTORING_NOT_WAITING', 'Ce tutorat est déjà engagé ou terminé. Pour un nouveau tutorat, faites une nouvelle demande.', ['input', 'tutoringId']);
    if (!input.tutorName.trim()) throw new Refusal('TUTOR_MISSING', 'Indiquez le tuteur.', ['input', 'tutorName']);
    if (!input.interfaces.length) throw new Refusal('INTERFACE_MISSING', 'Le tuteur ne se substitue pas aux professionnels : indiquez avec qui il fera le lien (équipe éducative, vie scolaire…).', ['input', 'interfaces']);
    // A year either way covers paper records entered late and starts agreed ahead; beyond it is a slip of the keyboard.
    if (input.startedOn < addMonths(today(), -12) || input.startedOn > addMonths(today(), 12)) throw new Refusal('START_TOO_FAR', 'Cette date est à plus d’un an d’aujourd’hui. Corrigez-la.', ['input', 'startedOn']);
    checkCommitment(input.startedOn, input.plannedEndOn);
    const { tutoringId: _, ...facts } = input;
    Object.assign(tutoring, { ...facts, interfaces: [...new Set(input.interfaces)] });
    await emit(context, 'fr.passerelle.education.tutoring.started', tutoring.youthId, { tutoringId: tutoring.id, funding: tutoring.funding, on: input.startedOn, until: input.plannedEndOn });
    return { tutoring };
  }
}
