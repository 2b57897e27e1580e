import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, ofPlatform, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { ReturnPlace } from '../return-place/return-place.ts';
import { dueOn, isBreached, stateOf } from './clock.ts';
import { SproStructureEnum, type SproStructure } from './spro.ts';
import { ReturnOutcomeEnum, ReturnStateEnum, type ReturnOutcome, type ReturnState } from './state.ts';

/** A youth asked to return to training, at whatever door: fifteen days run (E08). Its state is made of its dates, never stored. */
@Shared('STAGE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Demande de droit au retour en formation (loi du 8 juillet 2013, art. 14 ; E08)' })
@Entity({ tableName: 'return_request', ...guarded(DATABASE, 'return_request', either(granted('STAGE'), own(), ofPlatform())) })
@Index({ name: 'return_request_one_open', expression: 'create unique index return_request_one_open on return_request (youth_id) where closed_on is null' })
@Index({ name: 'return_request_open', expression: 'create index return_request_open on return_request (platform_id, requested_on, id) where closed_on is null' })
@Index({ name: 'return_request_own_open', expression: 'create index return_request_own_open on return_request (owner_id, requested_on, id) where closed_on is null' })
@Index({ name: 'return_request_closed', expression: 'create index return_request_closed on return_request (platform_id, requested_on, id) where closed_on is not null' })
@Index({ name: 'return_request_own_closed', expression: 'create index return_request_own_closed on return_request (owner_id, requested_on, id) where closed_on is not null' })
@Index({ properties: ['requestedOn'] })
export class ReturnRequest extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The door: the organisation that the youth asked. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The person who wrote the request down. */
  @Property({ type: 'uuid' })
  authorId!: string;

  /** The platform that answers for the delay. */
  @Property({ type: 'uuid', nullable: true })
  platformId?: string | null;

  @Field(() => String, { nullable: true, description: 'Département où la demande a été faite' })
  @Property({ type: 'text', nullable: true })
  departement?: string | null;

  @Field(() => LocalDate, { description: 'Demande faite le' })
  @Property({ type: 'date' })
  requestedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Premier entretien tenu le' })
  @Property({ type: 'date', nullable: true })
  interviewedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Premier entretien saisi le' })
  @Property({ type: 'date', nullable: true })
  interviewRecordedOn?: string | null;

  @Field(() => SproStructureEnum, { nullable: true, description: 'Structure du SPRO qui a tenu l’entretien (I02)' })
  @Property({ type: 'text', nullable: true })
  sproStructure?: SproStructure | null;

  /** The organisation of the network that held the interview, where it is one. */
  @Property({ type: 'uuid', nullable: true })
  interviewerId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Place proposée, pour la première fois, le' })
  @Property({ type: 'date', nullable: true })
  proposedOn?: string | null;

  @ManyToOne(() => ReturnPlace, { mapToPk: true, nullable: true })
  returnPlaceId?: string | null;

  /** A proposal of the solutions subgraph. */
  @Property({ type: 'uuid', nullable: true })
  proposalId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Close le' })
  @Property({ type: 'date', nullable: true })
  closedOn?: string | null;

  @Field(() => ReturnOutcomeEnum, { nullable: true, description: 'Issue de la demande' })
  @Property({ type: 'text', nullable: true })
  outcome?: ReturnOutcome | null;

  @Field(() => LocalDate, { description: 'Premier entretien à tenir au plus tard le : quinze jours après la demande' })
  get dueOn(): string {
    return dueOn(this.requestedOn);
  }

  @Field(() => ReturnStateEnum, { description: 'Où en est la demande' })
  get state(): ReturnState {
    return stateOf(this, today());
  }

  @Field(() => Boolean, { description: 'Délai de quinze jours manqué : le reste, même si l’entretien a lieu ensuite' })
  get isBreached(): boolean {
    return isBreached(this, today());
  }
}
