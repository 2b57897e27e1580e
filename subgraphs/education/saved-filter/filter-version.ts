import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, ofPlatform } from '@passerelle/kit/data/rows';
import { Members } from '@passerelle/kit/trust/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { SavedFilter } from './saved-filter.ts';

/** A saved filter as somebody left it: the answer to « who put this youth on our list? ». Rows are only added. */
@Members()
@ObjectType({ description: 'État d’un filtre enregistré après une modification (A23)' })
@Entity({ tableName: 'filter_version', ...guarded(DATABASE, 'filter_version', either(ofPlatform())) })
@Unique({ properties: ['filterId', 'version'] })
export class FilterVersion extends Base {
  @ManyToOne(() => SavedFilter, { mapToPk: true })
  filterId!: string;

  @Property({ type: 'uuid' })
  platformId!: string;

  @Field(() => Int, { description: 'Numéro, depuis 1' })
  @Property({ type: 'int' })
  version!: number;

  /** The person who changed it. */
  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => Date, { description: 'Modifié le' })
  @Property({ type: 'datetime' })
  changedAt: Date = new Date();

  @Field(() => Boolean, { description: 'En service après la modification' })
  @Property({ type: 'boolean' })
  isActive!: boolean;

  /** The filter's fields as they were left. */
  @Property({ type: 'json' })
  content!: Record<string, unknown>;

  @Field(() => String, { description: 'Contenu après la modification, en JSON' })
  get json(): string {
    return JSON.stringify(this.content);
  }
}
