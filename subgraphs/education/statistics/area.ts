import type { Area } from '@passerelle/kit/server/area';
import { CampaignFigure } from './campaign-figure.ts';
import { StatisticQueries } from './statistics.ts';

/** RIO STATISTIQUES (A25). */
export const statistics: Area = { entities: [CampaignFigure], resolvers: [StatisticQueries] };
