import { migrate as bring, migrateFromEnvironment, isEntry } from '@passerelle/kit/data/migrate';
import { solutions } from './index.ts';

/** Brings the solution providers' database up to date (`url`: the owner's connection). */
export const migrate = (url: string) => bring(solutions, url, import.meta.url);

if (isEntry(import.meta.url)) await migrateFromEnvironment(solutions, import.meta.url);
