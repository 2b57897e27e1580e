import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { KEEPERS } from '../file/own-file.ts';
import { findObligation } from './find-obligation.ts';
import { ConveningChannelEnum, ConveningReasonEnum, type ConveningChannel, type ConveningReason } from './kind.ts';
import { TrainingObligationPayload } from './payload.ts';
import { checkAge, checkConvening, dueOn } from './rules.ts';
import { TrainingConvening } from './training-convening.ts';

@InputType({ description: 'Une convocation au titre de l’obligation de formation' })
export class ConveneForTrainingInput {
  @Field(() => ID, { description: 'Obligation de formation' }) obligationId!: string;
  @Field(() => LocalDate, { description: 'Date de naissance, pour vérifier l’âge : elle n’est pas conservée ici' }) birthDate!: string;
  @Field(() => ConveningReasonEnum, { description: 'Motif (art. R. 114-7)' }) reason!: ConveningReason;
  @Field(() => LocalDate, { description: 'Envoyée le' }) sentOn!: string;
  @Field(() => Date, { description: 'Entretien fixé le' }) meetingAt!: Date;
  @Field(() => [ConveningChannelEnum], { description: 'Par quoi elle est partie : au moins un écrit' }) channels!: ConveningChannel[];
  @Field(() => Boolean, { description: 'Le représentant légal est convoqué avec le jeune' }) isGuardianConvened!: boolean;
}

@Resolver()
export class ConveneForTraining {
  /** R. 114-7: the two months count from the last convening. */
  @Allow(KEEPERS)
  @Mutation(() => TrainingObligationPayload, { description: 'Consigne la convocation du jeune et de son représentant légal : les deux mois commencent' })
  async conveneForTraining(@Arg('input', () => ConveneForTrainingInput) { obligationId, birthDate, ...said }: ConveneForTrainingInput, @Ctx() context: RequestContext): Promise<Partial<TrainingObligationPayload>> {
    const obligation = await findObligation(context, obligationId, ['IDENTIFIED', 'CONVENED', 'SEEN']);
    checkConvening(said, obligation.convenedOn ?? obligation.identifiedOn, today());
    checkAge(birthDate, said.sentOn);
    const em = await context.em();
    const { youthId, ownerId } = obligation;
    // The obligation is locked: of two clicks the second finds the first one's letter.
    if (await em.count(TrainingConvening, { obligationId, sentOn: said.sentOn, meetingAt: said.meetingAt })) {
      throw new Refusal('ALREADY_CONVENED', 'Cette convocation est déjà consignée, pour ce jour et cette heure. Corrigez la date, ou reprenez la lettre déjà faite.', ['input', 'meetingAt']);
    }
    const due = dueOn(said.sentOn);
    const { reason, sentOn, meetingAt } = said;
    const convening = em.create(TrainingConvening, {
      obligationId, youthId, ownerId, authorId: context.member.person, reason, sentOn, meetingAt, channels: [...new Set(said.channels)], dueOn: due,
    } as never) as TrainingConvening;
    Object.assign(obligation, { state: 'CONVENED', convenedOn: sentOn, dueOn: due, seenOn: null, reportDueSince: null });
    await emit(context, 'fr.passerelle.missions-locales.training-obligation.convened', youthId, { conveningId: convening.id, on: sentOn, at: meetingAt.toISOString(), dueOn: due });
    return { trainingObligation: obligation };
  }
}
