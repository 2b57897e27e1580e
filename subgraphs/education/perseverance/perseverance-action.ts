import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { PerseveranceKindEnum, type PerseveranceKind } from './kind.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Action de la Semaine de la persévérance scolaire : une fiche, sans aucun nom d’élève (F19)' })
@Entity({ tableName: 'perseverance_action', ...guarded(DATABASE, 'perseverance_action', 'true', either(own())) })
@Index({ properties: ['departement', 'id'] })
export class PerseveranceAction extends Base {
  /** The organisation that published it: the only one that withdraws it. None for the ministry's own examples. */
  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Field(() => String, { description: 'Intitulé' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => PerseveranceKindEnum, { description: 'Nature' })
  @Property({ type: 'text' })
  kind!: PerseveranceKind;

  @Field(() => [String], { description: 'Établissements ou lieux' })
  @Property({ type: 'text[]' })
  places!: string[];

  @Field(() => String, { description: 'Département' })
  @Property({ type: 'text' })
  departement!: string;

  @Field(() => String, { nullable: true, description: 'Description, pour tous' })
  @Property({ type: 'text', nullable: true })
  description?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Du ; absent pour les exemples permanents' })
  @Property({ type: 'date', nullable: true })
  startsOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Au' })
  @Property({ type: 'date', nullable: true })
  endsOn?: string | null;

  @Field(() => Boolean, { description: 'Publiée (sinon : retirée)' })
  @Property({ type: 'boolean' })
  isPublished: boolean = true;
}
