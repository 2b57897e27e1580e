import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { KEEPERS } from '../file/own-file.ts';
import { endObligation } from './end-obligation.ts';
import { findObligation } from './find-obligation.ts';
import { TrainingObligationPayload } from './payload.ts';
import { OPEN_STATES, outsideAge } from './rules.ts';

@InputType({ description: 'Une obligation de formation qui prend fin à la majorité' })
export class EndTrainingAtMajorityInput {
  @Field(() => ID, { description: 'Obligation de formation' }) obligationId!: string;
  @Field(() => LocalDate, { description: 'Date de naissance, pour vérifier l’âge : elle n’est pas conservée ici' }) birthDate!: string;
}

@Resolver()
export class EndTrainingAtMajority {
  @Allow(KEEPERS)
  @Mutation(() => TrainingObligationPayload, { description: 'Termine le contrôle d’un jeune devenu majeur' })
  async endTrainingAtMajority(@Arg('input', () => EndTrainingAtMajorityInput) { obligationId, birthDate }: EndTrainingAtMajorityInput, @Ctx() context: RequestContext): Promise<Partial<TrainingObligationPayload>> {
    const obligation = await findObligation(context, obligationId, OPEN_STATES);
    const on = today();
    if (outsideAge(birthDate, on) !== 'OF_AGE') throw new Refusal('STILL_A_MINOR', 'Ce jeune n’est pas encore majeur : l’obligation de formation continue jusqu’à ses 18 ans.', ['input', 'birthDate']);
    return { trainingObligation: await endObligation(context, obligation, { state: 'OF_AGE', on }) };
  }
}
