import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import type { Decided } from './decide.ts';

const COLUMNS = ['youth_id', 'owner_id', 'enrolment_id', 'is_listed', 'motif', 'age', 'school_id', 'departement', 'commune_code', 'mef', 'explanation'];
const listed = (prefix = '') => COLUMNS.map((c) => prefix + c).join(', ');

/** The platform of a list is not the comparator's to say (A23); of an under-16 it goes like all the rest. */
const WRITE = `
  with decided as (
    select * from json_to_recordset(?::json) as d (id uuid, change_id uuid, reference text, youth_id uuid, owner_id uuid, enrolment_id uuid, is_listed boolean, motif text,
      age smallint, school_id uuid, departement text, commune_code text, mef text, explanation jsonb)
  ), before as (
    select c.reference, c.motif from campaign_decision c join decided d on d.reference = c.reference where c.campaign_id = ?::uuid
  ), kept as (
    insert into campaign_decision as c (id, created_at, updated_at, campaign_id, reference, ${listed()})
    select d.id, now(), now(), ?::uuid, d.reference, ${listed('d.')} from decided d
    on conflict (campaign_id, reference) do update set updated_at = now(), platform_id = case when excluded.motif = 'UNDER_16' then null else c.platform_id end,
      ${COLUMNS.map((c) => `${c} = excluded.${c}`).join(', ')}
    where (${listed('c.')}) is distinct from (${listed('excluded.')})
    returning c.id, c.reference, c.motif, c.youth_id, c.owner_id
  ), changed as (
    insert into decision_change (id, created_at, updated_at, decision_id, youth_id, owner_id, from_motif, to_motif)
    select d.change_id, now(), now(), k.id, k.youth_id, k.owner_id, b.motif, k.motif
    from kept k join before b on b.reference = k.reference join decided d on d.reference = k.reference where b.motif <> k.motif
  )
  select count(*)::int as written from kept`;

/**
 * Keeps decisions of a campaign: what is new or differs is written, in one statement; a motif that changes leaves its former
 * one in the history. Gives how many rows were written: none when the same is decided again.
 * @param decided at most some thousands, one per reference
 */
export async function writeDecisions(tx: EntityManager, campaignId: string, decided: readonly Decided[]): Promise<number> {
  if (!decided.length) return 0;
  const rows = decided.map(({ reference, motif, isListed, about, age, explanation }) => ({
    id: v7(), change_id: v7(), reference, youth_id: about?.youthId, owner_id: about?.ownerId, enrolment_id: about?.enrolmentId, is_listed: isListed, motif, age,
    school_id: about?.schoolId, departement: about?.departement, commune_code: about?.communeCode, mef: about?.mef, explanation,
  }));
  const [done] = await tx.execute<{ written: number }[]>(WRITE, [JSON.stringify(rows), campaignId, campaignId]);
  return done?.written ?? 0;
}

/** A03, 3.2: of decisions that now say UNDER_16, the history no longer says whom they were about. */
export const forgetChangesOfUnderSixteen = (tx: EntityManager, campaignId: string): Promise<unknown> => tx.execute(
  `update decision_change c set youth_id = null, owner_id = null, updated_at = now() from campaign_decision d
   where d.id = c.decision_id and d.campaign_id = ? and d.motif = 'UNDER_16' and (c.youth_id is not null or c.owner_id is not null)`, [campaignId],
);
