import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { CloseFile } from './close-file.ts';
import { DescribeSupport } from './describe-support.ts';
import { MissionLocaleFile } from './file.ts';
import { FileResolver } from './file.resolver.ts';
import { FileQueries } from './files.ts';
import { OpenFile } from './open-file.ts';

/** The file (« dossier ») that a mission locale keeps of a youth. */
export const files: Area = {
  entities: [MissionLocaleFile],
  resolvers: [FileQueries, FileResolver, DescribeSupport, OpenFile, CloseFile],
  references: { MissionLocaleFile: ({ id }, context) => byId(context, MissionLocaleFile, id) },
};
