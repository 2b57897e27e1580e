import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Members } from '@passerelle/kit/trust/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

/** That a platform's map of solutions was gone through at the start of a school year. No youth is in it. */
@Members()
@ObjectType({ description: 'Réunion de rentrée : la cartographie des solutions relue par une plate-forme (E05)' })
@Entity({ tableName: 'map_review', ...guarded(DATABASE, 'map_review', 'true', either(own())) })
@Unique({ properties: ['platformId', 'schoolYear'] })
export class MapReview extends Base {
  @Property({ type: 'uuid' })
  platformId!: string;

  /** The organisation that says so. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => String, { description: 'Année scolaire, « 2026-2027 »' })
  @Property({ type: 'text' })
  schoolYear!: string;

  @Field(() => LocalDate, { description: 'Réunion tenue le' })
  @Property({ type: 'date' })
  heldOn!: string;

  /** Solutions found still offered, by id. */
  @Property({ type: 'text[]' })
  confirmedIds: string[] = [];

  /** Solutions found no longer offered, by id: their providers are told, and withdraw them. */
  @Property({ type: 'text[]' })
  goneIds: string[] = [];

  @Field(() => Int, { description: 'Solutions confirmées' })
  get confirmed(): number {
    return this.confirmedIds.length;
  }

  @Field(() => Int, { description: 'Solutions qui n’existent plus' })
  get gone(): number {
    return this.goneIds.length;
  }
}
