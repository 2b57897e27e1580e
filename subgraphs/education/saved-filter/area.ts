import type { Area } from '@passerelle/kit/server/area';
import { AddSavedFilter } from './add-saved-filter.ts';
import { ChangeSavedFilter } from './change-saved-filter.ts';
import { FilterVersion } from './filter-version.ts';
import { applyFilters } from './apply-filters.ts';
import { SavedFilter } from './saved-filter.ts';
import { FilterVersionResolver, SavedFilterQueries } from './saved-filters.ts';

/** The filters that make each platform's list (A23). */
export const savedFilters: Area = {
  entities: [SavedFilter, FilterVersion],
  resolvers: [SavedFilterQueries, FilterVersionResolver, AddSavedFilter, ChangeSavedFilter],
  work: applyFilters,
};
