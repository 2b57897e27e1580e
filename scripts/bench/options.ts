import { parseArgs } from 'node:util';
import { OperatorError } from '../start/operator-error.ts';

/** What `npm run bench` prints with `--help`. */
export const HELP = `Mesure ce que coûte une requête : un hub temporaire, des jeunes inventés, 16 connexions, tout allumé
(connexion, autorisations, politiques de lignes, journal).

  npm run bench -- --seconds N    durée de chaque mesure, en secondes (5 par défaut ; trois tours par requête)
  npm run bench -- --youths N     jeunes inventés (2 000 par défaut, 100 au moins)
  npm run bench -- --compare      au lieu des requêtes, le comparateur : 100 000 sortants contre 40 000 nouveaux inscrits
  npm run bench -- --catalogue    au lieu des requêtes, la recherche du catalogue : 5 000 puis 50 000 solutions
  npm run bench -- --json         le résultat en JSON

Lisez d’abord les millisecondes de processeur par requête : le débit et les délais dépendent de ce que la machine
fait d’autre au même moment. Aucune donnée du hub qui tourne déjà n’est touchée.
`;

/** What is measured, and how it is shown. */
export interface Options {
  /** Length of one measurement, in seconds. */
  readonly seconds: number;
  readonly youths: number;
  readonly json: boolean;
  readonly help: boolean;
  /** The comparator instead of the requests. */
  readonly comparison: boolean;
  /** The search of the catalogue instead of the requests. */
  readonly catalogue: boolean;
}

/**
 * Reads the command line.
 * @throws OperatorError naming what is wrong
 */
export function optionsOf(args: readonly string[]): Options {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options: {
      seconds: { type: 'string', default: '5' }, youths: { type: 'string', default: '2000' }, json: { type: 'boolean', default: false }, compare: { type: 'boolean', default: false }, catalogue: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false },
    } }));
  } catch (error) {
    throw new OperatorError(`Option inconnue ou sans valeur. Les options : npm run bench -- --help`, { cause: error });
  }
  const whole = (name: 'seconds' | 'youths', least: number, most: number): number => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new OperatorError(`--${name} vaut un nombre entier de ${least} à ${most}.`);
  };
  return { seconds: whole('seconds', 1, 600), youths: whole('youths', 100, 1_000_000), json: values.json, help: values.help, comparison: values.compare, catalogue: values.catalogue };
}
