import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Adviser } from '../adviser/adviser.ts';
import { DATABASE } from '../database.ts';
import { MissionLocale } from '../mission-locale/mission-locale.ts';
import { ClosingReasonEnum, type ClosingReason } from './closing-reason.ts';
import { SituationKindEnum, type SituationKind } from '../situation/kind.ts';
import { ReceivedFactEnum, ReceptionChannelEnum, type ReceivedFact, type ReceptionChannel } from './reception.ts';
import { SupportConceptEnum, type SupportConcept } from './support-concept.ts';

/** What the last import said, as typed: the next one acts on what changed since, never on what an adviser recorded here. */
export interface Received {
  situation: SituationKind | null;
  scheme: string | null;
  startedOn: string | null;
  /** Not there in what was received before files could end. */
  closedOn?: string | null;
}

@Shared('SUPPORT')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Dossier d’un jeune dans une mission locale' })
@Entity({ tableName: 'mission_locale_file', ...guarded(DATABASE, 'mission_locale_file', either(granted('SUPPORT'), own()), either(own())) })
/** After a merger, two files may bear one number: each was given it by its own structure, whose code tells them apart. */
@Index({
  name: 'mission_locale_file_number',
  expression: `create unique index mission_locale_file_number on mission_locale_file (mission_locale_id, external_id, coalesce(entry_code, ''))`,
})
@Index({ properties: ['ownerId', 'id'] })
@Index({ properties: ['ownerId', 'situation', 'id'] })
export class MissionLocaleFile extends Base {
  /** Null while the file was only opened here: the software's first line about this youth gives it its number. */
  @Field(() => String, { nullable: true, description: 'Numéro du dossier dans le logiciel de la mission locale (ID_DOSSIER) ; absent tant que le logiciel ne l’a pas envoyé' })
  @Property({ type: 'text', nullable: true })
  externalId?: string | null;

  @ManyToOne(() => MissionLocale, { mapToPk: true })
  missionLocaleId!: string;

  /** Null where it is the structure's own: only a merger makes them differ. */
  @Field(() => String, { nullable: true, description: 'Code i-Milo sous lequel le dossier est entré, quand une fusion l’a fait changer de mission locale' })
  @Property({ type: 'text', nullable: true })
  entryCode?: string | null;

  /** Null while the person is not registered, which an under-16 is not (3.2). */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  youthId?: string | null;

  /** The mission locale's organisation in coordination. */
  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Inscrit à la mission locale le (C16)' })
  @Property({ type: 'date', nullable: true })
  registeredOn?: string | null;

  @Index()
  @ManyToOne(() => Adviser, { mapToPk: true, nullable: true })
  adviserId?: string | null;

  /** A professional's name, useful to whoever accompanies the youth: same scope as the file. */
  @Field(() => String, { nullable: true, description: 'Conseiller, tel que saisi dans le fichier reçu' })
  @Property({ type: 'text', nullable: true })
  adviserName?: string | null;

  /** The kind of the open situation: what lists filter by. */
  @Field(() => SituationKindEnum, { nullable: true, description: 'Situation actuelle' })
  @Property({ type: 'text', nullable: true })
  situation?: SituationKind | null;

  @Field(() => LocalDate, { nullable: true, description: 'Clos le ; absent tant que la mission locale accompagne le jeune' })
  @Property({ type: 'date', nullable: true })
  closedOn?: string | null;

  @Field(() => ClosingReasonEnum, { nullable: true, description: 'Motif de sortie' })
  @Property({ type: 'text', nullable: true })
  closingReason?: ClosingReason | null;

  @Property({ type: 'json', nullable: true })
  received?: Received | null;

  /** Changes only with what a line changes: the same export again leaves no trace. */
  @Field(() => LocalDate, { nullable: true, description: 'Dernier jour où un fichier ou un logiciel a créé ou changé ce dossier ; absent s’il n’a été tenu qu’ici' })
  @Property({ type: 'date', nullable: true })
  receivedOn?: string | null;

  @Field(() => ReceptionChannelEnum, { nullable: true, description: 'Par quelle voie' })
  @Property({ type: 'text', nullable: true })
  receivedThrough?: ReceptionChannel | null;

  /** The organisation that sent it. */
  @Property({ type: 'uuid', nullable: true })
  receivedFromId?: string | null;

  @Field(() => [ReceivedFactEnum], { description: 'Ce que ce dernier envoi a changé ; vide s’il a créé le dossier' })
  @Property({ type: 'text[]', defaultRaw: "'{}'" })
  receivedChanges: ReceivedFact[] = [];

  @Field(() => [SupportConceptEnum], { description: 'Ce qui caractérise l’accompagnement, parmi les cinq concepts des missions locales (E17), tel que le conseiller l’a indiqué' })
  @Property({ type: 'text[]', defaultRaw: "'{}'" })
  supportConcepts: SupportConcept[] = [];

  @Field(() => [String], { description: 'Anomalies relevées, valeur gardée telle que saisie' })
  @Property({ type: 'text[]' })
  flags: string[] = [];
}
