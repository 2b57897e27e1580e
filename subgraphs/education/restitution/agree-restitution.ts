import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { findDraft } from './find-restitution.ts';
import { RestitutionPayload } from './payload.ts';

@InputType({ description: 'Un accord sur un document de restitution' })
export class AgreeRestitutionInput {
  @Field(() => ID, { description: 'Document' }) restitutionId!: string;
  @Field(() => Int, { description: 'Version que vous avez lue, et que vous approuvez' }) version!: number;
}

@Resolver()
export class AgreeRestitution {
  /** B14: two approvals, that of who wrote the text as it stands and that of the other half of the pair. */
  @Allow({ roles: ['COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'RESPONSABLE'] })
  @Mutation(() => RestitutionPayload, { description: 'Approuve un document de restitution écrit par l’autre moitié du binôme : il peut alors être remis' })
  async agreeRestitution(@Arg('input', () => AgreeRestitutionInput) { restitutionId, version }: AgreeRestitutionInput, @Ctx() context: RequestContext): Promise<Partial<RestitutionPayload>> {
    const restitution = await findDraft(context, restitutionId, version);
    if (restitution.authorOrganisationId === context.member.organisation || restitution.authorId === context.member.person) {
      throw new Refusal('OWN_TEXT', 'Votre moitié du binôme a écrit ce texte : c’est à l’autre de l’approuver, ou de le reprendre.', ['input', 'restitutionId']);
    }
    restitution.agreedById = context.member.person;
    restitution.issuedOn = today();
    await emit(context, 'fr.passerelle.education.restitution.issued', restitution.youthId, { restitutionId, caseId: restitution.caseId, kind: restitution.kind, on: restitution.issuedOn });
    return { restitution };
  }
}
