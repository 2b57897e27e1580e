import { MissionLocale } from '@passerelle/missions-locales/mission-locale/mission-locale';
import { nameTokens } from '@passerelle/kit/values/name';
import type { EntityManager } from './list.ts';

/** A mission locale as known, to be found by its name: other lists have no code. */
export interface KnownStructure { readonly id: string; readonly code: string; readonly name: string; readonly departement: string | null }

// Words that say that it is a mission locale, or hold a name together.
const EMPTY_WORDS = new Set('mission missions locale locales ml mlj mli milo siege jeune jeunes insertion professionnelle et sociale social des de du d la le les l au aux en pour sur a'.split(' '));

/** The words that tell one mission locale from another, sorted; without a département's number in front. */
export const tellingWords = (name: string): string[] => nameTokens(name.replace(/^\s*\d[\dAB]{0,2}\s*-\s*/, '')).filter((word) => !EMPTY_WORDS.has(word));

/** Every known mission locale. */
export async function knownStructures(em: EntityManager): Promise<KnownStructure[]> {
  return (await em.find(MissionLocale, {}, { orderBy: { code: 'asc' } })).map(({ id, code, name, departement }) => ({ id, code, name, departement: departement ?? null }));
}

const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? found[0]! : null);

/** The only structure whose telling words are those of the name; null when none or several are. */
export function sameName(structures: readonly KnownStructure[], name: string): KnownStructure | null {
  const words = tellingWords(name).join(' ');
  return words ? only(structures.filter((it) => tellingWords(it.name).join(' ') === words)) : null;
}

/** The only structure all of whose telling words are in the name: « Porto-Vecchio Sud Corse » is in « Sud Corse ». */
export function withinName(structures: readonly KnownStructure[], name: string): KnownStructure | null {
  const words = new Set(tellingWords(name));
  return only(structures.filter((it) => { const own = tellingWords(it.name); return own.length > 0 && own.every((word) => words.has(word)); }));
}
