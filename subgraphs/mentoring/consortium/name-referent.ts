import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { typed } from '../typed.ts';
import { ownConsortium } from './own-consortium.ts';
import { ConsortiumPayload } from './payload.ts';

@InputType({ description: 'Le « référent unique » d’un consortium (F17)' })
export class NameReferentInput {
  @Field(() => ID, { description: 'Consortium que vous coordonnez' }) consortiumId!: string;
  @Field(() => String, { description: 'Sa fonction' }) role!: string;
  @Field(() => String, { description: 'Une adresse générique, publique : jamais l’adresse d’une personne' }) contact!: string;
  @Field(() => String, { nullable: true, description: 'Son nom, que seuls les professionnels connectés lisent ; absent : personne n’est nommé' }) name?: string | null;
}

@Resolver()
export class NameReferent {
  /** F17: a professional of the territory, not of a youth. */
  @Allow(COORDINATORS)
  @Mutation(() => ConsortiumPayload, { description: 'Désigne le référent unique du consortium que vous coordonnez (F17)' })
  async nameReferent(@Arg('input', () => NameReferentInput) input: NameReferentInput, @Ctx() context: RequestContext): Promise<Partial<ConsortiumPayload>> {
    const consortium = await ownConsortium(context, input.consortiumId);
    Object.assign(consortium, {
      referentRole: typed(input.role, 150, ['input', 'role']), referentContact: typed(input.contact, 200, ['input', 'contact']),
      referentName: input.name ? typed(input.name, 150, ['input', 'name']) : null,
    });
    return { consortium };
  }
}
