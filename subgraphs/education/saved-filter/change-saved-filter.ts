import { LockMode } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { checkFilter } from './check-filter.ts';
import { FilterInput } from './filter-input.ts';
import { keepVersion } from './keep-version.ts';
import { ChangeSavedFilterPayload } from './payload.ts';
import { SavedFilter } from './saved-filter.ts';

@InputType({ description: 'Un filtre tel qu’il doit devenir' })
export class ChangeSavedFilterInput extends FilterInput {
  @Field(() => ID, { description: 'Filtre' }) filterId!: string;
  @Field(() => Boolean, { description: 'En service' }) isActive!: boolean;
}

@Resolver()
export class ChangeSavedFilter {
  /** A23: the filter as it was stays readable in its history, with who changed it and when. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE'] })
  @Mutation(() => ChangeSavedFilterPayload, { description: 'Modifie un filtre, ou le met hors service (A23)' })
  async changeSavedFilter(@Arg('input', () => ChangeSavedFilterInput) input: ChangeSavedFilterInput, @Ctx() context: RequestContext): Promise<Partial<ChangeSavedFilterPayload>> {
    const { filterId, ...content } = input;
    const em = await context.em();
    // The row policy shows only filters of the viewer's own platforms; the lock numbers versions one after the other.
    const savedFilter = await em.findOne(SavedFilter, { id: filterId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!savedFilter) throw new Refusal('FILTER_NOT_FOUND', 'Ce filtre n’existe pas ou n’est pas de vos plates-formes. Choisissez-le dans la liste des filtres.', ['input', 'filterId']);
    checkFilter(context.member, input);
    if (await em.count(SavedFilter, { platformId: savedFilter.platformId, name: input.name, id: { $ne: filterId } })) {
      throw new Refusal('NAME_TAKEN', 'Un autre filtre de cette plate-forme porte ce nom. Choisissez-en un autre.', ['input', 'name']);
    }
    em.assign(savedFilter, { ...content, ageMin: content.ageMin ?? null, ageMax: content.ageMax ?? null });
    await keepVersion(context, savedFilter);
    return { savedFilter };
  }
}
