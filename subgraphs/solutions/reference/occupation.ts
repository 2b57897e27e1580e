import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { guarded } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

/** Requests read the list and never write it: it comes from the official file, by the worker. */
@Public()
@ObjectType({ description: 'Métier du répertoire opérationnel des métiers et des emplois (ROME)' })
@Entity({ tableName: 'occupation', ...guarded(DATABASE, 'occupation', 'true', 'false') })
@Index({ name: 'occupation_search', expression: 'create index occupation_search on occupation using gin (search gin_trgm_ops)' })
export class Occupation extends Base {
  @Field(() => String, { description: 'Code ROME, une lettre et quatre chiffres' })
  @Unique()
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Libellé' })
  @Property({ type: 'text' })
  label!: string;

  /** The label as people type it (`normaliseName`), for searches. */
  @Property({ type: 'text' })
  search!: string;
}
