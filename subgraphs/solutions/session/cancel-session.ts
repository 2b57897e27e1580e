import { LockMode } from '@mikro-orm/core';
import { record } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { settleChecks } from '../freshness/settle-checks.ts';
import { Proposal } from '../proposal/proposal.ts';
import { holdsPlace, OPEN } from '../proposal/state.ts';
import { ownSession } from '../provider/own-provider.ts';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { Session } from './session.ts';

@InputType({ description: 'Une session à annuler' })
export class CancelSessionInput {
  @Field(() => ID, { description: 'Session' }) sessionId!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class CancelSessionPayload {
  @Field(() => Session, { nullable: true, description: 'La session annulée' }) session?: Session | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class CancelSession {
  /**
   * E02: what was proposed on it goes back, with its reason, to who proposed; nobody waits for a session that will not be. Proposals
   * are locked before the session, as everywhere, in the order of their ids.
   */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => CancelSessionPayload, { description: 'Annule une session ; les propositions en cours reviennent à qui les a faites, avec le motif' })
  async cancelSession(@Arg('input', () => CancelSessionInput) input: CancelSessionInput, @Ctx() context: RequestContext): Promise<Partial<CancelSessionPayload>> {
    await ownSession(context, input.sessionId, ['input', 'sessionId']);
    const em = await context.em();
    const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    const open = await em.find(Proposal, { sessionId: input.sessionId, providerOrganisationId: context.member.organisation, state: { $in: [...OPEN] } }, { ...options, orderBy: { id: 'asc' } });
    const entered = open.filter((p) => p.state === 'ENTERED').length;
    if (entered) throw new Refusal('ALREADY_ENTERED', `${entered} jeune(s) y sont entrés. Consignez d’abord leur sortie.`, ['input', 'sessionId']);
    const session = await em.findOneOrFail(Session, { id: input.sessionId }, options);
    if (session.cancelledOn) throw new Refusal('SESSION_CANCELLED', 'Cette session est déjà annulée.', ['input', 'sessionId']);
    // A proposal made since the list was read is answered when the provider next reads it: it can no longer be accepted.
    session.cancelledOn = today();
    session.taken = Math.max(0, session.taken - open.filter((p) => holdsPlace(p.state)).length);
    const now = new Date();
    for (const proposal of open) Object.assign(proposal, { state: 'REFUSED', refusalReason: 'SESSION_CANCELLED', answeredAt: now, heldUntil: null });
    await settleChecks(context, [session.id]);
    await record(em, open.map((p) => ({
      type: 'fr.passerelle.solutions.proposal.answered' as const, subject: p.youthId,
      data: { proposalId: p.id, state: 'REFUSED', reason: 'SESSION_CANCELLED', on: dayInFrance(p.proposedAt) },
    })));
    return { session };
  }
}
