import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { MissionLocale } from './mission-locale.ts';

/**
 * A structure that no list has named yet: its files are kept, its name comes with the official list.
 * @param code i-Milo code, which starts with its commune's code unless it is a temporary one (99994S00)
 */
export function seenByCode(code: string): MissionLocale {
  const departement = normaliseDepartement(code.slice(0, code.startsWith('97') ? 3 : 2));
  return Object.assign(new MissionLocale(), { code, name: `Mission locale ${code}`, departement, isOfficial: false, isTemporary: code.startsWith('999') });
}
