import type { EntityManager } from '@mikro-orm/postgresql';
import { SupportProgramme } from '../programme/support-programme.ts';
import { Situation } from '../situation/situation.ts';

/** What is recorded of a file so far. */
export interface History {
  readonly open: Situation | undefined;
  readonly programmes: readonly SupportProgramme[];
}

/** The open situation and all programmes of each file, in two statements; none when there is no file to ask about. */
export async function historyOf(em: EntityManager, files: readonly string[]): Promise<(file: string) => History> {
  if (!files.length) return () => ({ open: undefined, programmes: [] });
  const situations = await em.find(Situation, { fileId: { $in: [...files] }, until: null });
  const programmes = await em.find(SupportProgramme, { fileId: { $in: [...files] } });
  const open = new Map(situations.map((s) => [s.fileId, s]));
  const byFile = Map.groupBy(programmes, (p) => p.fileId);
  return (file) => ({ open: open.get(file), programmes: byFile.get(file) ?? [] });
}
