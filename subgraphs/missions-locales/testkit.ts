import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { aViewer } from '@passerelle/kit/testkit/authority';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { MissionLocaleFile } from './file/file.ts';
import { seenByCode } from './mission-locale/seen-by-code.ts';
import type { IncomingFile } from './file/incoming-file.ts';

/** An adviser of a mission locale, for tests. */
export const anAdviser = (changes: Partial<Viewer> = {}): Viewer => aViewer({ network: 'MISSION_LOCALE', roles: ['ADVISER'], ...changes });

/** A line of a mission locale's export, for tests. */
export const aLine = (changes: Partial<IncomingFile> = {}): IncomingFile => ({
  externalId: '1377368', structure: '59220S00', youthId: randomUUID(), ownerId: randomUUID(), registeredOn: '2026-05-26', scheme: 'CEJ', startedOn: '2026-06-08',
  situation: 'FORMATION', adviser: 'Anny Renaud', closedOn: null, closingReason: null, flags: [], ...changes,
});

/** A stored file of a structure, for tests. */
export async function aFile(em: EntityManager, owner: Viewer, changes: Partial<MissionLocaleFile> = {}): Promise<MissionLocaleFile> {
  const structure = Object.assign(seenByCode('59220S00'), { code: `59${String(Math.floor(Math.random() * 1_000)).padStart(3, '0')}S${randomUUID().slice(0, 8)}`, organisationId: owner.organisation });
  const file = Object.assign(new MissionLocaleFile(), {
    externalId: randomUUID(), missionLocaleId: structure.id, youthId: randomUUID(), ownerId: owner.organisation, registeredOn: '2026-05-26', ...changes,
  });
  await em.insert(structure);
  await em.insert(file);
  return file;
}
