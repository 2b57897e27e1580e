import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Diagnosis } from './diagnosis.ts';
import { SideEnum, type Side } from './kind.ts';

/** One person's signature under one version. Written once, in the signer's own name; the database holds the rule of the pair too. */
@Shared('CASE')
@ObjectType({ description: 'Signature d’un diagnostic, pour l’un des deux réseaux (B12)' })
@Entity({ tableName: 'diagnosis_signature', ...guarded(DATABASE, 'diagnosis_signature', either(granted('CASE'), own()), either(own())) })
@Unique({ properties: ['diagnosisId', 'version', 'network'] })
@Unique({ properties: ['diagnosisId', 'version', 'personId'] })
export class DiagnosisSignature extends Base {
  @ManyToOne(() => Diagnosis, { mapToPk: true })
  diagnosisId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The signer's organisation. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Field(() => SideEnum, { description: 'Réseau pour lequel la personne signe' })
  @Property({ type: 'text' })
  network!: Side;

  @Field(() => Int, { description: 'Version signée' })
  @Property({ type: 'integer' })
  version!: number;

  @Field(() => LocalDate, { description: 'Signé le' })
  @Property({ type: 'date' })
  signedOn!: string;
}
