import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlainDate } from '@passerelle/kit/values/date';
import type { MissionLocaleFile } from '../file/file.ts';
import { FileAdviser } from './file-adviser.ts';

/** A file whose adviser is another than before; of a new one it is not known since when. */
export interface Followed {
  readonly file: Pick<MissionLocaleFile, 'id' | 'youthId' | 'ownerId' | 'adviserId'>;
  readonly isNew: boolean;
}

/**
 * Keeps who followed files from when to when: the period under way ends that day, the adviser's that the file now has starts.
 * Two statements at most, whatever the number of files. The same adviser again changes nothing.
 * @param files each in the database, or sent to it in this transaction before
 */
export async function followAdvisers(em: EntityManager, files: readonly Followed[], on: PlainDate): Promise<void> {
  const rows = files.map(({ file, isNew }) => {
    const { id, fileId, youthId, ownerId, adviserId } = Object.assign(new FileAdviser(), { fileId: file.id, youthId: file.youthId ?? null, ownerId: file.ownerId ?? null, adviserId: file.adviserId ?? '' });
    return { id, file_id: fileId, youth_id: youthId, owner_id: ownerId, adviser_id: adviserId || null, since: isNew ? null : on };
  });
  const json = JSON.stringify(rows);
  const list = 'jsonb_to_recordset(?::jsonb) as r(id uuid, file_id uuid, youth_id uuid, owner_id uuid, adviser_id uuid, since date)';
  // New files have nothing to end.
  if (files.some((f) => !f.isNew)) await em.execute(
    `update file_adviser p set until = greatest(p.since, ?::date), updated_at = now() from ${list}
     where r.file_id = p.file_id and p.until is null and p.adviser_id is distinct from r.adviser_id`,
    [on, json],
  );
  await em.execute(
    `insert into file_adviser (id, created_at, updated_at, file_id, youth_id, owner_id, adviser_id, since)
     select r.id, now(), now(), r.file_id, r.youth_id, r.owner_id, r.adviser_id, r.since from ${list}
     where r.adviser_id is not null and not exists (select 1 from file_adviser p where p.file_id = r.file_id and p.until is null)`,
    [json],
  );
}
