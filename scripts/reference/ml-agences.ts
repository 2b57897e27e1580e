import { Agency } from '@passerelle/missions-locales/agency/agency';
import { MissionLocale } from '@passerelle/missions-locales/mission-locale/mission-locale';
import { acceptAgencies, type AgencyRow } from '@passerelle/missions-locales/structure/accept-agencies';
import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { jsonList, textOf } from './json-list.ts';
import type { Kind } from './list.ts';
import { knownStructures, sameName, withinName } from './structure-names.ts';

const CORSICA = new Set(['2A', '2B']);

/** Agences of missions locales: départements are integers there (`1`, and `20` for Corsica), structures are not named. */
export const mlAgences: Kind<AgencyRow> = {
  says: 'agences des missions locales : JSON (id, nom_agence, code_departement) ; après ml-structures',
  subgraph: 'missions-locales',
  entities: [Agency, MissionLocale],
  key: (row) => String(row.number),
  async open(path, { own }) {
    const structures = await knownStructures(own);
    return jsonList(path, (item, check) => {
      const number = Number(check.code('id', textOf(item, 'id'), (text) => (/^\d{1,9}$/.test(text) ? text : null), 'Numéro d’agence'));
      const name = check.text('nom_agence', textOf(item, 'nom_agence').replace(/^\d[\dAB]{0,2} - /, ''));
      const said = textOf(item, 'code_departement');
      const corsica = said === '20' ? withinName(structures.filter((it) => CORSICA.has(it.departement ?? '')), name ?? '') : null;
      const departement = corsica ? corsica.departement : normaliseDepartement(said);
      if (corsica) check.flag('CORSICA_BY_STRUCTURE');
      else if (departement && departement !== said) check.flag('DEPARTEMENT_MENDED');
      if (!departement) {
        check.reject('code_departement', 'DEPARTEMENT_UNKNOWN', said === '20'
          ? 'Département 20 : aucune mission locale de Corse ne porte ce nom. Indiquez 2A ou 2B, ou importez d’abord ml-structures, puis renvoyez l’élément.'
          : 'Département inconnu : corrigez-le puis renvoyez l’élément.');
      }
      if (!name || !departement) return null;
      const structure = sameName(structures.filter((it) => it.departement === departement), name) ?? corsica;
      if (!structure) check.flag('STRUCTURE_UNKNOWN');
      return { number, name, departement, missionLocaleId: structure?.id ?? null };
    });
  },
  accept: ({ own }, rows) => acceptAgencies(own, rows),
};
