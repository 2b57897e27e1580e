import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Explained } from '@passerelle/education/comparator/decide';
import { sentence } from '@passerelle/education/comparator/sentence';
import type { Motif } from '@passerelle/education/decision/motif';
import { writeCsv } from '@passerelle/kit/file/write-csv';

const COLUMNS = ['REFERENCE', 'SUR_LA_LISTE', 'MOTIF', 'RAISONS'];
const BATCH = 2_000;

/** Motifs that have no criteria to show. */
const ALONE: Partial<Record<Motif, string>> = { UNDER_16: 'Moins de 16 ans à la date du traitement.', SAME_YOUTH: 'Même jeune, jugé par une autre de ses lignes.' };

interface Line { readonly reference: string; readonly isListed: boolean; readonly motif: Motif; readonly explanation: Explained[] | null }

/** A campaign's decisions by reference, which no run changes: the same decisions are the same bytes. */
async function* lines(em: EntityManager, campaignId: string): AsyncGenerator<readonly string[]> {
  for (let last = ''; ;) {
    const rows = await em.execute<Line[]>(
      'select reference, is_listed as "isListed", motif, explanation from campaign_decision where campaign_id = ? and reference > ? order by reference limit ?', [campaignId, last, BATCH],
    );
    if (!rows.length) return;
    last = rows.at(-1)!.reference;
    for (const { reference, isListed, motif, explanation } of rows) {
      yield [reference, isListed ? 'OUI' : 'NON', motif, ALONE[motif] ?? (explanation ?? []).map((e) => sentence(e.why)).join(' ')];
    }
  }
}

/** Writes a campaign's decisions, whole or not at all. */
export async function writeDecisionsFile(em: EntityManager, campaignId: string, file: string): Promise<void> {
  await pipeline(writeCsv(lines(em, campaignId), { columns: COLUMNS }), createWriteStream(`${file}.tmp`));
  await rename(`${file}.tmp`, file);
}
