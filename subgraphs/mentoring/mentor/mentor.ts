import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Association } from '../association/association.ts';
import { DATABASE } from '../database.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';

/** A volunteer: only the association's own people know who it is; others read the name on a pair of theirs. */
@Shared('OWNER')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Mentor bénévole (F13), connu de sa seule association' })
@Entity({ tableName: 'mentor', ...guarded(DATABASE, 'mentor', either(own())) })
@Index({ properties: ['ownerId', 'id'] })
export class Mentor extends Base {
  /** The association's organisation. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @ManyToOne(() => Association, { mapToPk: true })
  associationId!: string;

  @Field(() => String, { description: 'Nom affiché' })
  @Property({ type: 'text' })
  displayName!: string;

  @Field(() => [ObjectiveEnum], { description: 'Objectifs que le mentor accompagne' })
  @Property({ type: 'text[]' })
  objectives: Objective[] = [];

  @Field(() => String, { nullable: true, description: 'Disponibilités' })
  @Property({ type: 'text', nullable: true })
  availability?: string | null;

  @Field(() => Int, { description: 'Nombre de jeunes que le mentor peut suivre à la fois' })
  @Property({ type: 'integer' })
  capacity: number = 1;

  @Field(() => LocalDate, { nullable: true, description: 'Formé le' })
  @Property({ type: 'date', nullable: true })
  trainedOn?: string | null;

  /** The date only: what the check said is stored nowhere. */
  @Field(() => LocalDate, { nullable: true, description: 'Contrôle d’honorabilité vérifié le (la date seule, jamais son contenu)' })
  @Property({ type: 'date', nullable: true })
  backgroundCheckedOn?: string | null;
}
