import { ImportRefusal, type EntityManager } from '@passerelle/kit/imports/kind';
import { Campaign } from '../campaign/campaign.ts';

/**
 * A03: the processing date by which a file's ages are computed: the one asked for, whose campaign is made if there is none,
 * or that of the latest campaign.
 * @throws ImportRefusal when none is asked for and none is known
 */
export async function campaignOf(em: EntityManager, asked: string | null, isDry: boolean): Promise<string> {
  if (!asked) {
    const [latest] = await em.find(Campaign, {}, { orderBy: { processingDate: 'desc' }, limit: 1 });
    if (latest) return latest.processingDate;
    throw new ImportRefusal('BAD_USER_INPUT', 'Aucune campagne n’est connue : indiquez sa date de traitement, par exemple campaign=2026-10-31 (option --campaign).');
  }
  if (!isDry && !(await em.count(Campaign, { processingDate: asked }))) {
    const campaign = Object.assign(new Campaign(), { name: `Campagne du ${asked}`, announcedOn: asked, processingDate: asked });
    await em.upsert(Campaign, campaign, { onConflictFields: ['processingDate'], onConflictAction: 'ignore' });
  }
  return asked;
}
