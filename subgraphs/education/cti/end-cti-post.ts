import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { CtiPost } from './cti-post.ts';
import { CtiPostPayload } from './payload.ts';

@InputType({ description: 'Fin d’un poste de CTI' })
export class EndCtiPostInput {
  @Field(() => ID, { description: 'Poste de CTI' }) ctiPostId!: string;
  @Field(() => LocalDate, { description: 'Dernier jour' }) until!: string;
}

@Resolver()
export class EndCtiPost {
  @Allow({ roles: ['RESPONSABLE'] })
  @Mutation(() => CtiPostPayload, { description: 'Met fin à un poste de CTI' })
  async endCtiPost(@Arg('input', () => EndCtiPostInput) { ctiPostId, until }: EndCtiPostInput, @Ctx() context: RequestContext): Promise<Partial<CtiPostPayload>> {
    const em = await context.em();
    const ctiPost = await em.findOne(CtiPost, { id: ctiPostId, ownerId: context.member.organisation });
    if (!ctiPost) throw new Refusal('POST_NOT_FOUND', 'Ce poste n’existe pas, ou une autre organisation l’a déclaré. Adressez-vous à elle.', ['input', 'ctiPostId']);
    if (until < ctiPost.since) throw new Refusal('BEFORE_START', 'Cette date précède le début du poste. Corrigez-la.', ['input', 'until']);
    ctiPost.until = until;
    return { ctiPost };
  }
}
