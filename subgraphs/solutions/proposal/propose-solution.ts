import { byId } from '@passerelle/kit/data/load';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import type { Grant } from '@passerelle/kit/trust/grant';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { Provider } from '../provider/provider.ts';
import { Session } from '../session/session.ts';
import { NeedEnum, type Need } from '../solution/need.ts';
import { Solution } from '../solution/solution.ts';
import { notInCatalogue } from './fit.ts';
import { makeProposal } from './make-proposal.ts';
import { asParty } from './parties.ts';
import { Proposal } from './proposal.ts';

@InputType({ description: 'Une place à proposer à un jeune' })
export class ProposeSolutionInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => ID, { description: 'Session proposée' }) sessionId!: string;
  @Field(() => NeedEnum, { nullable: true, description: 'Besoin auquel elle répond ; absent : le premier de la solution (E03, E06)' }) need?: Need | null;
  @Field(() => Int, { nullable: true, description: 'Âge du jeune, en années : vérifié, jamais conservé' }) age?: number | null;
  @Field(() => ID, { nullable: true, description: 'Proposition refusée, retirée ou échue que celle-ci reprend' }) previousProposalId?: string | null;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même demande envoyée deux fois n’est faite qu’une' }) idempotencyKey?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class ProposeSolutionPayload {
  @Field(() => Proposal, { nullable: true, description: 'La proposition' }) proposal?: Proposal | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class ProposeSolution {
  /** E08: a proposal is made on a session; the place is taken when the provider accepts, not before. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'ADVISER', 'MLDS_COORDINATOR', 'COUNSELLOR'] })
  @Mutation(() => ProposeSolutionPayload, { description: 'Propose à un jeune une place dans une session ; l’organisme répond' })
  async proposeSolution(@Arg('input', () => ProposeSolutionInput) input: ProposeSolutionInput, @Ctx() context: RequestContext): Promise<Partial<ProposeSolutionPayload>> {
    const grant = await context.grantOf(input.youthId);
    if (!grant?.scopes.includes('SOLUTION')) throw new Refusal('YOUTH_NOT_OPEN', 'Ce jeune n’existe pas ou ses solutions ne vous sont pas ouvertes. Vérifiez le lien, ou demandez l’accès à la plate-forme.', ['input', 'youthId']);
    const proposal = await once(context, IdempotencyKey, Proposal, 'proposeSolution', input, () => propose(context, input, grant));
    return { proposal: asParty(context, proposal) };
  }
}

async function propose(context: RequestContext, input: ProposeSolutionInput, grant: Grant): Promise<Proposal> {
  const { sessionId } = input;
  const session = await byId(context, Session, sessionId);
  const solution = session && (await byId(context, Solution, session.solutionId));
  if (!session || !solution) throw notInCatalogue();
  const addressee = (await byId(context, Provider, solution.providerId))?.organisationId;
  if (!addressee) throw new Refusal('PROVIDER_NOT_JOINED', 'Cet organisme n’a pas encore rejoint Passerelle et ne pourrait pas répondre. Appelez-le, ou choisissez une autre solution.', ['input', 'sessionId']);
  const previousId = await takenUpAgain(context, input, grant.ids);
  return makeProposal(context, { grant, session, solution, addressee, age: input.age, need: input.need ?? null, previousId });
}

/** The proposal that this one takes up again: of the same youth, and over without an entry. */
async function takenUpAgain(context: RequestContext, { previousProposalId: id }: ProposeSolutionInput, ids: readonly string[]): Promise<string | null> {
  if (!id) return null;
  const em = await context.em();
  const previous = await em.findOne(Proposal, { id, youthId: { $in: [...ids] }, state: { $in: ['REFUSED', 'WITHDRAWN', 'LAPSED'] } });
  if (!previous) throw new Refusal('PROPOSAL_NOT_OVER', 'Une nouvelle proposition ne reprend qu’une proposition refusée, retirée ou échue du même jeune. Vérifiez laquelle.', ['input', 'previousProposalId']);
  return previous.id;
}
