import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { MissionLocale } from './mission-locale.ts';
import { MissionLocaleResolver } from './mission-locale.resolver.ts';
import { MissionLocaleQueries } from './mission-locales.ts';

/** Structures, by their real codes. */
export const missionLocales: Area = {
  entities: [MissionLocale],
  resolvers: [MissionLocaleQueries, MissionLocaleResolver],
  references: { MissionLocale: ({ id }, context) => byId(context, MissionLocale, id) },
};
