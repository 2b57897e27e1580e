import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Campaign } from '../campaign/campaign.ts';
import { CampaignDecision } from '../decision/decision.ts';
import { Enrolment } from '../enrolment/enrolment.ts';
import { School } from '../school/school.ts';

/** A campaign of that processing date, AAAA-MM-JJ. */
export async function aCampaign(em: EntityManager, processingDate: string): Promise<Campaign> {
  const campaign = em.create(Campaign, { name: `campagne ${processingDate}`, announcedOn: processingDate, processingDate } as never) as Campaign;
  await em.flush();
  return campaign;
}

/** What changes of a plain row. */
export interface Changes {
  readonly decision?: Partial<CampaignDecision>;
  readonly enrolment?: Partial<Enrolment>;
}

let schools = 0;

/** A school of the Nord, unless changed. */
export const aSchool = (em: EntityManager, changes: Partial<School> = {}): School =>
  em.create(School, { uai: `059${String(schools++).padStart(4, '0')}A`, name: 'Lycée inventé', departement: '59', kind: 'LP', ...changes } as never) as School;

/** A leaver whom the comparator has listed: its row in the school's file, and the decision. */
export async function aListed(em: EntityManager, campaign: Campaign, platformId: string | null, { decision = {}, enrolment = {} }: Changes = {}): Promise<CampaignDecision> {
  const school = aSchool(em);
  const youthId = decision.youthId ?? randomUUID();
  const ownerId = randomUUID();
  const row = em.create(Enrolment, {
    youthId, ownerId, source: 'sortants', externalId: randomUUID(), network: 'EN', schoolId: school.id, mef: '24122129111', className: '1cap2',
    startedOn: '2025-09-01', endedOn: '2026-03-15', diploma: 'N', flags: [], ...enrolment,
  } as never) as Enrolment;
  const made = em.create(CampaignDecision, {
    campaignId: campaign.id, reference: randomUUID(), youthId, ownerId, platformId, enrolmentId: row.id, isListed: true, motif: 'LISTED', age: 17,
    schoolId: school.id, departement: '59', communeCode: '59512', mef: '24122129111', ...decision,
  } as never) as CampaignDecision;
  await em.flush();
  return made;
}
