import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { among, either, guarded, own } from '@passerelle/kit/data/rows';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Youth } from '../youth/youth.ts';

/**
 * A partner's identity record, kept as it came (3.5). What the youth is called is chosen among its records; nothing here
 * is ever overwritten by another partner.
 */
@Shared('IDENTITY')
@ObjectType({ description: 'Fiche d’identité telle qu’un partenaire l’a saisie' })
@Entity({ tableName: 'source_record', ...guarded(DATABASE, 'source_record', either(among('youth_id', 'youths'), own())) })
@Unique({ properties: ['source', 'externalId'] })
// Without `fastupdate = off` every look-up of an import also reads what its own batches have just written: 1 ms against 0.01.
@Index({ name: 'source_record_agreements', expression: 'create index source_record_agreements on source_record using gin (agreements) with (fastupdate = off)' })
export class SourceRecord extends Base {
  /** Where the link points today; links keep the history. */
  @Index()
  @ManyToOne(() => Youth, { mapToPk: true })
  youthId!: string;

  @Field(() => String, { description: 'Partenaire et nature du fichier ou du dossier' })
  @Property({ type: 'text' })
  source!: string;

  /** The record's own number at its source, or a fingerprint of the row where the source gives none. */
  @Property({ type: 'text' })
  externalId!: string;

  @Index()
  @ManyToOne(() => Organisation, { mapToPk: true, nullable: true })
  ownerId?: string | null;

  @Field(() => String, { description: 'Nom, tel que saisi' })
  @Property({ type: 'text' })
  familyName!: string;

  @Field(() => String, { description: 'Prénom, tel que saisi' })
  @Property({ type: 'text' })
  givenName!: string;

  @Field(() => String, { description: 'Date de naissance, telle que saisie (AAAA-MM-JJ)' })
  @Index()
  @Property({ type: 'date' })
  birthDate!: string;

  @Property({ type: 'text', nullable: true })
  sex?: string | null;

  @Index()
  @Property({ type: 'text', nullable: true })
  ine?: string | null;

  /** Normalised words of both names, for finding candidates whatever the order they were typed in. */
  @Property({ type: 'text[]' })
  nameWords: string[] = [];

  /** Other values that two records may agree on: `phone:+33…`, `mail:…`, `commune:…`, `address:…`, `birthplace:…`. */
  @Property({ type: 'text[]' })
  agreements: string[] = [];

  /** Contact points as typed. */
  @Property({ type: 'json' })
  contacts: { phones?: string[]; email?: string | null; address?: string | null; postcode?: string | null; commune?: string | null } = {};

  /** What is stored normalised elsewhere, as it was typed. */
  @Property({ type: 'json' })
  typed: { ine?: string | null; birthplace?: string | null } = {};

  @Field(() => [String], { description: 'Anomalies relevées, valeur gardée telle que saisie' })
  @Property({ type: 'text[]' })
  flags: string[] = [];

  @Field(() => Date, { description: 'Reçue le' })
  @Property({ type: 'datetime' })
  receivedAt: Date = new Date();
}
