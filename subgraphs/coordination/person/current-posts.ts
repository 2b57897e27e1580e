import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { today } from '@passerelle/kit/values/today';
import { Post } from './post.ts';

/** Posts held today, by person or by organisation; one statement whatever the number of owners. */
export async function currentPosts(context: RequestContext, by: 'personId' | 'organisationId', id: string): Promise<Post[]> {
  const posts = await manyBy(context, Post, by, id, { createdAt: 'desc', id: 'asc' });
  return posts.filter((p) => !p.endedOn || p.endedOn > today());
}
