import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { AssignCtiPost } from './assign-cti-post.ts';
import { CtiPost } from './cti-post.ts';
import { CtiPostQueries } from './cti-posts.ts';
import { EndCtiPost } from './end-cti-post.ts';

/** Posts of CTI, State and Region (G04, G05). */
export const ctiPosts: Area = {
  entities: [CtiPost],
  resolvers: [CtiPostQueries, AssignCtiPost, EndCtiPost],
  references: { CtiPost: ({ id }, context) => byId(context, CtiPost, id) },
};
