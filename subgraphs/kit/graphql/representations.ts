import type { GraphQLFieldResolver } from 'graphql';
import { z } from 'zod';
import type { RequestContext } from '../server/context.ts';
import { coded } from './errors.ts';

/** Exactly a type name, an id and perhaps a grant, all strings: an operator or a foreign value never reaches the ORM. */
const representation = z.strictObject({
  __typename: z.string().max(100),
  id: z.uuid(),
  grant: z.string().max(8_000).nullish(),
});
const representations = z.array(representation).max(1_000);

/** Checks what `_entities` is given, and takes the grants that came along into the request. */
export function admitRepresentations(resolve: GraphQLFieldResolver<unknown, RequestContext>): GraphQLFieldResolver<unknown, RequestContext> {
  return async (source, args, context, info) => {
    const given = representations.safeParse(args['representations']);
    if (!given.success) throw coded('BAD_USER_INPUT', 'Référence refusée : un type, un identifiant et, au besoin, une autorisation, rien d’autre.');
    await Promise.all(given.data.map(async ({ id, grant }) => grant && context.admitText(grant, id)));
    return resolve(source, { representations: given.data }, context, info);
  };
}
