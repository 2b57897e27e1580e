import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { FalseDropoutReasonEnum, type FalseDropoutReason } from './reason.ts';

/** A12: read from the feeds when it is asked; nothing of it is stored. */
@Shared('CASE')
@ObjectType({ description: 'Faux décrocheur : ce qui montre que le jeune de la liste n’a pas décroché, et qui doit corriger à la source (A12)' })
export class FalseDropout {
  youthId!: string;
  correctorId?: string | null;

  @Field(() => FalseDropoutReasonEnum, { description: 'Motif' })
  reason!: FalseDropoutReason;

  @Field(() => LocalDate, { nullable: true, description: 'Depuis le' })
  since?: string | null;
}
