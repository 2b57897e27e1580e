import type { GraphQLFieldResolver } from 'graphql';
import type { RequestContext } from '../server/context.ts';
import { Refusal, type UserError } from './errors.ts';
import { holdsNir } from '../values/nir.ts';

/** What every mutation answers besides its result. */
export interface Outcome {
  userErrors?: UserError[];
}

/**
 * One attempt at an intent: what it wrote is sent to the database before it answers; a refusal takes back all of it
 * and becomes `userErrors`. A value that holds a NIR is refused before anything else (no NIR anywhere).
 */
export function attempt(resolve: GraphQLFieldResolver<unknown, RequestContext>): GraphQLFieldResolver<unknown, RequestContext> {
  return async (source, args, context, info) => {
    const nir = pathOfNir(args);
    if (nir) return refused(new Refusal('NIR_REFUSED', 'Ce champ contient un numéro de sécurité sociale. Retirez-le : il ne doit être ni saisi ni conservé.', nir));
    const em = await context.em();
    await em.execute('savepoint attempt');
    try {
      const result = (await resolve(source, args, context, info)) as Outcome;
      await em.flush();
      return { userErrors: [], ...result };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      em.clear();
      await em.execute('rollback to savepoint attempt');
      context.wentBack();
      return refused(error);
    }
  };
}

const refused = ({ code, message, field }: Refusal): Outcome => ({ userErrors: [{ code, message, field: [...field] }] });

/** Path of the first text that holds a NIR, if any. */
export function pathOfNir(value: unknown, path: string[] = []): string[] | null {
  if (typeof value === 'string') return holdsNir(value) ? path : null;
  if (value === null || typeof value !== 'object') return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = pathOfNir(inner, [...path, key]);
    if (found) return found;
  }
  return null;
}
