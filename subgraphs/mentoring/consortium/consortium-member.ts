import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { Association } from '../association/association.ts';
import { DATABASE } from '../database.ts';
import { Consortium } from './consortium.ts';

/** One stay of an association in a consortium; back again, it is another row. */
@Public()
@ObjectType({ description: 'Association membre d’un consortium (F17)' })
@Entity({ tableName: 'consortium_member', ...unguarded(DATABASE, 'consortium_member') })
@Unique({ name: 'consortium_member_once', properties: ['consortiumId', 'associationId'], where: 'until is null' })
export class ConsortiumMember extends Base {
  @Index()
  @ManyToOne(() => Consortium, { mapToPk: true })
  consortiumId!: string;

  @Index()
  @ManyToOne(() => Association, { mapToPk: true })
  associationId!: string;

  @Field(() => LocalDate, { description: 'Membre depuis le' })
  @Property({ type: 'date' })
  since!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Membre jusqu’au' })
  @Property({ type: 'date', nullable: true })
  until?: string | null;
}
