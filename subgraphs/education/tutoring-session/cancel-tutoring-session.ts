import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { REQUESTERS } from '../tutoring/requester.ts';
import { findOwnSession } from './find-own-session.ts';
import { TutoringSessionPayload } from './payload.ts';

@InputType({ description: 'Une séance consignée par erreur' })
export class CancelTutoringSessionInput {
  @Field(() => ID, { description: 'Séance' }) tutoringSessionId!: string;
}

@Resolver()
export class CancelTutoringSession {
  /** F04: a mistake must not eat the youth's 40 hours; what both have signed is proof (H09) and stays. */
  @Allow({ roles: REQUESTERS })
  @Mutation(() => TutoringSessionPayload, { description: 'Annule une séance consignée par erreur : elle ne compte plus dans les 40 heures' })
  async cancelTutoringSession(@Arg('input', () => CancelTutoringSessionInput) { tutoringSessionId }: CancelTutoringSessionInput, @Ctx() context: RequestContext): Promise<Partial<TutoringSessionPayload>> {
    const session = await findOwnSession(context, tutoringSessionId);
    if (session.signedByYouthOn && session.signedByTutorOn) throw new Refusal('SESSION_SIGNED', 'Le jeune et le tuteur ont signé cette séance : elle fait preuve et ne s’annule plus.', ['input', 'tutoringSessionId']);
    session.cancelledOn = today();
    await emit(context, 'fr.passerelle.education.tutoring-session.cancelled', session.youthId, { sessionId: session.id, on: session.cancelledOn });
    return { tutoringSession: session };
  }
}
