import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ContactPointInput, ContactPointPayload, say } from './say.ts';

@Resolver()
export class ReportWrongContactPoint {
  /** A29: said, not erased: the partner that keeps it corrects it at home. */
  @Allow('MEMBER')
  @Mutation(() => ContactPointPayload, { description: 'Signale qu’une coordonnée du jeune est erronée, sans l’effacer chez qui la tient (A29)' })
  reportWrongContactPoint(@Arg('input', () => ContactPointInput) input: ContactPointInput, @Ctx() context: RequestContext): Promise<ContactPointPayload> {
    return say(context, input, false);
  }
}
