import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { DATABASE } from '../database.ts';

/** « Ce jeune est-il inscrit chez vous ? » (B17): asked of the school, or of the CFA's director. It is the row of who answers. */
@Shared('CASE')
@ObjectType({ description: 'Vérification d’inscription demandée à un établissement (B17)' })
@Entity({ tableName: 'registration_check', ...guarded(DATABASE, 'registration_check', either(granted('CASE'), own())) })
@Index({ name: 'registration_check_asked', expression: 'create index registration_check_asked on registration_check (owner_id, id) where answered_on is null' })
export class RegistrationCheck extends Base {
  @Index()
  @ManyToOne(() => DropoutCase, { mapToPk: true })
  caseId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that is asked. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'uuid' })
  askerId!: string;

  @Field(() => LocalDate, { description: 'Demandée le' })
  @Property({ type: 'date' })
  askedOn!: string;

  @Field(() => Boolean, { nullable: true, description: 'Inscrit ; absent tant que l’établissement n’a pas répondu' })
  @Property({ type: 'boolean', nullable: true })
  isRegistered?: boolean | null;

  @Field(() => LocalDate, { nullable: true, description: 'Vérifiée le' })
  @Property({ type: 'date', nullable: true })
  answeredOn?: string | null;

  /** The person who verified. */
  @Property({ type: 'uuid', nullable: true })
  verifierId?: string | null;
}
