import { ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EducationSlice } from '../youth/youth.ts';
import { DoNotContact } from './do-not-contact.ts';
import { groupOf, StopGroupEnum, StopReasonEnum, type StopGroup, type StopReason } from './reason.ts';
import { holdsOn } from './until.ts';

@Resolver(() => DoNotContact)
export class DoNotContactResolver {
  @FieldResolver(() => Boolean, { description: 'En vigueur aujourd’hui' })
  isInForce(@Root() stop: DoNotContact): boolean {
    return holdsOn(stop, today());
  }

  @FieldResolver(() => StopGroupEnum, { description: 'Famille de la raison' })
  group(@Root() stop: DoNotContact): StopGroup {
    return groupOf(stop.reason);
  }

  /**
   * C29-⑤, ⑥: a school of health or justice says more than a school. Outside habilitated people of the organisation that
   * declared it, the reason of EVERY pupil (①–⑧) is null, so that a null tells nothing; all eight end on the same day, take no
   * details, and have the same group. The other reasons are read by circle 1 (scope CASE), and by their owner.
   */
  @Shared('CASE')
  @FieldResolver(() => StopReasonEnum, { nullable: true, description: 'Raison exacte ; pour un élève, quel que soit son établissement, les seules personnes habilitées de l’organisation qui l’a déclarée la lisent' })
  reason(@Root() stop: DoNotContact, @Ctx() { member }: RequestContext): StopReason | null {
    if (groupOf(stop.reason) !== 'SCHOOLED') return stop.reason;
    return stop.ownerId === member.organisation && member.habilitated ? stop.reason : null;
  }
}

@Resolver(() => EducationSlice)
export class ContactStops {
  /** Everyone who reads the stage sees that there is a stop and until when; the lifted and the expired stay (« traced »). */
  @Shared('STAGE')
  @FieldResolver(() => [DoNotContact], { nullable: true, description: '« Ne pas contacter », déclarés par tous les partenaires, le dernier d’abord (C29)' })
  contactStops(@Root() slice: EducationSlice, @Ctx() context: RequestContext): Promise<DoNotContact[]> {
    return ofYouth(context, DoNotContact, slice.youthId, { declaredOn: 'desc', id: 'asc' });
  }
}
