import { migrate as bring, migrateFromEnvironment, isEntry } from '@passerelle/kit/data/migrate';
import { coordination } from './index.ts';

/** Brings coordination's database up to date (`url`: the owner's connection). */
export const migrate = (url: string) => bring(coordination, url, import.meta.url);

if (isEntry(import.meta.url)) await migrateFromEnvironment(coordination, import.meta.url);
