import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { findDraft } from './find-restitution.ts';
import { RestitutionPayload } from './payload.ts';
import { readText, RestitutionText } from './text.ts';

@InputType({ description: 'Un document de restitution, tel qu’il doit devenir' })
export class ReviseRestitutionInput {
  @Field(() => ID, { description: 'Document' }) restitutionId!: string;
  @Field(() => Int, { description: 'Version que vous avez lue' }) version!: number;
  @Field(() => RestitutionText, { description: 'Texte, adressé au jeune' }) text!: RestitutionText;
}

@Resolver()
export class ReviseRestitution {
  /** B14: written jointly: whoever changes the text answers for it, and the other one agrees. */
  @Allow({ roles: ['COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'RESPONSABLE'] })
  @Mutation(() => RestitutionPayload, { description: 'Reprend un document de restitution ; l’autre moitié du binôme l’approuvera' })
  async reviseRestitution(@Arg('input', () => ReviseRestitutionInput) { restitutionId, version, text }: ReviseRestitutionInput, @Ctx() context: RequestContext): Promise<Partial<RestitutionPayload>> {
    const restitution = await findDraft(context, restitutionId, version);
    Object.assign(restitution, { text: readText(text), version: version + 1, authorId: context.member.person, authorOrganisationId: context.member.organisation });
    return { restitution };
  }
}
