import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { School } from '../school/school.ts';
import { SourceSystemEnum, systemOf, type SourceSystem } from './source-system.ts';

@Shared('SCHOOLING')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Scolarité ou inscription : sortant d’un établissement, ou nouvel inscrit d’un réseau (EN, agriculture, CFA)' })
@Entity({ tableName: 'enrolment', ...guarded(DATABASE, 'enrolment', either(granted('SCHOOLING'), own())) })
@Unique({ properties: ['source', 'externalId'] })
@Index({ properties: ['ownerId', 'source', 'id'] })
export class Enrolment extends Base {
  @Index()
  @Property({ type: 'uuid', nullable: true })
  youthId?: string | null;

  /** The organisation that keeps the record: the school. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  /** `sortants` or `nouveaux-inscrits`; `saisie` when somebody recorded it here. */
  @Property({ type: 'text' })
  source!: string;

  @Property({ type: 'text' })
  externalId!: string;

  @Field(() => String, { description: 'Réseau de l’inscription : EN, AGRI, CFA' })
  @Property({ type: 'text' })
  network!: string;

  @Field(() => SourceSystemEnum, { nullable: true, description: 'Système qui a transmis l’inscription, où elle se corrige (A01, A11, A31)' })
  get sourceSystem(): SourceSystem | null {
    return systemOf(this.source, this.network);
  }

  @Index()
  @ManyToOne(() => School, { mapToPk: true, nullable: true })
  schoolId?: string | null;

  @Field(() => String, { nullable: true, description: 'Formation suivie (MEF)' })
  @Property({ type: 'text', nullable: true })
  mef?: string | null;

  @Field(() => String, { nullable: true, description: 'Classe, telle que saisie' })
  @Property({ type: 'text', nullable: true })
  className?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Entrée ou inscription le' })
  @Property({ type: 'date', nullable: true })
  startedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Sortie le' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;

  /** A03, as the file has it: what the comparator counts from. Identity is coordination's to show: never a field. */
  @Property({ type: 'date', nullable: true })
  birthDate?: string | null;

  /** Where the pupil lives, by the file: a filter of the lists (A23). */
  @Property({ type: 'text', nullable: true })
  communeCode?: string | null;

  /** A05: an intermediate diploma of the three-year BAC PRO does not count. */
  @Field(() => String, { nullable: true, description: 'Diplôme obtenu : O oui, N non, I intermédiaire seulement' })
  @Property({ type: 'text', nullable: true })
  diploma?: string | null;

  /** A third person, for reaching a minor: never handed to coordination, never compared. */
  @Shared('CONTACT')
  @Field(() => String, { nullable: true, description: 'Représentant légal d’un mineur, tel que saisi' })
  @Property({ type: 'text', nullable: true })
  guardianName?: string | null;

  @Shared('CONTACT')
  @Field(() => String, { nullable: true, description: 'Téléphone du représentant légal, tel que saisi' })
  @Property({ type: 'text', nullable: true })
  guardianPhone?: string | null;

  /** Cells of the file that no other column keeps (unreadable dates and codes, other names), by the file's own header. */
  @Property({ type: 'json', nullable: true })
  typed?: Record<string, string> | null;

  @Field(() => [String], { description: 'Anomalies relevées, valeur gardée telle que saisie' })
  @Property({ type: 'text[]' })
  flags: string[] = [];
}
