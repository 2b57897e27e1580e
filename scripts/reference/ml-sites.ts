import { MissionLocale } from '@passerelle/missions-locales/mission-locale/mission-locale';
import { completeStructures } from '@passerelle/missions-locales/structure/accept-structures';
import { parseMiloStructure } from '@passerelle/kit/values/codes';
import { csvList } from './csv-list.ts';
import type { Kind } from './list.ts';
import { knownStructures, sameName } from './structure-names.ts';

interface SiteRow { readonly code: string; readonly siret: string }

/**
 * SIRET of missions locales, from the list of their booking pages. That list has no i-Milo code: they are found by name,
 * and those that are not come back as rejects, to which the operator adds a column CODE_IMILO.
 */
export const mlSites: Kind<SiteRow> = {
  says: 'SIRET des missions locales : CSV (nom, siret, rdv_url, matched_nom_mongo ; CODE_IMILO accepté) ; après ml-structures',
  subgraph: 'missions-locales',
  entities: [MissionLocale],
  key: (row) => row.code,
  async open(path, { own }) {
    const structures = await knownStructures(own);
    const byCode = new Map(structures.map((it) => [it.code, it]));
    return csvList(path, { NOM: { required: true }, SIRET: { required: true }, MATCHED_NOM_MONGO: {}, CODE_IMILO: {} }, (cells, check) => {
      const siret = check.siret('SIRET', cells.SIRET);
      if (cells.CODE_IMILO.trim()) {
        const code = check.code('CODE_IMILO', cells.CODE_IMILO, parseMiloStructure, 'Code de structure i-Milo');
        if (code && !byCode.has(code)) check.reject('CODE_IMILO', 'STRUCTURE_UNKNOWN', 'Aucune mission locale n’a ce code : importez d’abord ml-structures, ou corrigez le code, puis renvoyez la ligne.');
        return code && siret ? { code, siret } : null;
      }
      const structure = sameName(structures, cells.MATCHED_NOM_MONGO) ?? sameName(structures, cells.NOM);
      if (!structure) check.reject('NOM', 'STRUCTURE_UNKNOWN', 'Aucune mission locale, ou plusieurs, portent ce nom : ajoutez une colonne CODE_IMILO avec son code i-Milo puis renvoyez la ligne.');
      return structure && siret ? { code: structure.code, siret } : null;
    });
  },
  accept: ({ own }, rows) => completeStructures(own, rows),
};
