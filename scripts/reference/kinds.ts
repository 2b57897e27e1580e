import { load, type LoadOptions, type Summary } from './load.ts';
import type { Kind } from './list.ts';
import { mlAgences } from './ml-agences.ts';
import { mlMergers } from './ml-mergers.ts';
import { mlSites } from './ml-sites.ts';
import { mlStructures } from './ml-structures.ts';
import { diplomaLevels, diplomas, mef, rome } from './nomenclatures.ts';
import { providersNetwork } from './providers-network.ts';
import { providersOf } from './providers-of.ts';
import { schoolsColleges } from './schools-colleges.ts';
import { schoolsLyceesPro } from './schools-lycees-pro.ts';
import { schoolsRep } from './schools-rep.ts';

/** A kind of list as the command line knows it. */
export interface Loader {
  readonly says: string;
  /** Brings a file of this kind into the databases (see {@link load}). */
  load(path: string, options: LoadOptions): Promise<Summary>;
}

const loader = <Row extends object>(kind: Kind<Row>): Loader => ({ says: kind.says, load: (path, options) => load(kind, path, options) });

/** Every kind of official list, by the name it has on the command line. */
export const kinds: Readonly<Record<string, Loader>> = {
  'schools-rep': loader(schoolsRep),
  'schools-lycees-pro': loader(schoolsLyceesPro),
  'schools-colleges': loader(schoolsColleges),
  'ml-structures': loader(mlStructures),
  'ml-agences': loader(mlAgences),
  'ml-sites': loader(mlSites),
  'ml-mergers': loader(mlMergers),
  'providers-network': loader(providersNetwork),
  'providers-of': loader(providersOf),
  'diploma-levels': loader(diplomaLevels),
  diplomas: loader(diplomas),
  mef: loader(mef),
  rome: loader(rome),
};
