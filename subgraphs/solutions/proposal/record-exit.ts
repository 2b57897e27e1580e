import { byId } from '@passerelle/kit/data/load';
import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { giveBackPlace } from '../session/places.ts';
import { Session } from '../session/session.ts';
import { callBy, outcomeDueOn } from './delay.ts';
import { CallerEnum, ExitEnum, ExitOutcomeEnum, leadsOn, RuptureReasonEnum, type Caller, type Exit, type ExitOutcome, type RuptureReason } from './exit.ts';
import { lockedProposal } from './parties.ts';
import { Proposal } from './proposal.ts';

@InputType({ description: 'La sortie d’un jeune d’une solution' })
export class RecordExitInput {
  @Field(() => ID, { description: 'Proposition, dont l’entrée est consignée' }) proposalId!: string;
  @Field(() => LocalDate, { description: 'Date de sortie' }) endedOn!: string;
  @Field(() => ExitEnum, { description: 'À son terme, ou par rupture' }) exit!: Exit;
  @Field(() => ExitOutcomeEnum, { description: 'Ce que fait le jeune ensuite' }) outcome!: ExitOutcome;
  @Field(() => RuptureReasonEnum, { nullable: true, description: 'Motif, pour une rupture (B19)' }) ruptureReason?: RuptureReason | null;
  @Field(() => CallerEnum, { nullable: true, description: 'Qui rappelle le jeune, pour une rupture (B19) ; absent : l’assistant de la plate-forme' }) caller?: Caller | null;
  @Field(() => Boolean, { nullable: true, description: 'Issue durable : emploi de six mois au moins, ou formation qui mène à un diplôme. Absent : à vérifier dans six mois' }) isDurable?: boolean | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class RecordExitPayload {
  @Field(() => Proposal, { nullable: true, description: 'La proposition' }) proposal?: Proposal | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RecordExit {
  /** E20, B19: a rupture gives the place back and is told to the siblings at once; the platform's assistant takes it from there. */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => RecordExitPayload, { description: 'Consigne la sortie du jeune de la solution, à son terme ou par rupture' })
  async recordExit(@Arg('input', () => RecordExitInput) input: RecordExitInput, @Ctx() context: RequestContext): Promise<Partial<RecordExitPayload>> {
    const { endedOn, exit, outcome } = input;
    const proposal = await lockedProposal(context, input.proposalId, 'providerOrganisationId');
    if (proposal.state !== 'ENTERED') throw new Refusal('NOT_ENTERED', 'Une sortie suit une entrée. Consignez d’abord l’entrée du jeune, ou rechargez la proposition.', ['input', 'proposalId']);
    if (endedOn > today()) throw new Refusal('IN_THE_FUTURE', 'La date de sortie est dans le futur. Corrigez-la.', ['input', 'endedOn']);
    if (proposal.enteredOn && endedOn < proposal.enteredOn) throw new Refusal('ENDS_BEFORE_START', 'La sortie précède l’entrée. Corrigez la date.', ['input', 'endedOn']);
    if (exit === 'RUPTURE' && !input.ruptureReason) throw new Refusal('REASON_MISSING', 'Indiquez le motif de la rupture.', ['input', 'ruptureReason']);
    if (input.isDurable && !leadsOn(outcome)) throw new Refusal('NOT_DURABLE', 'Une issue durable est un retour en formation ou un emploi. Corrigez ce que fait le jeune, ou laissez l’issue à vérifier.', ['input', 'isDurable']);
    const isKnown = input.isDurable !== undefined && input.isDurable !== null;
    Object.assign(proposal, {
      state: 'ENDED', endedOn, exit, outcome, isDurable: input.isDurable ?? null, outcomeDueOn: isKnown ? null : outcomeDueOn(endedOn),
      ...(exit === 'RUPTURE' ? { ruptureReason: input.ruptureReason, caller: input.caller ?? 'ASSISTANT', callBy: callBy(today()) } : {}),
    });
    // With permanent entries a place is taken in turn; in a session of fixed dates nobody takes up one that was used to its end.
    const session = await byId(context, Session, proposal.sessionId);
    if (exit === 'RUPTURE' || session?.isPermanent) await giveBackPlace(context, proposal.sessionId);
    await emit(context, 'fr.passerelle.solutions.entry.ended', proposal.youthId, {
      proposalId: proposal.id, on: endedOn, exit, outcome, ...(exit === 'RUPTURE' ? { reason: proposal.ruptureReason ?? null, caller: proposal.caller ?? null, callBy: proposal.callBy ?? null } : {}),
    });
    return { proposal };
  }
}
