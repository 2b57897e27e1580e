import { migrate as bring, migrateFromEnvironment, isEntry } from '@passerelle/kit/data/migrate';
import { education } from './index.ts';

/** Brings Education's database up to date (`url`: the owner's connection). */
export const migrate = (url: string) => bring(education, url, import.meta.url);

if (isEntry(import.meta.url)) await migrateFromEnvironment(education, import.meta.url);
