import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, OperationTypeNode, parse, type ValueNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { messages } from './codes.ts';
import { LARGEST_PAGE, measure, pageArguments, pageSize, type Size } from './document-size.ts';
import { Refusal } from './refusal.ts';

/** What a document may be at most (security.md 2): refused before it is validated or planned, since planning blocks the process. */
export const limits = { bodyBytes: 100_000, tokens: 1_000, depth: 12, nesting: 30, aliases: 15, width: 10, directives: 20, cost: 30_000, variableDepth: 12 };

const tooMuch: Readonly<Record<keyof Size, string>> = {
  depth: `La requête a plus de ${limits.depth} niveaux.`,
  nesting: `La requête a plus de ${limits.nesting} niveaux d’imbrication.`,
  aliases: `La requête a plus de ${limits.aliases} alias.`,
  width: `La requête a plus de ${limits.width} champs à la racine.`,
  directives: `La requête a plus de ${limits.directives} directives.`,
  cost: `La requête peut ramener plus de ${limits.cost} valeurs. Demandez moins d’éléments (first) ou moins de champs.`,
};

const bodyShape = z.object({
  query: z.string().min(1),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

interface Read {
  readonly document: DocumentNode;
  readonly operations: readonly OperationDefinitionNode[];
  readonly pages: readonly ValueNode[];
  /** Operations known to be small enough whatever the variables: what most requests are. */
  readonly small: Set<OperationDefinitionNode>;
}

const documents = new LRUCache<string, Read>({ max: 500 });

/**
 * Lets a GraphQL request body in, or refuses it with a 4xx. Its cost is proportional to the text.
 * @throws Refusal BAD_USER_INPUT, GRAPHQL_PARSE_FAILED or QUERY_TOO_LARGE
 */
export function admit(body: unknown): void {
  if (Array.isArray(body)) throw new Refusal(400, 'BAD_USER_INPUT', 'Envoyez une seule requête à la fois.');
  const read = bodyShape.safeParse(body);
  if (!read.success) throw new Refusal(400, 'BAD_USER_INPUT', 'Envoyez un objet JSON avec la requête dans « query » et, au besoin, « variables » et « operationName ».');
  const variables = read.data.variables ?? {};
  if (!isShallow(variables, limits.variableDepth)) throw new Refusal(400, 'QUERY_TOO_LARGE', 'Les variables sont trop imbriquées.');
  const { document, operations, pages, small } = readDocument(read.data.query);
  const name = read.data.operationName;
  const operation = name ? operations.find((one) => one.name?.value === name) : operations.length === 1 ? operations[0] : undefined;
  if (!operation) throw new Refusal(400, 'BAD_USER_INPUT', 'Dites dans « operationName » laquelle des opérations du document exécuter.');
  if (small.has(operation)) return;
  check(measure(document, operation, variables));
  if (pages.some((page) => pageSize(page, variables) > LARGEST_PAGE)) {
    throw new Refusal(400, 'QUERY_TOO_LARGE', `Demandez au plus ${LARGEST_PAGE} éléments à la fois (first).`);
  }
  if (!pages.some(({ kind }) => kind === Kind.VARIABLE)) small.add(operation);
}

function readDocument(text: string): Read {
  const known = documents.get(text);
  if (known) return known;
  const document = parseSmall(text);
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operations.length === 0) throw new Refusal(400, 'GRAPHQL_VALIDATION_FAILED', 'Le document ne contient aucune opération.');
  if (operations.some((one) => one.operation === OperationTypeNode.SUBSCRIPTION)) {
    throw new Refusal(400, 'GRAPHQL_VALIDATION_FAILED', 'Les abonnements (subscription) n’existent pas ici.');
  }
  const read: Read = { document, operations, pages: pageArguments(document), small: new Set() };
  documents.set(text, read);
  return read;
}

function parseSmall(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: limits.tokens, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError && !/tokens\. Parsing aborted/.test(error.message)) {
      throw new Refusal(400, 'GRAPHQL_PARSE_FAILED', `${messages.GRAPHQL_PARSE_FAILED} ${error.message}`);
    }
    throw new Refusal(400, 'QUERY_TOO_LARGE', `La requête a plus de ${limits.tokens} mots.`);
  }
}

function check(size: Size): void {
  for (const key of Object.keys(tooMuch) as (keyof Size)[]) {
    if (size[key] > limits[key]) throw new Refusal(400, 'QUERY_TOO_LARGE', tooMuch[key]);
  }
}

function isShallow(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}
