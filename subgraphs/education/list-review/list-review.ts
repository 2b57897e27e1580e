import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Members } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { Campaign } from '../campaign/campaign.ts';
import { DATABASE } from '../database.ts';
import { School } from '../school/school.ts';
import { ReviewedListEnum, type ReviewedList } from './reviewed-list.ts';

/** A08: a school has checked one of its two lists before the run. It names nobody. */
@Members()
@ObjectType({ description: 'Relecture d’une liste par un établissement, entre l’annonce et le traitement (A08)' })
@Entity({ tableName: 'list_review', ...guarded(DATABASE, 'list_review', 'true', either(own())) })
@Unique({ properties: ['campaignId', 'schoolId', 'list'] })
export class ListReview extends Base {
  @ManyToOne(() => Campaign, { mapToPk: true })
  campaignId!: string;

  @ManyToOne(() => School, { mapToPk: true })
  schoolId!: string;

  @Field(() => ReviewedListEnum, { description: 'Liste relue' })
  @Property({ type: 'text' })
  list!: ReviewedList;

  @Field(() => LocalDate, { description: 'Validée le' })
  @Property({ type: 'date' })
  validatedOn!: string;

  /** The person who validated it. */
  @Property({ type: 'uuid' })
  validatedById!: string;

  /** The school's organisation. */
  @Property({ type: 'uuid' })
  ownerId!: string;
}
