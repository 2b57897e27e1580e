import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Réseau FOQUALE : formation, qualification, emploi (I03)' })
@Entity({ tableName: 'foquale_network', ...unguarded(DATABASE, 'foquale_network') })
@Unique({ properties: ['departement', 'name'] })
@Index({ properties: ['departement', 'id'] })
export class FoqualeNetwork extends Base {
  @Field(() => String, { description: 'Nom du réseau' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Département' })
  @Property({ type: 'text' })
  departement!: string;

  @Field(() => String, { nullable: true, description: 'Bassin de formation' })
  @Property({ type: 'text', nullable: true })
  bassin?: string | null;

  /** The organisation that keeps the network. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  /** I03: one head of school, elected by the others. */
  @Property({ type: 'uuid', nullable: true })
  headId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Élu le' })
  @Property({ type: 'date', nullable: true })
  electedOn?: string | null;
}
