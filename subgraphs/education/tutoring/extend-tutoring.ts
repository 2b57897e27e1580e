import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { checkCommitment } from './commitment.ts';
import { findOwnTutoring } from './find-own-tutoring.ts';
import { TutoringPayload } from './payload.ts';
import { REQUESTERS } from './requester.ts';

@InputType({ description: 'Un engagement à prolonger' })
export class ExtendTutoringInput {
  @Field(() => ID, { description: 'Tutorat' }) tutoringId!: string;
  @Field(() => LocalDate, { description: 'Nouvelle fin : 10 mois au plus après le début (F05)' }) plannedEndOn!: string;
}

@Resolver()
export class ExtendTutoring {
  /** F05: the length suits the youth's needs, within ten months of the start. */
  @Allow({ roles: REQUESTERS })
  @Mutation(() => TutoringPayload, { description: 'Prolonge un tutorat engagé, sans dépasser 10 mois (F05)' })
  async extendTutoring(@Arg('input', () => ExtendTutoringInput) input: ExtendTutoringInput, @Ctx() context: RequestContext): Promise<Partial<TutoringPayload>> {
    const { tutoring } = await findOwnTutoring(context, input.tutoringId);
    if (!tutoring.startedOn || !tutoring.plannedEndOn || tutoring.endedOn) throw new Refusal('TUTORING_NOT_RUNNING', 'Ce tutorat n’est pas en cours. Engagez-le d’abord, ou faites une nouvelle demande.', ['input', 'tutoringId']);
    if (input.plannedEndOn <= tutoring.plannedEndOn) throw new Refusal('NOT_LATER', 'Cette date ne prolonge pas l’engagement. Pour l’écourter, mettez fin au tutorat en donnant la raison.', ['input', 'plannedEndOn']);
    checkCommitment(tutoring.startedOn, input.plannedEndOn);
    tutoring.plannedEndOn = input.plannedEndOn;
    await emit(context, 'fr.passerelle.education.tutoring.extended', tutoring.youthId, { tutoringId: tutoring.id, until: input.plannedEndOn });
    return { tutoring };
  }
}
