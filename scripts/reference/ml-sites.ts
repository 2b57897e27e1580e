import { MissionLocale } from '@passerelle/missions-locales/mission-locale/mission-locale';
import { completeStructures } from '@passerelle/missions-locales/structure/accept-structures';
import { parseMiloStructure } from '@passerelle/kit/values/codes';
import { csvList } from './csv-list.ts';
import type { Kind } from './list.ts';
import { knownStructures, sameName } from './structure-names.ts';

/** The address of a page, as a link may open it: of the web, and nothing else. @returns null when it is none */
const pageOf = (text: string): string | null => {
  const url = URL.parse(text.trim());
  return url && ['http:', 'https:'].includes(url.protocol) ? url.href : null;
};

interface SiteRow { readonly code: string; readonly siret: string; readonly bookingUrl: string | null }

/**
 * SIRET and booking pages of missions locales. That list has no i-Milo code: they are found by name,
 * and those that are not come back as rejects, to which the operator adds a column CODE_IMILO.
 */
export const mlSites: Kind<SiteRow> = {
  says: 'SIRET et page de rendez-vous des missions locales : CSV (nom, siret, rdv_url, matched_nom_mongo ; CODE_IMILO accepté) ; après ml-structures',
  subgraph: 'missions-locales',
  entities: [MissionLocale],
  key: (row) => row.code,
  async open(path, { own }) {
    const structures = await knownStructures(own);
    const byCode = new Map(structures.map((it) => [it.code, it]));
    return csvList(path, { NOM: { required: true }, SIRET: { required: true }, RDV_URL: {}, MATCHED_NOM_MONGO: {}, CODE_IMILO: {} }, (cells, check) => {
      const siret = check.siret('SIRET', cells.SIRET);
      const bookingUrl = pageOf(cells.RDV_URL);
      if (cells.RDV_URL.trim() && !bookingUrl) check.flag('BOOKING_URL_UNREADABLE');
      if (cells.CODE_IMILO.trim()) {
        const code = check.code('CODE_IMILO', cells.CODE_IMILO, parseMiloStructure, 'Code de structure i-Milo');
        if (code && !byCode.has(code)) check.reject('CODE_IMILO', 'STRUCTURE_UNKNOWN', 'Aucune mission locale n’a ce code : importez d’abord ml-structures, ou corrigez le code, puis renvoyez la ligne.');
        return code && siret ? { code, siret, bookingUrl } : null;
      }
      const structure = sameName(structures, cells.MATCHED_NOM_MONGO) ?? sameName(structures, cells.NOM);
      if (!structure) check.reject('NOM', 'STRUCTURE_UNKNOWN', 'Aucune mission locale, ou plusieurs, portent ce nom : ajoutez une colonne CODE_IMILO avec son code i-Milo puis renvoyez la ligne.');
      return structure && siret ? { code: structure.code, siret, bookingUrl } : null;
    });
  },
  accept: ({ own }, rows) => completeStructures(own, rows),
};
