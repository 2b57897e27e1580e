import { Check, Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { School } from '../school/school.ts';
import { PlaceKindEnum, type PlaceKind } from './kind.ts';

/** Places by which one returns to school, over a period. No person is in it: who holds a place is a row of `return_place_hold`. */
@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Places de retour en formation : action de la MLDS, FOQUALE, structure de retour à l’école (E08 à E10)' })
@Entity({ tableName: 'return_place', ...unguarded(DATABASE, 'return_place') })
@Index({ properties: ['departement', 'kind', 'id'] })
@Index({ properties: ['kind', 'id'] })
@Check({ name: 'return_place_places', expression: '(held >= 0) AND (taken_elsewhere >= 0) AND ((held + taken_elsewhere) <= capacity)' })
export class ReturnPlace extends Base {
  /** The organisation that publishes them; null for a structure that is known by name only. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @ManyToOne(() => School, { mapToPk: true, nullable: true })
  schoolId?: string | null;

  @Field(() => String, { nullable: true, description: 'Structure, nommée quand elle n’a pas d’UAI connu' })
  @Property({ type: 'text', nullable: true })
  structureName?: string | null;

  @Field(() => PlaceKindEnum, { description: 'Nature des places' })
  @Property({ type: 'text' })
  kind!: PlaceKind;

  @Field(() => String, { description: 'Intitulé' })
  @Property({ type: 'text' })
  label!: string;

  @Field(() => String, { description: 'Département' })
  @Property({ type: 'text' })
  departement!: string;

  @Field(() => LocalDate, { description: 'Ouvertes du' })
  @Property({ type: 'date' })
  opensOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Au' })
  @Property({ type: 'date', nullable: true })
  closesOn?: string | null;

  @Field(() => Int, { description: 'Nombre de places' })
  @Property({ type: 'int' })
  capacity!: number;

  /** Kept for youths of the hub: changed with a hold, in the same transaction, and by nothing else. */
  @Property({ type: 'int' })
  held: number = 0;

  /** Taken by youths whom the hub does not know: the publisher says how many. */
  @Property({ type: 'int' })
  takenElsewhere: number = 0;

  @Field(() => Int, { description: 'Places prises' })
  get taken(): number {
    return this.held + this.takenElsewhere;
  }

  @Field(() => Int, { description: 'Places vacantes' })
  get vacant(): number {
    return this.capacity - this.taken;
  }

  @Field(() => LocalDate, { nullable: true, description: 'Places tenues à jour jusqu’à cette date ; ensuite, à confirmer auprès de la structure' })
  @Property({ type: 'date', nullable: true })
  freshUntil?: string | null;
}
