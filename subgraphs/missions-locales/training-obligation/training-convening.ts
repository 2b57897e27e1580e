import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { ConveningChannelEnum, ConveningReasonEnum, type ConveningChannel, type ConveningReason } from './kind.ts';
import { TrainingObligation } from './training-obligation.ts';

/** A convening, never rewritten: a second one is another row, and starts the two months anew. */
@Shared('SUPPORT')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Convocation du jeune et de son représentant légal (art. R. 114-7 du code de l’éducation)' })
@Entity({ tableName: 'training_convening', ...guarded(DATABASE, 'training_convening', either(granted('SUPPORT'), own()), either(own())) })
export class TrainingConvening extends Base {
  @Index()
  @ManyToOne(() => TrainingObligation, { mapToPk: true })
  obligationId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The person who sent it. */
  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => ConveningReasonEnum, { description: 'Motif' })
  @Property({ type: 'text' })
  reason!: ConveningReason;

  @Field(() => LocalDate, { description: 'Envoyée le' })
  @Property({ type: 'date' })
  sentOn!: string;

  @Field(() => Date, { description: 'Entretien fixé le' })
  @Property({ type: 'datetime' })
  meetingAt!: Date;

  @Field(() => [ConveningChannelEnum], { description: 'Par quoi elle est partie' })
  @Property({ type: 'text[]' })
  channels!: ConveningChannel[];

  @Field(() => LocalDate, { description: 'Dernier jour des deux mois, compris' })
  @Property({ type: 'date' })
  dueOn!: string;
}
