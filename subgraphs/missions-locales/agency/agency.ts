import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { MissionLocale } from '../mission-locale/mission-locale.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Agence : lieu d’accueil d’une mission locale' })
@Entity({ tableName: 'agency', ...unguarded(DATABASE, 'agency') })
export class Agency extends Base {
  @Field(() => Int, { description: 'Numéro de l’agence dans la liste nationale' })
  @Unique()
  @Property({ type: 'integer' })
  number!: number;

  @Field(() => String, { description: 'Nom' })
  @Property({ type: 'text' })
  name!: string;

  /** The national list of agences does not say whose they are. */
  @Index()
  @ManyToOne(() => MissionLocale, { mapToPk: true, nullable: true })
  missionLocaleId?: string | null;

  @Field(() => String, { nullable: true, description: 'Département' })
  @Index()
  @Property({ type: 'text', nullable: true })
  departement?: string | null;
}
