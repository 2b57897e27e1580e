import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Adviser } from '../adviser/adviser.ts';
import { DATABASE } from '../database.ts';
import { MissionLocale } from '../mission-locale/mission-locale.ts';
import { SituationKindEnum, type SituationKind } from '../situation/kind.ts';

/** What the last import said, as typed: the next one acts on what changed since, never on what an adviser recorded here. */
export interface Received {
  situation: SituationKind | null;
  scheme: string | null;
  startedOn: string | null;
}

@Shared('SUPPORT')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Dossier d’un jeune dans une mission locale' })
@Entity({ tableName: 'mission_locale_file', ...guarded(DATABASE, 'mission_locale_file', either(granted('SUPPORT'), own()), either(own())) })
@Unique({ properties: ['missionLocaleId', 'externalId'] })
@Index({ properties: ['ownerId', 'id'] })
@Index({ properties: ['ownerId', 'situation', 'id'] })
export class MissionLocaleFile extends Base {
  @Field(() => String, { description: 'Numéro du dossier dans le logiciel de la mission locale (ID_DOSSIER)' })
  @Property({ type: 'text' })
  externalId!: string;

  @ManyToOne(() => MissionLocale, { mapToPk: true })
  missionLocaleId!: string;

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

  @Property({ type: 'json', nullable: true })
  received?: Received | null;

  @Field(() => [String], { description: 'Anomalies relevées, valeur gardée telle que saisie' })
  @Property({ type: 'text[]' })
  flags: string[] = [];
}
