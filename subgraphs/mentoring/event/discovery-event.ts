import { Check, Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { MenteePublicEnum, type MenteePublic } from '../offer/public.ts';
import { EventKindEnum, type EventKind } from './kind.ts';

/** What a whole-country event reaches, beside the codes of départements. */
export const EVERYWHERE = 'FR';

@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Événement de découverte du mentorat (F17). Aucune personne n’y figure.' })
@Entity({ tableName: 'discovery_event', ...unguarded(DATABASE, 'discovery_event') })
@Index({ properties: ['startsAt', 'id'] })
@Check({ name: 'discovery_event_places', expression: '(taken >= 0) AND (taken <= capacity)' })
export class DiscoveryEvent extends Base {
  /** The organisation that holds it: a collective or an association. */
  @Index()
  @Property({ type: 'uuid' })
  organiserId!: string;

  @Field(() => String, { description: 'Intitulé' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Description, pour tous' })
  @Property({ type: 'text', nullable: true })
  description?: string | null;

  @Field(() => EventKindEnum, { description: 'Nature' })
  @Property({ type: 'text' })
  kind!: EventKind;

  @Field(() => Boolean, { description: 'À distance' })
  @Property({ type: 'boolean' })
  isOnline: boolean = false;

  @Field(() => String, { nullable: true, description: 'Lieu ; absent à distance' })
  @Property({ type: 'text', nullable: true })
  venue?: string | null;

  @Field(() => String, { nullable: true, description: 'Commune du lieu (code INSEE) ; absente à distance' })
  @Property({ type: 'text', nullable: true })
  commune?: string | null;

  /** Codes of the départements it is for, the place's among them; `FR` for a distant one that is for everyone. */
  @Index({ type: 'gin' })
  @Property({ type: 'text[]' })
  reaches!: string[];

  @Field(() => Date, { description: 'Commence le' })
  @Property({ type: 'datetime' })
  startsAt!: Date;

  @Field(() => Date, { description: 'Se termine le' })
  @Property({ type: 'datetime' })
  endsAt!: Date;

  @Field(() => Date, { description: 'Inscriptions ouvertes jusqu’au' })
  @Property({ type: 'datetime' })
  registrationUntil!: Date;

  @Field(() => [MenteePublicEnum], { description: 'Publics (F15)' })
  @Property({ type: 'text[]' })
  publics!: MenteePublic[];

  @Field(() => Int, { description: 'Nombre de places' })
  @Property({ type: 'integer' })
  capacity!: number;

  @Field(() => Int, { description: 'Places prises' })
  @Property({ type: 'integer' })
  taken: number = 0;

  @Field(() => Int, { description: 'Places encore libres' })
  get vacant(): number {
    return this.capacity - this.taken;
  }

  @Field(() => String, { description: 'Qui contacter : une adresse publique, jamais celle d’une personne' })
  @Property({ type: 'text' })
  contact!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Annulé le' })
  @Property({ type: 'date', nullable: true })
  cancelledOn?: string | null;

  @Field(() => Boolean, { description: 'On peut encore s’y inscrire' })
  get isOpen(): boolean {
    return !this.cancelledOn && this.vacant > 0 && this.registrationUntil > new Date();
  }
}
