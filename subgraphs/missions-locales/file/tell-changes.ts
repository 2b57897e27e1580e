import type { EntityManager } from '@mikro-orm/postgresql';
import { record, type NewEvent } from '@passerelle/kit/events/record';
import type { SupportProgramme } from '../programme/support-programme.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Situation } from '../situation/situation.ts';

const TOLD = 'fr.passerelle.missions-locales';

/**
 * Tells what a batch of files brought, in its transaction (3.6). What has no day (the first line's situation) or no
 * registered youth is not told: there would be nothing to place it by.
 */
export async function tellChanges(em: EntityManager, situations: readonly Situation[], programmes: readonly SupportProgramme[], schemes: Iterable<Scheme>): Promise<void> {
  const codes = new Map([...schemes].map((s) => [s.id, s.code]));
  await record(em, [
    ...situations.flatMap(({ youthId, kind, since }): NewEvent[] => (youthId && since ? [{ type: `${TOLD}.situation.recorded`, subject: youthId, data: { kind, on: since } }] : [])),
    ...programmes.flatMap(({ youthId, schemeId, startedOn }): NewEvent[] => (youthId && startedOn ? [{ type: `${TOLD}.programme.started`, subject: youthId, data: { scheme: codes.get(schemeId)!, on: startedOn } }] : [])),
  ]);
}
