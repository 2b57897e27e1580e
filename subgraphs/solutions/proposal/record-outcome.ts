import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { inWords, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { outcomeDueOn } from './delay.ts';
import { ExitOutcomeEnum, leadsOn, type ExitOutcome } from './exit.ts';
import { lockedProposal } from './parties.ts';
import { Proposal } from './proposal.ts';

@InputType({ description: 'L’issue d’une solution, six mois après la sortie (E20)' })
export class RecordOutcomeInput {
  @Field(() => ID, { description: 'Proposition, dont la sortie est consignée' }) proposalId!: string;
  @Field(() => ExitOutcomeEnum, { description: 'Ce que fait le jeune aujourd’hui' }) outcome!: ExitOutcome;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class RecordOutcomePayload {
  @Field(() => Proposal, { nullable: true, description: 'La proposition' }) proposal?: Proposal | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RecordOutcome {
  /**
   * E20: durable is what a youth still does six months later: « retour en formation ou insertion en emploi ». Nobody says it before;
   * unknown stays unknown, not « no ».
   */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => RecordOutcomePayload, { description: 'Consigne l’issue d’une solution six mois après la sortie : retour en formation ou insertion en emploi (E20)' })
  async recordOutcome(@Arg('input', () => RecordOutcomeInput) { proposalId, outcome }: RecordOutcomeInput, @Ctx() context: RequestContext): Promise<Partial<RecordOutcomePayload>> {
    const proposal = await lockedProposal(context, proposalId, 'providerOrganisationId');
    if (proposal.state !== 'ENDED' || !proposal.endedOn) throw new Refusal('NOT_ENDED', 'Une issue suit une sortie. Consignez d’abord la sortie du jeune, ou rechargez la proposition.', ['input', 'proposalId']);
    const from = outcomeDueOn(proposal.endedOn);
    if (from > today()) throw new Refusal('TOO_EARLY', `L’issue se vérifie six mois après la sortie, à partir du ${inWords(from)}.`, ['input', 'proposalId']);
    const isDurable = outcome === 'UNKNOWN' ? null : leadsOn(outcome);
    Object.assign(proposal, { outcome, isDurable, outcomeDueOn: null, outcomeCheckedOn: today() });
    await emit(context, 'fr.passerelle.solutions.outcome.recorded', proposal.youthId, { proposalId, on: today(), outcome, isDurable });
    return { proposal };
  }
}
