import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Session } from '../session/session.ts';
import { ExitEnum, ExitOutcomeEnum, type Exit, type ExitOutcome } from './exit.ts';
import { ProposalStateEnum, RefusalReasonEnum, type ProposalState, type RefusalReason } from './state.ts';

@Shared('SOLUTION')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Proposition d’une place à un jeune, adressée à un organisme (E08, E20)' })
@Entity({ tableName: 'proposal', ...guarded(DATABASE, 'proposal', either(granted('SOLUTION'), own('proposer_id'), own('provider_organisation_id'))) })
@Index({ properties: ['proposerId', 'id'] })
@Index({ properties: ['providerOrganisationId', 'id'] })
@Index({ name: 'proposal_open', expression: `create unique index proposal_open on proposal (youth_id, session_id) where state in ('PROPOSED', 'WAITING', 'ACCEPTED', 'ENTERED')` })
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

  @Field(() => Date, { nullable: true, description: 'Dernière réponse de l’organisme le' })
  @Property({ type: 'datetime', nullable: true })
  answeredAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Retirée le' })
  @Property({ type: 'datetime', nullable: true })
  withdrawnAt?: Date | null;

  @Field(() => LocalDate, { nullable: true, description: 'Entrée le (E20)' })
  @Property({ type: 'date', nullable: true })
  enteredOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Sortie le (E20)' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;

  @Field(() => ExitEnum, { nullable: true, description: 'À son terme, ou par rupture (E20, B19)' })
  @Property({ type: 'text', nullable: true })
  exit?: Exit | null;

  @Field(() => ExitOutcomeEnum, { nullable: true, description: 'Ce que fait le jeune ensuite (E20)' })
  @Property({ type: 'text', nullable: true })
  outcome?: ExitOutcome | null;

  @Field(() => Boolean, { nullable: true, description: 'Issue durable (E20)' })
  @Property({ type: 'boolean', nullable: true })
  isDurable?: boolean | null;
}
