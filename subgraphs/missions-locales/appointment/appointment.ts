import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Adviser } from '../adviser/adviser.ts';
import { Agency } from '../agency/agency.ts';
import { DATABASE } from '../database.ts';
import { MissionLocaleFile } from '../file/file.ts';
import {
  AppointmentKindEnum, AppointmentModeEnum, AppointmentStateEnum, RevocationReasonEnum, type AppointmentKind, type AppointmentMode, type AppointmentState, type RevocationReason,
} from './kind.ts';

/** A meeting of a youth with a mission locale. A moved one is revoked and replaced: what had been agreed stays written. */
@Shared('SUPPORT')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Rendez-vous d’un jeune à la mission locale (E17, B04)' })
@Entity({ tableName: 'appointment', ...guarded(DATABASE, 'appointment', either(granted('SUPPORT'), own()), either(own())) })
@Index({ properties: ['ownerId', 'day', 'startsAt', 'id'] })
@Index({ properties: ['ownerId', 'adviserId', 'day', 'startsAt', 'id'] })
@Index({ name: 'appointment_missed', expression: `create index appointment_missed on appointment (owner_id, file_id, starts_at) where state = 'NO_SHOW'` })
export class Appointment extends Base {
  @Index()
  @ManyToOne(() => MissionLocaleFile, { mapToPk: true })
  fileId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The person who planned it. */
  @Property({ type: 'uuid' })
  authorId!: string;

  @ManyToOne(() => Adviser, { mapToPk: true, nullable: true })
  adviserId?: string | null;

  @Field(() => AppointmentKindEnum, { description: 'Nature' })
  @Property({ type: 'text' })
  kind!: AppointmentKind;

  @Field(() => AppointmentModeEnum, { description: 'Sur place, par téléphone, en visio, hors les murs' })
  @Property({ type: 'text' })
  mode!: AppointmentMode;

  /** Where, on site; null at the mission locale itself. */
  @ManyToOne(() => Agency, { mapToPk: true, nullable: true })
  agencyId?: string | null;

  /** The network's organisation that lends its door, outside (B20). */
  @Property({ type: 'uuid', nullable: true })
  placeId?: string | null;

  @Field(() => Date, { description: 'Date et heure' })
  @Property({ type: 'datetime' })
  startsAt!: Date;

  /** The day in France: what a day's list reads. */
  @Property({ type: 'date' })
  day!: string;

  @Field(() => Int, { description: 'Durée, en minutes' })
  @Property({ type: 'int' })
  minutes!: number;

  @Field(() => AppointmentStateEnum, { description: 'État' })
  @Property({ type: 'text' })
  state: AppointmentState = 'PLANNED';

  @Field(() => LocalDate, { nullable: true, description: 'Cet état consigné le ; absent tant que le rendez-vous est planifié' })
  @Property({ type: 'date', nullable: true })
  stateOn?: string | null;

  @Field(() => RevocationReasonEnum, { nullable: true, description: 'Pourquoi il est annulé' })
  @Property({ type: 'text', nullable: true })
  revocationReason?: RevocationReason | null;

  @Index()
  @ManyToOne(() => Appointment, { mapToPk: true, nullable: true })
  rescheduledFromId?: string | null;

  /** Free text never leaves its owner (3.2). */
  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Notes, lisibles de votre seule mission locale' })
  @Property({ type: 'text', nullable: true })
  notes?: string | null;
}
