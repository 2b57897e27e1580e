import { manyBy, ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { zoneOf } from '@passerelle/kit/values/zone';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MissionLocale } from '../mission-locale/mission-locale.ts';
import { organisation, Organisation } from '../organisation/organisation.ts';
import { MissionLocaleSlice, Youth } from '../youth/youth.ts';
import { ObligationProgressEnum, type ObligationProgress } from './kind.ts';
import { letter } from './letter.ts';
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

@Resolver(() => TrainingConvening)
export class TrainingConveningLetter {
  /** Its owner's, who writes the addressees on it. */
  @Shared('OWNER')
  @FieldResolver(() => String, { nullable: true, description: 'Convocation à imprimer (page HTML entière) ; les destinataires s’y écrivent à la main' })
  async letter(@Root() convening: TrainingConvening, @Ctx() context: RequestContext): Promise<string> {
    const [structure] = await manyBy(context, MissionLocale, 'organisationId', convening.ownerId, { isOfficial: 'desc', id: 'asc' });
    return letter(convening, { name: structure?.name ?? 'La mission locale', zone: zoneOf(structure?.departement ?? undefined) });
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
