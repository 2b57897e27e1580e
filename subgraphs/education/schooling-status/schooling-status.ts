import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { SchoolingKindEnum, type SchoolingKind } from './kind.ts';

/** A youth taken in by the MLDS, a return structure, a service civique or the CNED, with its dates (E09–E13). */
@Shared('SCHOOLING')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Accueil d’un jeune : MLDS, structure de retour à l’école, service civique, CNED' })
@Entity({ tableName: 'schooling_status', ...guarded(DATABASE, 'schooling_status', either(granted('SCHOOLING'), own())) })
export class SchoolingStatus extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that takes the youth in. */
  @Index()
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Field(() => SchoolingKindEnum, { description: 'Accueil' })
  @Property({ type: 'text' })
  kind!: SchoolingKind;

  @Field(() => LocalDate, { description: 'Du' })
  @Property({ type: 'date' })
  startedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Au' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;
}
