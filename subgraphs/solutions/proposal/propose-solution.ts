import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { byId } from '@passerelle/kit/data/load';
import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { Provider } from '../provider/provider.ts';
import { Session } from '../session/session.ts';
import { Solution } from '../solution/solution.ts';
import { asParty } from './parties.ts';
import { Proposal } from './proposal.ts';

@InputType({ description: 'Une place à proposer à un jeune' })
export class ProposeSolutionInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => ID, { description: 'Session proposée' }) sessionId!: string;
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
    const proposal = await once(context, IdempotencyKey, Proposal, 'proposeSolution', input, () => propose(context, input, grant.ids));
    return { proposal: asParty(context, proposal) };
  }
}

async function propose(context: RequestContext, { youthId, sessionId }: ProposeSolutionInput, ids: readonly string[]): Promise<Proposal> {
  const session = await byId(context, Session, sessionId);
  const solution = session && (await byId(context, Solution, session.solutionId));
  if (!solution?.isPublished) throw new Refusal('SESSION_NOT_FOUND', 'Cette session n’est plus au catalogue. Choisissez-en une autre.', ['input', 'sessionId']);
  if (session?.endsOn && session.endsOn < today()) throw new Refusal('SESSION_OVER', 'Cette session est terminée. Choisissez-en une autre.', ['input', 'sessionId']);
  const addressee = (await byId(context, Provider, solution.providerId))?.organisationId;
  if (!addressee) throw new Refusal('PROVIDER_NOT_JOINED', 'Cet organisme n’a pas encore rejoint Passerelle et ne pourrait pas répondre. Appelez-le, ou choisissez une autre solution.', ['input', 'sessionId']);
  const em = await context.em();
  const refused = new Refusal('ALREADY_PROPOSED', 'Cette session est déjà proposée à ce jeune. Suivez la proposition en cours, ou retirez-la d’abord.', ['input', 'sessionId']);
  // Under every id of the youth; the unique index stops two at the same instant.
  if (await em.count(Proposal, { youthId: { $in: [...ids] }, sessionId, state: { $in: ['PROPOSED', 'WAITING', 'ACCEPTED', 'ENTERED'] } })) throw refused;
  const proposal = em.create(Proposal, {
    youthId, sessionId, proposerId: context.member.organisation, authorId: context.member.person, providerOrganisationId: addressee,
  } as never) as Proposal;
  await em.flush().catch((error: unknown) => { throw error instanceof UniqueConstraintViolationException ? refused : error; });
  await emit(context, 'fr.passerelle.solutions.proposal.made', youthId, { proposalId: proposal.id, state: proposal.state, on: dayInFrance(proposal.proposedAt) });
  return proposal;
}
