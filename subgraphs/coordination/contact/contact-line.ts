import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { among, either, guarded } from '@passerelle/kit/data/rows';
import { Shared } from '@passerelle/kit/trust/policy';
import { variableOf, type Scope } from '@passerelle/kit/trust/scope';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DATABASE } from '../database.ts';

/** Which scope opens what each partner told of its contacts: the one that opens them at the partner itself. */
export const CONTACT_SCOPES = { education: 'CASE', 'missions-locales': 'SUPPORT', solutions: 'SOLUTION', mentoring: 'MENTORING' } as const satisfies Record<string, Scope>;
export type Partner = keyof typeof CONTACT_SCOPES;

export const CONTACT_KINDS = ['ATTEMPT', 'APPOINTMENT'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
export const ContactKindEnum = Object.fromEntries(CONTACT_KINDS.map((k) => [k, k])) as { [K in ContactKind]: K };

registerEnumType(ContactKindEnum, {
  name: 'ContactKind',
  description: 'Ce qui a eu lieu avec le jeune, ou est prévu',
  valuesConfig: { ATTEMPT: { description: 'Tentative de contact (B03)' }, APPOINTMENT: { description: 'Rendez-vous ou entretien (B11, B20)' } },
});

const opened = Object.entries(CONTACT_SCOPES).map(([partner, scope]) => `(partner = '${partner}' and (${among('youth_id', variableOf(scope).replace('hub.', ''))}))`);

/** One contact of one partner with the youth, as its events told it (B04), under the id it was told with. Codes only. */
@Shared('YOUTH')
@ObjectType({ description: 'Un contact d’un partenaire avec le jeune : tentative, rendez-vous (B04)' })
@Entity({ tableName: 'contact_line', ...guarded(DATABASE, 'contact_line', either(...opened), 'false') })
export class ContactLine extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Field(() => String, { description: 'Partenaire : education, missions-locales, solutions, mentoring' })
  @Property({ type: 'text' })
  partner!: Partner;

  @Field(() => ContactKindEnum, { description: 'Tentative ou rendez-vous' })
  @Property({ type: 'text' })
  kind!: ContactKind;

  @Field(() => Date, { description: 'Date et heure' })
  @Property({ type: 'datetime' })
  at!: Date;

  /** The partner's own code: PHONE, SMS, FIRST… */
  @Field(() => String, { nullable: true, description: 'Mode du contact, ou nature du rendez-vous, par son code chez le partenaire' })
  @Property({ type: 'text', nullable: true })
  mode?: string | null;

  @Field(() => String, { description: 'Suite, par son code chez le partenaire : REACHED, VOICEMAIL, PLANNED, HELD…' })
  @Property({ type: 'text' })
  outcome!: string;

  /** The event's: what is told late does not undo what is known. */
  @Property({ type: 'text' })
  sequence!: string;
}
