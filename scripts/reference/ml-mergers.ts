import { mergeStructures, type Merger } from '@passerelle/missions-locales/mission-locale/merge-structures';
import { MissionLocale } from '@passerelle/missions-locales/mission-locale/mission-locale';
import { parseMiloStructure } from '@passerelle/kit/values/codes';
import { parseFrenchDate } from '@passerelle/kit/values/date';
import { OperatorError } from '../start/operator-error.ts';
import { csvList } from './csv-list.ts';
import type { Kind } from './list.ts';
import { knownStructures } from './structure-names.ts';

/**
 * Mergers of missions locales, one a line: the code that ends, the one that goes on, the day. i-Milo's list does not tell them
 * (a temporary code says « pour fusion », not with whom nor when), so an operator states them.
 */
export const mlMergers: Kind<Merger> = {
  says: 'fusions de missions locales : CSV (CODE, SUCCESSEUR, DATE_FUSION) ; après ml-structures',
  subgraph: 'missions-locales',
  entities: [MissionLocale],
  key: (row) => row.code,
  async open(path, { own }) {
    const known = new Set((await knownStructures(own)).map((s) => s.code));
    return csvList(path, { CODE: { required: true }, SUCCESSEUR: { required: true }, DATE_FUSION: { required: true, aliases: ['DATE'] } }, (cells, check) => {
      const code = check.code('CODE', cells.CODE, parseMiloStructure, 'Code de structure i-Milo');
      const successor = check.code('SUCCESSEUR', cells.SUCCESSEUR, parseMiloStructure, 'Code de structure i-Milo');
      const on = check.code('DATE_FUSION', cells.DATE_FUSION, parseFrenchDate, 'Jour de la fusion');
      for (const [column, one] of [['CODE', code], ['SUCCESSEUR', successor]] as const) {
        if (one && !known.has(one)) check.reject(column, 'STRUCTURE_UNKNOWN', 'Aucune mission locale n’a ce code : importez d’abord ml-structures, ou corrigez le code, puis renvoyez la ligne.');
      }
      if (code && code === successor) check.reject('SUCCESSEUR', 'INTO_ITSELF', 'Une mission locale ne fusionne pas avec elle-même : corrigez un des deux codes puis renvoyez la ligne.');
      return code && successor && on ? { code, successor, on } : null;
    });
  },
  async accept({ own }, rows) {
    let changed = 0;
    for (const row of rows) {
      const outcome = await mergeStructures(own, row);
      // What only the state of the other lines tells stops the whole: a merger half done would lose files.
      if ('fault' in outcome) throw new OperatorError(`${row.code} → ${row.successor} : ${WHY[outcome.fault]}`);
      if (outcome.isNew) changed++;
    }
    return { added: 0, changed };
  },
};

const WHY: Readonly<Record<string, string>> = {
  STRUCTURE_UNKNOWN: 'ce code n’est pas connu. Importez d’abord ml-structures, puis recommencez.',
  SUCCESSOR_UNKNOWN: 'le code du successeur n’est pas connu. Importez d’abord ml-structures, puis recommencez.',
  INTO_ITSELF: 'les deux codes se reprennent l’un l’autre. Corrigez le fichier, puis recommencez.',
  MERGED_ELSEWHERE: 'cette mission locale a déjà été reprise par une autre. Corrigez le fichier, puis recommencez.',
};
