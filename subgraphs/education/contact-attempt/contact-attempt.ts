import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { DropoutCase } from '../case/case.ts';
import { AnsweredByEnum, type AnsweredBy } from './answered-by.ts';
import { momentOf, SlotEnum, WeekdayEnum, type Slot, type Weekday } from './slot.ts';
import { PARIS } from '@passerelle/kit/values/zone';

export const MODES = ['PHONE', 'SMS', 'EMAIL', 'LETTER', 'MEETING'] as const;
export type ContactMode = (typeof MODES)[number];
export const ContactModeEnum = Object.fromEntries(MODES.map((m) => [m, m])) as { [M in ContactMode]: M };
registerEnumType(ContactModeEnum, {
  name: 'ContactMode',
  description: 'Mode de contact (B03)',
  valuesConfig: {
    PHONE: { description: 'Téléphone' }, SMS: { description: 'SMS' }, EMAIL: { description: 'Courriel' }, LETTER: { description: 'Courrier' }, MEETING: { description: 'Entretien' },
  },
});

export const OUTCOMES = ['REACHED', 'VOICEMAIL', 'NO_ANSWER', 'WRONG_NUMBER', 'THIRD_PARTY'] as const;
export type ContactOutcome = (typeof OUTCOMES)[number];
export const ContactOutcomeEnum = Object.fromEntries(OUTCOMES.map((o) => [o, o])) as { [O in ContactOutcome]: O };
registerEnumType(ContactOutcomeEnum, {
  name: 'ContactOutcome',
  description: 'Suite de la tentative de contact (C09)',
  valuesConfig: {
    REACHED: { description: 'Jeune joint' }, VOICEMAIL: { description: 'Message laissé sur répondeur' }, NO_ANSWER: { description: 'Pas de réponse' },
    WRONG_NUMBER: { description: 'Coordonnées erronées' }, THIRD_PARTY: { description: 'Un proche a répondu' },
  },
});

@Shared('CASE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Tentative de contact avec le jeune (B03, C09–C11)' })
@Entity({ tableName: 'contact_attempt', ...guarded(DATABASE, 'contact_attempt', either(granted('CASE'), own())) })
export class ContactAttempt extends Base {
  @Index()
  @ManyToOne(() => DropoutCase, { mapToPk: true })
  caseId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The person who called. */
  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => Date, { description: 'Date et heure' })
  @Property({ type: 'datetime' })
  attemptedAt!: Date;

  @Field(() => ContactModeEnum, { description: 'Mode' })
  @Property({ type: 'text' })
  mode!: ContactMode;

  @Field(() => ContactOutcomeEnum, { description: 'Suite' })
  @Property({ type: 'text' })
  outcome!: ContactOutcome;

  /** Null where a file or an earlier version did not say. */
  @Field(() => AnsweredByEnum, { nullable: true, description: 'Qui a répondu (B07, C09)' })
  @Property({ type: 'text', nullable: true })
  answeredBy?: AnsweredBy | null;

  @Field(() => Boolean, { description: 'Contact collectif (B03)' })
  @Property({ type: 'boolean' })
  isCollective: boolean = false;

  /** B20: the organisation that received the youth; a platform is no place. */
  @Property({ type: 'uuid', nullable: true })
  placeId?: string | null;

  /** The clock by which the slot counts: that of the structure, not of the machine (B06). */
  @Property({ type: 'text' })
  zone: string = PARIS;

  @Field(() => WeekdayEnum, { description: 'Jour de la semaine, à l’heure de la structure (B06)' })
  get weekday(): Weekday {
    return momentOf(this.attemptedAt, this.zone).weekday;
  }

  @Field(() => SlotEnum, { description: 'Moment de la journée, à l’heure de la structure (B06)' })
  get slot(): Slot {
    return momentOf(this.attemptedAt, this.zone).slot;
  }

  /** Free text never leaves its owner (3.2). */
  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Commentaire, lisible de votre seule organisation' })
  @Property({ type: 'text', nullable: true })
  comment?: string | null;
}
