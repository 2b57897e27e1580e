import { migrate as bring, migrateFromEnvironment, isEntry } from '@passerelle/kit/data/migrate';
import { keepCommunes } from './commune/keep-communes.ts';
import { solutions } from './index.ts';

/** Brings the solution providers' database up to date, the communes included (`url`: the owner's connection). */
export const migrate = (url: string) => bring(solutions, url, import.meta.url, keepCommunes);

if (isEntry(import.meta.url)) await migrateFromEnvironment(solutions, import.meta.url, keepCommunes);
