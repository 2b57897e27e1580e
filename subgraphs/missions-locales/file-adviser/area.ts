import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { FileAdviser } from './file-adviser.ts';
import { AdvisersOfFile, FileAdviserResolver } from './file-advisers.ts';
import { ReassignFiles } from './reassign-files.ts';

/** Who followed a file, from when to when. */
export const fileAdvisers: Area = {
  entities: [FileAdviser],
  resolvers: [AdvisersOfFile, FileAdviserResolver, ReassignFiles],
  references: { FileAdviser: ({ id }, context) => byId(context, FileAdviser, id) },
};
