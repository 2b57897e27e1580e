import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { FoqualeNetwork } from './foquale-network.ts';
import { FoqualeKindEnum, type FoqualeKind } from './representation.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Structure membre d’un réseau FOQUALE (I03)' })
@Entity({ tableName: 'foquale_member', ...unguarded(DATABASE, 'foquale_member') })
@Unique({ properties: ['networkId', 'organisationId'] })
export class FoqualeMember extends Base {
  @ManyToOne(() => FoqualeNetwork, { mapToPk: true })
  networkId!: string;

  @Property({ type: 'uuid' })
  organisationId!: string;

  @Field(() => FoqualeKindEnum, { description: 'Au titre de' })
  @Property({ type: 'text' })
  kind!: FoqualeKind;

  @Field(() => LocalDate, { nullable: true, description: 'Membre jusqu’au ; absent tant qu’il l’est' })
  @Property({ type: 'date', nullable: true })
  until?: string | null;
}
