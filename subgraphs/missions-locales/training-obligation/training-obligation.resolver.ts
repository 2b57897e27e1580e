import { manyBy, ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { organisation, Organisation } from '../organisation/organisation.ts';
import { MissionLocaleSlice, Youth } from '../youth/youth.ts';
import { ObligationProgressEnum, type ObligationProgress } from './kind.ts';
import { isOverdue, progressOf, RUNNING_STATES } from './rules.ts';
import { TrainingConvening } from './training-convening.ts';
import { TrainingObligation } from './training-obligation.ts';

@Resolver(() => TrainingObligation)
export class TrainingObligationResolver {
  @FieldResolver(() => ObligationProgressEnum, { description: 'Avancement' })
  progress(@Root() { state }: TrainingObligation): ObligationProgress {
    return progressOf(state);
  }

  @FieldResolver(() => Boolean, { description: 'Les deux mois qui suivent la convocation sont passés sans obligation remplie' })
  isOverdue(@Root() { state, dueOn }: TrainingObligation): boolean {
    return !!dueOn && (RUNNING_STATES as readonly string[]).includes(state) && isOverdue(dueOn, today());
  }

  @FieldResolver(() => [TrainingConvening], { nullable: true, description: 'Convocations, la dernière d’abord' })
  convenings(@Root() { id }: TrainingObligation, @Ctx() context: RequestContext): Promise<TrainingConvening[]> {
    return manyBy(context, TrainingConvening, 'obligationId', id, { sentOn: 'desc', id: 'desc' });
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune' })
  youth(@Root() { youthId }: TrainingObligation): Youth {
    return Object.assign(new Youth(), { id: youthId });
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Mission locale qui contrôle' })
  owner(@Root() { ownerId }: TrainingObligation): Organisation | null {
    return organisation(ownerId);
  }
}

@Resolver(() => MissionLocaleSlice)
export class YouthTrainingObligations {
  @Shared('SUPPORT')
  @FieldResolver(() => [TrainingObligation], { nullable: true, description: 'Obligation de formation des 16–18 ans : contrôles, le dernier d’abord' })
  trainingObligations(@Root() { youthId }: MissionLocaleSlice, @Ctx() context: RequestContext): Promise<TrainingObligation[]> {
    return ofYouth(context, TrainingObligation, youthId, { identifiedOn: 'desc', id: 'desc' });
  }
}
