import type { RequestContext } from '@passerelle/kit/server/context';
import { FilterVersion } from './filter-version.ts';
import type { SavedFilter } from './saved-filter.ts';

/** Keeps how somebody leaves a filter, and asks the worker to make the lists again. */
export async function keepVersion(context: RequestContext, filter: SavedFilter): Promise<void> {
  const em = await context.em();
  const { id, platformId, name, departements, communes, schools, trainings, levels, ageMin, ageMax, position, isActive } = filter;
  const before = await em.count(FilterVersion, { filterId: id });
  filter.appliedAt = null;
  em.create(FilterVersion, {
    filterId: id, platformId, version: before + 1, authorId: context.member.person, isActive,
    content: { name, departements, communes, schools, trainings, levels, ageMin: ageMin ?? null, ageMax: ageMax ?? null, position },
  } as never);
}
