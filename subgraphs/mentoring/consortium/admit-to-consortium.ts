import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { inWords, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Association } from '../association/association.ts';
import { COORDINATORS } from '../association/own-association.ts';
import { ConsortiumMember } from './consortium-member.ts';
import { ownConsortium } from './own-consortium.ts';
import { ConsortiumPayload } from './payload.ts';

@InputType({ description: 'Une association qui entre dans un consortium' })
export class AdmitToConsortiumInput {
  @Field(() => ID, { description: 'Consortium que vous coordonnez' }) consortiumId!: string;
  @Field(() => ID, { description: 'Association' }) associationId!: string;
  @Field(() => LocalDate, { description: 'Membre depuis le' }) since!: string;
}

@Resolver()
export class AdmitToConsortium {
  @Allow(COORDINATORS)
  @Mutation(() => ConsortiumPayload, { description: 'Fait entrer une association dans le consortium que vous coordonnez (F17) : vous pourrez publier ses offres' })
  async admitToConsortium(@Arg('input', () => AdmitToConsortiumInput) { consortiumId, associationId, since }: AdmitToConsortiumInput, @Ctx() context: RequestContext): Promise<Partial<ConsortiumPayload>> {
    const consortium = await ownConsortium(context, consortiumId);
    const em = await context.em();
    if (!(await em.count(Association, { id: associationId }))) throw new Refusal('ASSOCIATION_NOT_FOUND', 'Cette association n’existe pas. Choisissez-la dans la liste des associations.', ['input', 'associationId']);
    if (since > today() || since < consortium.since) throw new Refusal('BAD_SINCE', `Donnez une date entre le ${inWords(consortium.since)} et aujourd’hui.`, ['input', 'since']);
    if (await em.count(ConsortiumMember, { consortiumId, associationId, until: null })) throw new Refusal('ALREADY_MEMBER', 'Cette association est déjà membre. Il n’y a rien à faire.', ['input', 'associationId']);
    em.create(ConsortiumMember, { consortiumId, associationId, since } as never);
    return { consortium };
  }
}
