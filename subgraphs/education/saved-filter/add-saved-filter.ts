import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { checkFilter } from './check-filter.ts';
import { FilterInput } from './filter-input.ts';
import { keepVersion } from './keep-version.ts';
import { AddSavedFilterPayload } from './payload.ts';
import { SavedFilter } from './saved-filter.ts';

@InputType({ description: 'Un filtre à enregistrer pour une plate-forme' })
export class AddSavedFilterInput extends FilterInput {
  @Field(() => ID, { description: 'Plate-forme dont il établit la liste' }) platformId!: string;
  @Field(() => Boolean, { defaultValue: true, description: 'En service ; sinon, il n’est qu’essayé' }) isActive!: boolean;
}

@Resolver()
export class AddSavedFilter {
  /** A23: by who works on the platform's lists; the lists are made again within the minute. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE'] })
  @Mutation(() => AddSavedFilterPayload, { description: 'Enregistre un filtre, qui établit la liste RIO de la plate-forme (A23)' })
  async addSavedFilter(@Arg('input', () => AddSavedFilterInput) input: AddSavedFilterInput, @Ctx() context: RequestContext): Promise<Partial<AddSavedFilterPayload>> {
    if (!namingPlatforms(context.member).includes(input.platformId)) {
      throw new Refusal('NOT_YOUR_PLATFORM', 'Vous ne travaillez pas sur les listes de cette plate-forme. Choisissez l’une des vôtres.', ['input', 'platformId']);
    }
    checkFilter(context.member, input);
    const em = await context.em();
    if (await em.count(SavedFilter, { platformId: input.platformId, name: input.name })) {
      throw new Refusal('NAME_TAKEN', 'Un filtre de cette plate-forme porte déjà ce nom. Choisissez-en un autre.', ['input', 'name']);
    }
    const savedFilter = em.create(SavedFilter, { ...input } as never) as SavedFilter;
    await keepVersion(context, savedFilter);
    return { savedFilter };
  }
}
