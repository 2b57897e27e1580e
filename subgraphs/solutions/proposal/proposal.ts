import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Session } from '../session/session.ts';
import { NeedEnum, type Need } from '../solution/need.ts';
import { CallerEnum, ExitEnum, ExitOutcomeEnum, RuptureReasonEnum, type Caller, type Exit, type ExitOutcome, type RuptureReason } from './exit.ts';
import { ProposalStateEnum, RefusalReasonEnum, type ProposalState, type RefusalReason } from './state.ts';

/** A worklist of one party, by its day: only the rows that are in it. */
const worklist = (name: string, party: string, day: string, where: string) => ({ name, expression: `create index ${name} on proposal (${party}, ${day}, id) where ${where}` });

@Shared('SOLUTION')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Proposition d’une place à un jeune, adressée à un organisme (E08, E20)' })
@Entity({ tableName: 'proposal', ...guarded(DATABASE, 'proposal', either(granted('SOLUTION'), own('proposer_id'), own('provider_organisation_id'))) })
@Index({ properties: ['proposerId', 'id'] })
@Index({ properties: ['providerOrganisationId', 'id'] })
@Index({ name: 'proposal_under_way', expression: `create unique index proposal_under_way on proposal (youth_id, session_id) where state in ('PROPOSED', 'WAITING', 'HELD', 'ACCEPTED', 'ENTERED')` })
@Index({ name: 'proposal_waiting', expression: `create index proposal_waiting on proposal (session_id, waiting_since, id) where state = 'WAITING'` })
@Index({ name: 'proposal_held', expression: `create index proposal_held on proposal (held_until) where state = 'HELD'` })
@Index(worklist('proposal_awaited_sent', 'proposer_id', 'answer_by', `state = 'PROPOSED'`))
@Index(worklist('proposal_awaited_received', 'provider_organisation_id', 'answer_by', `state = 'PROPOSED'`))
@Index(worklist('proposal_held_sent', 'proposer_id', 'held_until', `state = 'HELD'`))
@Index(worklist('proposal_held_received', 'provider_organisation_id', 'held_until', `state = 'HELD'`))
@Index(worklist('proposal_outcome_due', 'provider_organisation_id', 'outcome_due_on', 'outcome_due_on is not null'))
export class Proposal extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that proposes. */
  @Property({ type: 'uuid' })
  proposerId!: string;

  /** The person who proposed. */
  @Property({ type: 'uuid' })
  authorId!: string;

  /** The organisation that answers, as it was when proposed. */
  @Property({ type: 'uuid' })
  providerOrganisationId!: string;

  /**
   * Not stored: the guard lets an owner read its own row, and a proposal has two owners. `asParty` writes here which of
   * them reads it; a row that did not pass there opens by its grant alone.
   */
  ownerId?: string;

  @Index()
  @ManyToOne(() => Session, { mapToPk: true })
  sessionId!: string;

  @Field(() => ProposalStateEnum, { description: 'État' })
  @Property({ type: 'text' })
  state: ProposalState = 'PROPOSED';

  @Field(() => RefusalReasonEnum, { nullable: true, description: 'Motif du refus' })
  @Property({ type: 'text', nullable: true })
  refusalReason?: RefusalReason | null;

  @Field(() => Date, { description: 'Proposée le' })
  @Property({ type: 'datetime' })
  proposedAt: Date = new Date();

  @Field(() => NeedEnum, { nullable: true, description: 'Besoin du jeune auquel elle répond (E03)' })
  @Property({ type: 'text', nullable: true })
  need?: Need | null;

  /** The proposal that this one takes up again, after a refusal or a lapse. */
  @Property({ type: 'uuid', nullable: true })
  previousId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Réponse de l’organisme attendue au plus tard le' })
  @Property({ type: 'date', nullable: true })
  answerBy?: string | null;

  @Field(() => Date, { nullable: true, description: 'En liste d’attente depuis' })
  @Property({ type: 'datetime', nullable: true })
  waitingSince?: Date | null;

  @Field(() => LocalDate, { nullable: true, description: 'Une place lui est tenue jusqu’à ce jour compris' })
  @Property({ type: 'date', nullable: true })
  heldUntil?: string | null;

  @Field(() => Date, { nullable: true, description: 'Dernière réponse de l’organisme le' })
  @Property({ type: 'datetime', nullable: true })
  answeredAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Retirée le' })
  @Property({ type: 'datetime', nullable: true })
  withdrawnAt?: Date | null;

  @Field(() => LocalDate, { nullable: true, description: 'Entrée le (E20)' })
  @Property({ type: 'date', nullable: true })
  enteredOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Tuteur de l’Éducation nationale désigné (E11, E12)' })
  @Property({ type: 'boolean', nullable: true })
  hasEducationTutor?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Tuteur en entreprise désigné (E12)' })
  @Property({ type: 'boolean', nullable: true })
  hasCompanyTutor?: boolean | null;

  @Field(() => LocalDate, { nullable: true, description: 'Sortie le (E20)' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;

  @Field(() => ExitEnum, { nullable: true, description: 'À son terme, ou par rupture (E20, B19)' })
  @Property({ type: 'text', nullable: true })
  exit?: Exit | null;

  @Field(() => RuptureReasonEnum, { nullable: true, description: 'Motif de la rupture (B19)' })
  @Property({ type: 'text', nullable: true })
  ruptureReason?: RuptureReason | null;

  @Field(() => CallerEnum, { nullable: true, description: 'Qui rappelle le jeune après la rupture (B19)' })
  @Property({ type: 'text', nullable: true })
  caller?: Caller | null;

  @Field(() => LocalDate, { nullable: true, description: 'Jeune à rappeler au plus tard le (B19)' })
  @Property({ type: 'date', nullable: true })
  callBy?: string | null;

  @Field(() => ExitOutcomeEnum, { nullable: true, description: 'Ce que fait le jeune ensuite (E20)' })
  @Property({ type: 'text', nullable: true })
  outcome?: ExitOutcome | null;

  @Field(() => Boolean, { nullable: true, description: 'Issue durable (E20)' })
  @Property({ type: 'boolean', nullable: true })
  isDurable?: boolean | null;

  /** Null once the outcome is checked: the index of what is due holds only what is left to do. */
  @Field(() => LocalDate, { nullable: true, description: 'Issue à vérifier à partir de ce jour, six mois après la sortie (E20)' })
  @Property({ type: 'date', nullable: true })
  outcomeDueOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Issue vérifiée le (E20)' })
  @Property({ type: 'date', nullable: true })
  outcomeCheckedOn?: string | null;
}
