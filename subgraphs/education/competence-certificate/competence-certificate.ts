import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { CertificateKindEnum, type CertificateKind } from './kind.ts';

/** A24: what the youth takes along without the diploma, as the school recorded it. */
@Shared('SCHOOLING')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Attestation de compétences obtenue par le jeune (A24)' })
@Entity({ tableName: 'competence_certificate', ...guarded(DATABASE, 'competence_certificate', either(granted('SCHOOLING'), own())) })
@Unique({ properties: ['youthId', 'kind', 'obtainedOn'] })
export class CompetenceCertificate extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The school that recorded it. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Field(() => CertificateKindEnum, { description: 'Ce qu’elle certifie' })
  @Property({ type: 'text' })
  kind!: CertificateKind;

  @Field(() => LocalDate, { description: 'Obtenue le' })
  @Property({ type: 'date' })
  obtainedOn!: string;
}
