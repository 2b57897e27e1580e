import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Members } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Session } from '../session/session.ts';

/** That a provider is asked to confirm the places of a session. No person is in it. */
@Members()
@ObjectType({ description: 'Places à confirmer par l’organisme (E02)' })
@Entity({ tableName: 'place_check', ...guarded(DATABASE, 'place_check', either(own())) })
@Index({ name: 'place_check_open', expression: 'create unique index place_check_open on place_check (session_id) where settled_on is null' })
@Index({ name: 'place_check_own', expression: 'create index place_check_own on place_check (owner_id, id) where settled_on is null' })
export class PlaceCheck extends Base {
  @ManyToOne(() => Session, { mapToPk: true })
  sessionId!: string;

  /** The organisation that keeps the solution: it is asked. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Field(() => LocalDate, { description: 'Demandé le' })
  @Property({ type: 'date' })
  askedOn!: string;

  @Property({ type: 'date', nullable: true })
  settledOn?: string | null;
}
