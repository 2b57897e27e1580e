import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { ContactAnswerEnum, ContactMeansEnum, ReachedPartyEnum, type ContactAnswer, type ContactMeans, type ReachedParty } from './kind.ts';

/** One attempt of a mission locale to reach a youth, who may have no file there yet: the lists of the platform come first. */
@Shared('SUPPORT')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Contact de la mission locale avec le jeune, et la réponse (B04)' })
@Entity({ tableName: 'mission_locale_contact', ...guarded(DATABASE, 'mission_locale_contact', either(granted('SUPPORT'), own()), either(own())) })
@Index({ name: 'mission_locale_contact_due', expression: 'create index mission_locale_contact_due on mission_locale_contact (owner_id, call_back_on, id) where call_back_on is not null and called_back_on is null' })
@Index({ name: 'mission_locale_contact_refused', expression: `create index mission_locale_contact_refused on mission_locale_contact (youth_id) where answer = 'DO_NOT_RECONTACT' and lifted_on is null` })
export class MissionLocaleContact extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The person who tried. */
  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => Date, { description: 'Date et heure' })
  @Property({ type: 'datetime' })
  at!: Date;

  @Field(() => ContactMeansEnum, { description: 'Moyen' })
  @Property({ type: 'text' })
  means!: ContactMeans;

  @Field(() => ContactAnswerEnum, { description: 'Réponse' })
  @Property({ type: 'text' })
  answer!: ContactAnswer;

  @Field(() => ReachedPartyEnum, { nullable: true, description: 'Qui a répondu ; absent si personne' })
  @Property({ type: 'text', nullable: true })
  reached?: ReachedParty | null;

  @Field(() => LocalDate, { nullable: true, description: 'À rappeler le' })
  @Property({ type: 'date', nullable: true })
  callBackOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Rappelé le, ou rappel retiré le' })
  @Property({ type: 'date', nullable: true })
  calledBackOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '« Ne souhaite pas être recontacté » : levé le (C29)' })
  @Property({ type: 'date', nullable: true })
  liftedOn?: string | null;

  /** Free text never leaves its owner (3.2). */
  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Notes, lisibles de votre seule mission locale' })
  @Property({ type: 'text', nullable: true })
  notes?: string | null;
}
