import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { inWords, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { ConsortiumMember } from './consortium-member.ts';
import { ownConsortium } from './own-consortium.ts';
import { ConsortiumPayload } from './payload.ts';

@InputType({ description: 'Une association qui quitte un consortium' })
export class LeaveConsortiumInput {
  @Field(() => ID, { description: 'Consortium que vous coordonnez' }) consortiumId!: string;
  @Field(() => ID, { description: 'Association' }) associationId!: string;
  @Field(() => LocalDate, { description: 'Membre jusqu’au' }) until!: string;
}

@Resolver()
export class LeaveConsortium {
  @Allow(COORDINATORS)
  @Mutation(() => ConsortiumPayload, { description: 'Note qu’une association a quitté le consortium que vous coordonnez : ses offres restent les siennes' })
  async leaveConsortium(@Arg('input', () => LeaveConsortiumInput) { consortiumId, associationId, until }: LeaveConsortiumInput, @Ctx() context: RequestContext): Promise<Partial<ConsortiumPayload>> {
    const consortium = await ownConsortium(context, consortiumId);
    const em = await context.em();
    const member = await em.findOne(ConsortiumMember, { consortiumId, associationId, until: null });
    if (!member) throw new Refusal('NOT_A_MEMBER', 'Cette association n’est pas membre du consortium. Vérifiez la liste.', ['input', 'associationId']);
    if (until > today() || until < member.since) throw new Refusal('BAD_UNTIL', `Donnez une date entre le ${inWords(member.since)} et aujourd’hui.`, ['input', 'until']);
    member.until = until;
    return { consortium };
  }
}
