import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ContactPointInput, ContactPointPayload, say } from './say.ts';

@Resolver()
export class AddContactPoint {
  /** A29: whoever works with the youth completes what is missing; A30: saying it again at the end of the year confirms it. */
  @Allow('MEMBER')
  @Mutation(() => ContactPointPayload, { description: 'Ajoute une coordonnée du jeune, ou confirme qu’elle est juste (A29, A30)' })
  addContactPoint(@Arg('input', () => ContactPointInput) input: ContactPointInput, @Ctx() context: RequestContext): Promise<ContactPointPayload> {
    return say(context, input, true);
  }
}
