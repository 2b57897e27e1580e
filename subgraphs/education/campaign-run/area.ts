import type { Area } from '@passerelle/kit/server/area';
import { CampaignRun } from './campaign-run.ts';
import { CampaignRunOfCampaign, CampaignRunResolver } from './campaign-run.resolver.ts';
import { CampaignRunQueries } from './campaign-runs.ts';
import { RunCampaign } from './run-campaign.ts';
import { workRuns } from './work-runs.ts';

/** Runs of the comparator: who asked, how far it is, what came of it (A09). */
export const campaignRuns: Area = {
  entities: [CampaignRun],
  resolvers: [CampaignRunQueries, CampaignRunResolver, CampaignRunOfCampaign, RunCampaign],
  work: workRuns,
};
