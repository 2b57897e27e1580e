import { byId } from '@passerelle/kit/data/load';
import { emit } from '@passerelle/kit/events/record';
import { takeUp } from '@passerelle/kit/events/take-up';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { dayInFrance } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ownSession } from '../provider/own-provider.ts';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { takePlace } from '../session/places.ts';
import { Solution } from '../solution/solution.ts';
import { refusePastWaiting } from '../waiting/waiting-first.ts';
import { makeProposal } from './make-proposal.ts';
import { asParty } from './parties.ts';
import { Proposal } from './proposal.ts';

@InputType({ description: 'Une place que l’organisme donne lui-même à un jeune qui lui est orienté' })
export class GivePlaceInput {
  @Field(() => ID, { description: 'Jeune' }) youthId!: string;
  @Field(() => ID, { description: 'Session de votre organisme' }) sessionId!: string;
  @Field(() => Int, { nullable: true, description: 'Âge du jeune, en années : vérifié, jamais conservé' }) age?: number | null;
  @Field(() => ID, { nullable: true, description: 'Orientation reçue à laquelle cette place répond : elle est acceptée du même geste' }) referralId?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class GivePlacePayload {
  @Field(() => Proposal, { nullable: true, description: 'La proposition, acceptée' }) proposal?: Proposal | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class GivePlace {
  /** 3.2, E02: a provider that is referred a youth gives a place of its own in one step; never past its waiting list, nor one that is not there. */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => GivePlacePayload, { description: 'Donne une place de votre organisme à un jeune qui vous est orienté : la proposition est faite et acceptée du même geste' })
  async givePlace(@Arg('input', () => GivePlaceInput) { youthId, sessionId, age, referralId }: GivePlaceInput, @Ctx() context: RequestContext): Promise<Partial<GivePlacePayload>> {
    const grant = await context.grantOf(youthId);
    if (!grant?.scopes.includes('SOLUTION')) throw new Refusal('YOUTH_NOT_OPEN', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Demandez à la plate-forme de vous l’orienter.', ['input', 'youthId']);
    const session = await ownSession(context, sessionId, ['input', 'sessionId']);
    const solution = (await byId(context, Solution, session.solutionId))!;
    const proposal = await makeProposal(context, { grant, session, solution, addressee: context.member.organisation, age });
    await refusePastWaiting(context, proposal);
    if (!(await takePlace(context, sessionId))) throw new Refusal('SESSION_FULL', 'Il ne reste plus de place dans cette session. Choisissez-en une autre, ou ajoutez des places.', ['input', 'sessionId']);
    Object.assign(proposal, { state: 'ACCEPTED', answeredAt: new Date() });
    await emit(context, 'fr.passerelle.solutions.proposal.answered', proposal.youthId, { proposalId: proposal.id, state: proposal.state, reason: null, on: dayInFrance(proposal.proposedAt) });
    if (referralId) await takeUp(context, 'solutions', grant, referralId);
    return { proposal: asParty(context, proposal) };
  }
}
