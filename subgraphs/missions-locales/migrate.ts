import { migrate as bring, migrateFromEnvironment, isEntry } from '@passerelle/kit/data/migrate';
import { missionsLocales } from './index.ts';

/** Brings the missions locales' database up to date (`url`: the owner's connection). */
export const migrate = (url: string) => bring(missionsLocales, url, import.meta.url);

if (isEntry(import.meta.url)) await migrateFromEnvironment(missionsLocales, import.meta.url);
