import { Campaign } from '@passerelle/education/campaign/campaign';
import { CampaignRun } from '@passerelle/education/campaign-run/campaign-run';
import { performRun } from '@passerelle/education/campaign-run/perform-run';
import { checkMayRun, ComparisonRefused } from '@passerelle/education/comparator/run-comparison';
import { education } from '@passerelle/education/index';
import { connect } from '@passerelle/kit/data/database';
import { OperatorError } from '../start/operator-error.ts';
import type { Asked } from './arguments.ts';
import { writeDecisionsFile } from './decisions-file.ts';

/**
 * Runs a campaign's comparison and writes its decisions.
 * @param url the education worker's database
 * @param tell gets one line of progress at a time
 * @returns the run as it ended
 * @throws OperatorError when the campaign is unknown or may not be run
 */
export async function compare(url: string, { campaign: processingDate, csv, isRehearsal }: Asked, tell: (line: string) => void): Promise<CampaignRun> {
  const orm = await connect(url, { entities: education.entities, pool: 3 });
  try {
    const em = orm.em.fork();
    const campaign = await em.findOne(Campaign, { processingDate });
    if (!campaign) throw new OperatorError(`Aucune campagne n’a le ${processingDate} pour date de traitement. Importez ses sortants (npm run import), ou vérifiez la date.`);
    await checkMayRun(em, campaign.id, isRehearsal).catch((error: unknown) => { throw error instanceof ComparisonRefused ? new OperatorError(error.message) : error; });
    const asked = Object.assign(new CampaignRun(), { campaignId: campaign.id, isRehearsal });
    await em.persist(asked).flush();
    await performRun(orm, asked.id, { tell: (judged, total) => { tell(`comparaison : ${judged} / ${total} sortants`); } });
    const done = await orm.em.fork().findOneOrFail(CampaignRun, { id: asked.id });
    if (done.state !== 'DONE') throw new OperatorError(done.message ?? 'Le traitement ne s’est pas terminé : relancez la commande.');
    if (csv) await writeDecisionsFile(orm.em.fork(), campaign.id, csv);
    return done;
  } finally {
    await orm.close(true);
  }
}
