import type { EntityManager } from '@mikro-orm/postgresql';
import { record } from '@passerelle/kit/events/record';
import type { PlainDate } from '@passerelle/kit/values/date';
import { OF_A_FILE } from '../file/hand-on.ts';
import { MissionLocale } from './mission-locale.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** A merger as an operator states it: i-Milo codes, and the day from which the successor receives. */
export interface Merger {
  readonly code: string;
  readonly successor: string;
  readonly on: PlainDate;
}

/** Why a merger cannot be. */
export type MergerFault = 'STRUCTURE_UNKNOWN' | 'SUCCESSOR_UNKNOWN' | 'INTO_ITSELF' | 'MERGED_ELSEWHERE';

/** What a merger did; `isNew` is false when it was known already, and then nothing is written. */
export type MergerOutcome = { readonly fault: MergerFault } | { readonly isNew: boolean; readonly files: number };

/**
 * Merges one structure into another: its files (with all that belongs to them) and agences follow to the successor and
 * its organisation; the old code keeps resolving, and a file that comes under it later lands in the successor. Files keep
 * the code that they came under, so that two files with one number stay two. Advisers follow with their files.
 * @param em the worker's, in a transaction
 * @returns how many files followed, or the fault; the same merger again changes nothing
 */
export async function mergeStructures(em: EntityManager, { code, successor, on }: Merger): Promise<MergerOutcome> {
  await oneAtATime(em);
  const found = await em.find(MissionLocale, { code: { $in: [code, successor] } });
  const old = found.find((s) => s.code === code);
  const named = found.find((s) => s.code === successor);
  if (!old) return { fault: 'STRUCTURE_UNKNOWN' };
  if (!named) return { fault: 'SUCCESSOR_UNKNOWN' };
  const into = named.mergedIntoId ? await em.findOneOrFail(MissionLocale, { id: named.mergedIntoId }) : named;
  if (into.id === old.id) return { fault: 'INTO_ITSELF' };
  if (old.mergedIntoId) return old.mergedIntoId === into.id ? { isNew: false, files: 0 } : { fault: 'MERGED_ELSEWHERE' };
  Object.assign(old, { mergedIntoId: into.id, mergedOn: on });
  await em.flush();
  // Those that were merged into the old one are now the successor's: resolving an old code is always one step.
  await em.nativeUpdate(MissionLocale, { mergedIntoId: old.id }, { mergedIntoId: into.id });
  await em.execute('update agency set mission_locale_id = ?, updated_at = now() where mission_locale_id = ?', [into.id, old.id]);
  const files = await moveFiles(em, old, into);
  if (old.organisationId && into.organisationId && old.organisationId !== into.organisationId) {
    await moveWithoutFile(em, old.organisationId, into.organisationId);
    await record(em, [{ type: 'fr.passerelle.missions-locales.structure.merged', subject: null, data: { organisation: old.organisationId, successor: into.organisationId, on } }]);
  }
  return { isNew: true, files };
}

/** Moves the files, their advisers, and what belongs to them; a number of statements that does not depend on how many. */
async function moveFiles(em: EntityManager, old: MissionLocale, into: MissionLocale): Promise<number> {
  // An adviser of the successor who is the same person, or of the same name, goes on with the files; the others come along.
  await em.execute(
    `update adviser a set mission_locale_id = ?, updated_at = now() where a.mission_locale_id = ? and not exists (
       select 1 from adviser b where b.mission_locale_id = ? and (b.person_id = a.person_id or b.display_name = a.display_name))`,
    [into.id, old.id, into.id],
  );
  const moved = await em.execute<{ id: string }[]>(
    `update mission_locale_file f set entry_code = coalesce(f.entry_code, ?), mission_locale_id = ?, owner_id = coalesce(?::uuid, f.owner_id), updated_at = now(),
       adviser_id = coalesce((select b.id from adviser a join adviser b on b.mission_locale_id = ? and (b.person_id = a.person_id or b.display_name = a.display_name)
         where a.id = f.adviser_id and a.mission_locale_id = ? order by b.person_id is not distinct from a.person_id desc, b.id limit 1), f.adviser_id)
     where f.mission_locale_id = ? returning f.id`,
    [old.code, into.id, into.organisationId ?? null, into.id, old.id, old.id],
  );
  for (const table of OF_A_FILE) {
    await em.execute(
      `update ${table} t set owner_id = f.owner_id, updated_at = now() from mission_locale_file f
       where f.id = t.file_id and f.id = any(?::uuid[]) and t.owner_id is distinct from f.owner_id`,
      [`{${moved.map((f) => f.id).join(',')}}`],
    );
  }
  // What is to come goes on with who goes on with the file.
  await em.execute(
    `update appointment t set adviser_id = f.adviser_id, updated_at = now() from mission_locale_file f, adviser a
     where f.id = t.file_id and f.id = any(?::uuid[]) and t.state = 'PLANNED' and a.id = t.adviser_id and a.mission_locale_id = ? and f.adviser_id is not null`,
    [`{${moved.map((f) => f.id).join(',')}}`, old.id],
  );
  await em.execute(
    `update file_adviser p set adviser_id = f.adviser_id, updated_at = now() from mission_locale_file f
     where f.id = p.file_id and p.until is null and f.id = any(?::uuid[]) and p.adviser_id is distinct from f.adviser_id and f.adviser_id is not null`,
    [`{${moved.map((f) => f.id).join(',')}}`],
  );
  return moved.length;
}

/**
 * Calls to make again and the control of the training obligation hang on no file: only their owner may act on them, so they follow
 * too. Of a youth whom the successor controls already, the old control stays where it is: there is one at a time.
 */
async function moveWithoutFile(em: EntityManager, old: string, into: string): Promise<void> {
  await em.execute('update mission_locale_contact set owner_id = ?, updated_at = now() where owner_id = ?', [into, old]);
  await em.execute(
    `update training_obligation t set owner_id = ?, updated_at = now() where t.owner_id = ?
       and not (t.closed_on is null and exists (select 1 from training_obligation k where k.owner_id = ? and k.youth_id = t.youth_id and k.closed_on is null))`,
    [into, old, into],
  );
  await em.execute(
    `update training_convening c set owner_id = t.owner_id, updated_at = now() from training_obligation t
     where t.id = c.obligation_id and t.owner_id = ? and c.owner_id = ?`, [into, old],
  );
}
