import { Check, Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { DiscoveryEvent } from '../event/discovery-event.ts';
import { MenteePublicEnum, type MenteePublic } from '../offer/public.ts';
import { RegistrationStateEnum, type RegistrationState } from './state.ts';

const parties = [own('registrar_id'), own('organiser_id')];

@Shared('MENTORING')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Inscription d’un jeune, ou d’un groupe sans aucun nom, à un événement de découverte du mentorat (F17)' })
@Entity({ tableName: 'event_registration', ...guarded(DATABASE, 'event_registration', either(granted('MENTORING'), ...parties), either(...parties)) })
@Index({ properties: ['registrarId', 'id'] })
@Index({ properties: ['organiserId', 'id'] })
@Index({ name: 'event_registration_once', expression: 'create unique index event_registration_once on event_registration (event_id, youth_id) where cancelled_on is null' })
@Check({ name: 'event_registration_heads', expression: '(headcount >= 1) AND ((youth_id IS NULL) OR (headcount = 1)) AND (attended >= 0) AND (attended <= headcount)' })
export class EventRegistration extends Base {
  /** Null for a group, of whom nothing is known but how many they are and at which level: they may be under 16. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  youthId?: string | null;

  /** The organisation that registers. */
  @Property({ type: 'uuid' })
  registrarId!: string;

  /** The person who registers. */
  @Property({ type: 'uuid' })
  authorId!: string;

  /** The organisation that holds the event. */
  @Property({ type: 'uuid' })
  organiserId!: string;

  /** Not stored: a registration has two owners, who registers and who holds the event. `asParty` writes which of them reads it. */
  ownerId?: string;

  @Index()
  @ManyToOne(() => DiscoveryEvent, { mapToPk: true })
  eventId!: string;

  @Field(() => Int, { description: 'Nombre de places : une pour un jeune, autant que de personnes pour un groupe' })
  @Property({ type: 'integer' })
  headcount: number = 1;

  @Field(() => MenteePublicEnum, { nullable: true, description: 'Niveau du groupe (F15)' })
  @Property({ type: 'text', nullable: true })
  level?: MenteePublic | null;

  @Field(() => RegistrationStateEnum, { description: 'État' })
  @Property({ type: 'text' })
  state: RegistrationState = 'REGISTERED';

  @Field(() => Int, { nullable: true, description: 'Nombre de personnes venues ; absent tant que personne ne l’a consigné' })
  @Property({ type: 'integer', nullable: true })
  attended?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Annulée le' })
  @Property({ type: 'date', nullable: true })
  cancelledOn?: string | null;
}
