import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Plate-forme de suivi et d’appui aux décrocheurs (PSAD)' })
@Entity({ tableName: 'platform', ...unguarded(DATABASE, 'platform') })
export class Platform extends Base {
  @Field(() => String, { description: 'Nom' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Département' })
  @Property({ type: 'text' })
  departement!: string;

  @Field(() => String, { description: 'Académie' })
  @Property({ type: 'text' })
  academie!: string;

  /** Communes (code officiel géographique) of its territory; a commune belongs to one platform (D04). */
  @Field(() => [String], { description: 'Communes du territoire (code officiel géographique)' })
  @Property({ type: 'text[]' })
  communes: string[] = [];
}
