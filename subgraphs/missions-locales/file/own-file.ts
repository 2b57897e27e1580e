import { LockMode } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { MissionLocaleFile } from './file.ts';

/** Who keeps the files of a mission locale current: its advisers and its software. */
export const KEEPERS = { roles: ['ADVISER', 'INTEGRATION'], networks: ['MISSION_LOCALE'] } as const;

/**
 * The caller's own file, locked until the transaction ends, so that two writers of one file follow each other.
 * @throws Refusal FILE_NOT_FOUND for a missing file and for another organisation's alike
 */
export async function ownFile(context: RequestContext, id: string): Promise<MissionLocaleFile> {
  const em = await context.em();
  const file = await em.findOne(MissionLocaleFile, { id, ownerId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!file) throw new Refusal('FILE_NOT_FOUND', 'Ce dossier n’existe pas ou n’est pas de votre mission locale. Vérifiez le lien.', ['input', 'fileId']);
  return file;
}
