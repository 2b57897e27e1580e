import type { ApolloServer } from '@apollo/server';
import type { HubContext } from '../hub-context.ts';
import type { Session } from './sessions.ts';
import type { Town } from './towns.ts';

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
  readonly town: { readonly name: string; readonly departement: string } | null;
  /** Empty: the whole of France. */
  readonly departements: readonly string[];
  readonly provider: { readonly name: string } | null;
  readonly contact: { readonly phone: string | null; readonly email: string | null; readonly website: string | null } | null;
  readonly sessions: readonly Session[] | null;
}

/** A solution that a search found, and why it stands where it does: by code, and in words. */
export interface Ranked extends Solution { readonly reasons: readonly { readonly code: string; readonly text: string }[] }

/** How many solutions a family has among those found. */
export interface Family { readonly code: string; readonly count: number }

/** A page of results; `count` of all pages, null when it cannot be counted just now, and of each family: at least so many when counting stopped there. */
export interface Found { readonly solutions: readonly Ranked[]; readonly next: string | null; readonly count: number | null; readonly isCapped: boolean; readonly families: readonly Family[] }

/** Searches of the public catalogue. Each answers null when it cannot be read just now. */
export interface Catalogue {
  search(variables: Readonly<Record<string, unknown>>, requestId: string): Promise<Found | null>;
  /** Communes by name or postcode, the most people first. @param departement code; null: anywhere */
  communes(text: string, departement: string | null, requestId: string): Promise<readonly Town[] | null>;
  /** `none`: there is no such solution, or no longer. */
  one(id: string, requestId: string): Promise<Solution | 'none' | null>;
}

const FIELDS = `fragment Shown on Solution {
  id title description kind aim audience ageMin ageMax needs departements town { name departement }
  provider { name } contact { phone email website } sessions { startsOn endsOn vacant freshUntil isPermanent cancelledOn }
}`;
const ASKED = 'need: $need, kind: $kind, near: $near, commune: $commune, departement: $departement, text: $text, age: $age, withVacancy: $withVacancy';
const SEARCH = `query CatalogueSearch($need: Need, $kind: SolutionKind, $near: NearInput, $commune: String, $departement: String, $text: String, $age: Int, $withVacancy: Boolean, $after: String) {
  solutions(${ASKED}, after: $after, first: 20) { edges { node { ...Shown } rankReasons { code text } } pageInfo { hasNextPage endCursor } }
  solutionFacets(${ASKED}) { count isCapped kinds { code count } }
} ${FIELDS}`;
const ONE = `query CatalogueSolution($id: ID!) { solution(id: $id) { ...Shown } } ${FIELDS}`;
const COMMUNES = 'query CatalogueCommunes($text: String!, $departement: String) { communes(text: $text, departement: $departement, first: 100) { edges { node { code name departement postcodes } } } }';

interface Answer {
  readonly solutions?: { readonly edges: readonly { readonly node: Solution; readonly rankReasons: Ranked['reasons'] }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } } | null;
  readonly solutionFacets?: { readonly count: number; readonly isCapped: boolean; readonly kinds: readonly Family[] } | null;
  readonly solution?: Solution | null;
  readonly communes?: { readonly edges: readonly { readonly node: Town }[] } | null;
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
      return {
        solutions: edges.map(({ node, rankReasons }) => ({ ...node, reasons: rankReasons })), next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
        count: data.solutionFacets?.count ?? null, isCapped: data.solutionFacets?.isCapped ?? false, families: data.solutionFacets?.kinds ?? [],
      };
    },
    async communes(text, departement, requestId) {
      const { data } = await ask(COMMUNES, { text, departement }, requestId);
      return data?.communes?.edges.map((e) => e.node) ?? null;
    },
    async one(id, requestId) {
      const { data, failed } = await ask(ONE, { id }, requestId);
      return data?.solution ?? (failed ? null : 'none');
    },
  };
}
