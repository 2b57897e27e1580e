import { migrate as bring, migrateFromEnvironment, isEntry } from '@passerelle/kit/data/migrate';
import { mentoring } from './index.ts';

/** Brings Mentoring's database up to date (`url`: the owner's connection). */
export const migrate = (url: string) => bring(mentoring, url, import.meta.url);

if (isEntry(import.meta.url)) await migrateFromEnvironment(mentoring, import.meta.url);
