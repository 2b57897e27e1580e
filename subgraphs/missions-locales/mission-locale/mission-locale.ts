import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Mission locale : structure connue par son code i-Milo' })
@Entity({ tableName: 'mission_locale', ...unguarded(DATABASE, 'mission_locale') })
@Index({ name: 'mission_locale_name_search', expression: 'create index mission_locale_name_search on mission_locale using gin (name gin_trgm_ops)' })
export class MissionLocale extends Base {
  @Field(() => String, { description: 'Code de structure i-Milo, par exemple 59220S00' })
  @Unique()
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Nom' })
  @Property({ type: 'text' })
  name!: string;

  /** Several structures share one SIRET: an attribute, never a key. */
  @Field(() => String, { nullable: true, description: 'SIRET' })
  @Property({ type: 'text', nullable: true })
  siret?: string | null;

  @Field(() => String, { nullable: true, description: 'Commune (code officiel géographique)' })
  @Property({ type: 'text', nullable: true })
  commune?: string | null;

  /** Null for a few structures of the official list, and for temporary codes seen in a file. */
  @Field(() => String, { nullable: true, description: 'Département' })
  @Index()
  @Property({ type: 'text', nullable: true })
  departement?: string | null;

  /** Its organisation in coordination's register, learnt with its first file. */
  @Property({ type: 'uuid', nullable: true })
  organisationId?: string | null;

  /** False while only its code was seen in a file. */
  @Field(() => Boolean, { description: 'Connue d’une liste officielle (sinon, seul son code a été vu dans un fichier)' })
  @Property({ type: 'boolean' })
  isOfficial: boolean = true;

  /** i-Milo opens such a code (99994S00) for the time of a merger; some codes in 999 stayed and are a structure like another. */
  @Field(() => Boolean, { description: 'Code provisoire, ouvert par i-Milo le temps d’une fusion' })
  @Property({ type: 'boolean' })
  isTemporary: boolean = false;

  /** Always the one that receives today: a second merger moves the first one's too. */
  @Index()
  @ManyToOne(() => MissionLocale, { mapToPk: true, nullable: true })
  mergedIntoId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Fusionnée le ; absent tant qu’elle reçoit sous ce code' })
  @Property({ type: 'date', nullable: true })
  mergedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Page où prendre rendez-vous ou s’inscrire en ligne' })
  @Property({ type: 'text', nullable: true })
  bookingUrl?: string | null;
}
