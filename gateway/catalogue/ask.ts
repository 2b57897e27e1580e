import type { ApolloServer } from '@apollo/server';
import type { HubContext } from '../hub-context.ts';
import type { Session } from './sessions.ts';

/** A solution of the catalogue as the pages show it. */
export interface Solution {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly kind: string;
  readonly aim: string;
  readonly audience: string | null;
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  readonly needs: readonly string[];
  /** INSEE code. */
  readonly commune: string | null;
  /** Empty: the whole of France. */
  readonly departements: readonly string[];
  readonly provider: { readonly name: string; readonly commune: string | null } | null;
  readonly contact: { readonly phone: string | null; readonly email: string | null; readonly website: string | null } | null;
  readonly sessions: readonly Session[] | null;
}

/** A page of results. */
export interface Found { readonly solutions: readonly Solution[]; readonly next: string | null }

/** Searches of the public catalogue. Each answers null when it cannot be read just now. */
export interface Catalogue {
  search(variables: Readonly<Record<string, unknown>>, requestId: string): Promise<Found | null>;
  /** `none`: there is no such solution, or no longer. */
  one(id: string, requestId: string): Promise<Solution | 'none' | null>;
}

const FIELDS = `fragment Shown on Solution {
  id title description kind aim audience ageMin ageMax needs commune departements
  provider { name commune } contact { phone email website } sessions { startsOn endsOn vacant freshUntil isPermanent cancelledOn }
}`;
const SEARCH = `query CatalogueSearch($need: Need, $departement: String, $text: String, $age: Int, $withVacancy: Boolean, $after: String) {
  solutions(need: $need, departement: $departement, text: $text, age: $age, withVacancy: $withVacancy, after: $after, first: 20) { edges { node { ...Shown } } pageInfo { hasNextPage endCursor } }
} ${FIELDS}`;
const ONE = `query CatalogueSolution($id: ID!) { solution(id: $id) { ...Shown } } ${FIELDS}`;

interface Answer {
  readonly solutions?: { readonly edges: readonly { readonly node: Solution }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } } | null;
  readonly solution?: Solution | null;
}

/**
 * The catalogue through the hub's own plan, as somebody who is not signed in: the pages see what anyone may see.
 * @param budget longest wait, in milliseconds
 */
export function catalogueThrough(apollo: ApolloServer<HubContext>, budget: number): Catalogue {
  const ask = async (query: string, variables: Readonly<Record<string, unknown>>, requestId: string): Promise<{ data: Answer | null; failed: boolean }> => {
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue: { requestId, coordinationDown: false, deadline: performance.now() + budget } });
    if (body.kind !== 'single') return { data: null, failed: true };
    return { data: (body.singleResult.data ?? null) as Answer | null, failed: !!body.singleResult.errors?.length };
  };
  return {
    async search(variables, requestId) {
      const { data } = await ask(SEARCH, variables, requestId);
      if (!data?.solutions) return null;
      const { edges, pageInfo } = data.solutions;
      return { solutions: edges.map((e) => e.node), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
    },
    async one(id, requestId) {
      const { data, failed } = await ask(ONE, { id }, requestId);
      return data?.solution ?? (failed ? null : 'none');
    },
  };
}
