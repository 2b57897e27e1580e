import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { giveBackPlace } from '../session/places.ts';
import { ExitEnum, ExitOutcomeEnum, type Exit, type ExitOutcome } from './exit.ts';
import { lockedProposal } from './parties.ts';
import { Proposal } from './proposal.ts';

@InputType({ description: 'La sortie d’un jeune d’une solution' })
export class RecordExitInput {
  @Field(() => ID, { description: 'Proposition, dont l’entrée est consignée' }) proposalId!: string;
  @Field(() => LocalDate, { description: 'Date de sortie' }) endedOn!: string;
  @Field(() => ExitEnum, { description: 'À son terme, ou par rupture' }) exit!: Exit;
  @Field(() => ExitOutcomeEnum, { description: 'Ce que fait le jeune ensuite' }) outcome!: ExitOutcome;
  @Field(() => Boolean, { nullable: true, description: 'Issue durable : emploi de six mois au moins, ou formation qui mène à un diplôme' }) isDurable?: boolean | null;
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
    Object.assign(proposal, { state: 'ENDED', endedOn, exit, outcome, isDurable: input.isDurable ?? null });
    if (exit === 'RUPTURE') await giveBackPlace(context, proposal.sessionId);
    await emit(context, 'fr.passerelle.solutions.entry.ended', proposal.youthId, { proposalId: proposal.id, on: endedOn, exit, outcome });
    return { proposal };
  }
}
