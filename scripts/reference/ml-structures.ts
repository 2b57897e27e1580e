import { acceptStructures, type StructureRow } from '@passerelle/missions-locales/structure/accept-structures';
import { MissionLocale } from '@passerelle/missions-locales/mission-locale/mission-locale';
import { normaliseDepartement, parseMiloStructure } from '@passerelle/kit/values/codes';
import { jsonList, textOf } from './json-list.ts';
import type { Kind } from './list.ts';
import { acceptOrganisations } from './organisations.ts';
import { places } from './places.ts';
import { tellingWords } from './structure-names.ts';

/** The usual name is at times that of a site (« Antenne de … ») or tells nothing (« Mission locale (siège) »). */
const namesTheWhole = (usual: string): boolean => tellingWords(usual).length > 0 && !/^(antenne|site)\b/i.test(usual);

const TEMPORARY = /\btemporaire\b/i;

/** Missions locales as i-Milo lists them. */
export const mlStructures: Kind<StructureRow> = {
  says: 'structures des missions locales : JSON d’i-Milo (id, nom_officiel, nom_usuel, code_departement)',
  subgraph: 'missions-locales',
  entities: [MissionLocale],
  organisations: true,
  key: (row) => row.code,
  open: (path) => jsonList(path, (item, check) => {
    const code = check.code('id', textOf(item, 'id'), parseMiloStructure, 'Code de structure i-Milo');
    const usual = textOf(item, 'nom_usuel');
    const name = namesTheWhole(usual) ? usual : check.text('nom_officiel', textOf(item, 'nom_officiel') || usual);
    if (!code || !name) return null;
    // i-Milo opens codes in 999, which start with no commune, for the time of a merger and says so in the name; some stayed.
    const isTemporary = code.startsWith('999') && TEMPORARY.test(`${textOf(item, 'nom_officiel')} ${usual}`);
    if (code.startsWith('999')) check.flag('TEMPORARY_CODE');
    const ofCode = normaliseDepartement(code.slice(0, code.startsWith('97') ? 3 : 2));
    const said = normaliseDepartement(textOf(item, 'code_departement'));
    if (!said) check.flag('DEPARTEMENT_FROM_CODE');
    const commune = code.slice(0, 5);
    return { code, name, departement: said ?? ofCode, commune: places().isCommune(commune) ? commune : null, isTemporary };
  }),
  async accept({ own, register }, rows) {
    const organisations = rows.map((row) => ({ ...row, network: 'MISSION_LOCALE' as const, kind: 'MISSION_LOCALE' }));
    const ids = register && (await acceptOrganisations(register, 'imilo', organisations)).ids;
    return acceptStructures(own, rows.map((row) => ({ ...row, organisationId: ids?.get(row.code) ?? null })));
  },
};
