import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

/** A21: what the centres du service national send every month. It opens no case by itself. */
@Shared('CASE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Détection à la Journée défense et citoyenneté (A21) : fiche de renseignements et test de lecture' })
@Entity({ tableName: 'jdc_detection', ...guarded(DATABASE, 'jdc_detection', either(granted('CASE'), own())) })
@Index({
  name: 'jdc_detection_routed',
  expression: `create index jdc_detection_routed on jdc_detection (departement, (coalesce(detected_on, (created_at at time zone 'Europe/Paris')::date)), id)`,
})
export class JdcDetection extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The centre that sent it. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Unique()
  @Property({ type: 'text' })
  externalId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Date de la journée' })
  @Property({ type: 'date', nullable: true })
  detectedOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Difficulté de lecture constatée au test' })
  @Property({ type: 'boolean', nullable: true })
  hasReadingDifficulty?: boolean | null;

  /** A21: routed by the département of the postcode. */
  @Field(() => String, { nullable: true, description: 'Département de résidence, d’après le code postal' })
  @Property({ type: 'text', nullable: true })
  departement?: string | null;

  @Property({ type: 'json', nullable: true })
  typed?: Record<string, string> | null;

  @Field(() => [String], { description: 'Anomalies relevées, valeur gardée telle que saisie' })
  @Property({ type: 'text[]' })
  flags: string[] = [];
}
