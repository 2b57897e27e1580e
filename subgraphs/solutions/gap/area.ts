import type { Area } from '@passerelle/kit/server/area';
import { repeat } from '@passerelle/kit/server/repeat';
import { RecordUnmetNeed } from './record-unmet-need.ts';
import { refreshFigures } from './refresh-figures.ts';
import { TerritoryFigure } from './territory-figure.ts';
import { TerritoryGapQuery } from './territory-gaps.ts';
import { SliceUnmetNeeds, UnmetNeedResolver } from './unmet-need.resolver.ts';
import { UnmetNeed } from './unmet-need.ts';

const EVERY = 2 * 60_000;

/** What a territory lacks (E06). */
export const gaps: Area = {
  entities: [UnmetNeed, TerritoryFigure],
  resolvers: [RecordUnmetNeed, SliceUnmetNeeds, UnmetNeedResolver, TerritoryGapQuery],
  work: ({ worker }) => repeat('solutions', 'territory-figures', EVERY, () => refreshFigures(worker.em.fork())),
};
