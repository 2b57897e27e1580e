import { createWriteStream } from 'node:fs';
import { access, rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { ImportReport } from '@passerelle/kit/imports/report';
import { OperatorError } from '../start/operator-error.ts';
import type { Asked } from './arguments.ts';
import { rejects, report, send, type Hub } from './client.ts';
import { progressText } from './text.ts';

const LOOK = 300;

/**
 * Sends a file, follows its import to the end, and writes its rejects beside it.
 * @param tell gets one line of progress at a time
 * @returns the last report, and the rejects file if there is one
 * @throws OperatorError when the file cannot be read or the import failed
 */
export async function runImport(hub: Hub, asked: Asked, tell: (line: string) => void): Promise<{ report: ImportReport; rejectsFile: string | null }> {
  await access(asked.file).catch(() => { throw new OperatorError(`Le fichier ${asked.file} n’existe pas ou ne peut pas être lu.`); });
  const { slice } = asked.destination;
  const query = new URLSearchParams({ ...(asked.campaign ? { campaign: asked.campaign } : {}), ...(asked.isDry ? { dry: '1' } : {}) }).toString();
  let last = await send(hub, `/imports/${slice}/${asked.kind}${query && `?${query}`}`, asked.file, (bytes) => tell(`envoi : ${(bytes / 1e6).toFixed(1)} Mo`));
  const { again } = last;
  while (last.state === 'RUNNING') {
    tell(progressText(last));
    await wait(LOOK);
    last = await report(hub, slice, last.id);
  }
  tell(progressText(last));
  const rejectsFile = last.counters.rejected ? `${asked.file}.rejets.csv` : null;
  if (rejectsFile) {
    // Written whole or not at all.
    await pipeline(await rejects(hub, slice, last.id), createWriteStream(`${rejectsFile}.tmp`));
    await rename(`${rejectsFile}.tmp`, rejectsFile);
  }
  if (last.state === 'FAILED') throw new OperatorError(last.message ?? 'L’import a échoué.');
  return { report: { ...last, again }, rejectsFile };
}
