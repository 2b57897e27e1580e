import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { EndProgramme } from './end-programme.ts';
import { StartProgramme } from './start-programme.ts';
import { SupportProgrammeResolver } from './support-programme.resolver.ts';
import { SupportProgramme } from './support-programme.ts';

/** Support programmes of a file, from a day to a day. */
export const programmes: Area = {
  entities: [SupportProgramme],
  resolvers: [SupportProgrammeResolver, StartProgramme, EndProgramme],
  references: { SupportProgramme: ({ id }, context) => byId(context, SupportProgramme, id) },
};
