import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { parseMiloStructure } from '@passerelle/kit/values/codes';
import { MissionLocale } from './mission-locale.ts';

/**
 * The structure that receives today under an i-Milo code: itself, or the one it was merged into. Old codes stand in
 * other software for years, so they keep an answer.
 * @returns null for a code that is none, or unknown
 */
export async function currentByCode(context: RequestContext, text: string): Promise<MissionLocale | null> {
  const code = parseMiloStructure(text);
  const found = code ? await (await context.em()).findOne(MissionLocale, { code }) : null;
  return found?.mergedIntoId ? byId(context, MissionLocale, found.mergedIntoId) : found;
}
