import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../start/paths.ts';

/** A request whose cost is measured. */
export interface Case {
  readonly name: string;
  /** Bodies that are sent in turn, so that no answer is always the same one. */
  readonly bodies: readonly string[];
  /** Says what is wrong with the answer to `bodies[index]`; nothing when it is right. */
  readonly fault: (data: Data, index: number) => string | undefined;
}

export type Data = Readonly<Record<string, unknown>>;

/** What is known of a youth beforehand, to tell a right answer from a wrong one. */
export interface Known {
  readonly id: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly platform: string;
  readonly uai: string;
}

const WORKLIST = `query Worklist($after: String) {
  youths(first: 20, after: $after) {
    edges {
      cursor
      node {
        id
        identity { familyName givenName birthDate }
        education { cases { id origin stage openedOn contactAttempts { attemptedAt outcome } } }
        missionLocale { files { id } }
        solutions { proposals { id } }
        mentoring { mentorships { id } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
const SCHOOLS = 'query Schools($departement: String) { schools(first: 5, departement: $departement) { edges { node { id uai name commune } } pageInfo { hasNextPage } } }';

/** Reads `a.b.0.c` of an answer. */
const at = (data: unknown, path: string): unknown => path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], data);
const count = (data: unknown, path: string): number => { const list = at(data, path); return Array.isArray(list) ? list.length : -1; };
const body = (query: string, variables: object): string => JSON.stringify({ query, variables });

/**
 * The three requests: one record from every partner, one catalogue of a single subgraph, one page of a worklist.
 * @param youths those whose records are read
 * @param cursors where the worklist's pages begin
 */
export function casesFor(youths: readonly Known[], cursors: readonly string[]): readonly Case[] {
  const record = readFileSync(join(checkout, 'schema/operations/YouthRecord.graphql'), 'utf8');
  return [
    { name: 'YouthRecord', bodies: youths.map(({ id }) => body(record, { id })), fault: (data, index) => differs(data, youths[index]) },
    {
      name: 'Schools', bodies: [body(SCHOOLS, { departement: '59' }), body(SCHOOLS, {})],
      fault: (data) => count(data, 'schools.edges') === 5 && typeof at(data, 'schools.edges.4.node.uai') === 'string' ? undefined : 'pas cinq établissements',
    },
    {
      name: 'Worklist', bodies: cursors.map((after) => body(WORKLIST, { after })),
      fault: (data) => {
        const nodes = (at(data, 'youths.edges') as { node: unknown }[] | undefined)?.map(({ node }) => node) ?? [];
        if (new Set(nodes.map((node) => at(node, 'id'))).size !== 20) return 'pas vingt jeunes différents';
        const closed = ['education.cases', 'missionLocale.files', 'solutions.proposals', 'mentoring.mentorships'].find((path) => nodes.some((node) => count(node, path) < 0));
        return closed && `${closed} manque à un jeune`;
      },
    },
  ];
}

function differs(data: Data, youth: Known | undefined): string | undefined {
  const expected: Readonly<Record<string, string | undefined>> = {
    'youth.id': youth?.id, 'youth.identity.familyName': youth?.familyName, 'youth.identity.birthDate': youth?.birthDate,
    'youth.platform.id': youth?.platform, 'youth.education.enrolments.0.school.uai': youth?.uai,
  };
  const wrong = Object.entries(expected).find(([path, value]) => at(data, path) !== value);
  return wrong && `${wrong[0]} n’est pas celui du jeune inventé`;
}
