import { limits } from '@passerelle/gateway/limits';
import { measure } from '@passerelle/gateway/document-size';
import { getNamedType, isNonNullType, isObjectType, Kind, parse, type GraphQLField, type GraphQLObjectType } from 'graphql';

/** A place in an answer: the fields that lead there, each as it is written, and the leaves asked there. */
interface Place {
  readonly path: readonly string[];
  readonly leaves: readonly string[];
}

/** How a document is cut out of a type. */
export interface Cut {
  /** Times a type about youths may stand on one path; other types once. */
  readonly repeats: number;
  /** Whether a type is about youths. */
  readonly isAbout: (type: string) => boolean;
  /** Fields inside fields, at most; the gateway's own limit by default. */
  readonly depth?: number;
}

/** Selections of everything below a type, by place, no longer than the gateway allows. */
function placesOf(type: GraphQLObjectType, cut: Cut, path: readonly string[] = [], above: readonly string[] = []): Place[] {
  const seen = [...above, type.name];
  const open = Object.values(type.getFields()).filter((f) => !f.args.some((a) => isNonNullType(a.type) && a.defaultValue === undefined));
  const leaves = open.filter((f) => !isObjectType(getNamedType(f.type))).map((f) => f.name);
  const below = open.flatMap((field) => {
    const target = getNamedType(field.type);
    if (!isObjectType(target) || path.length >= (cut.depth ?? limits.depth - 3)) return [];
    if (seen.filter((name) => name === target.name).length >= (cut.isAbout(target.name) ? cut.repeats : 1)) return [];
    return placesOf(target, cut, [...path, written(field)], seen);
  });
  return leaves.length ? [{ path, leaves }, ...below] : below;
}

const written = (field: GraphQLField<unknown, unknown>): string => (field.args.some((a) => a.name === 'first') ? `${field.name}(first: 2)` : field.name);

/** A tree of fields. */
type Tree = Map<string, Tree>;

function grow(tree: Tree, place: Place): void {
  let at = tree;
  for (const step of place.path) {
    // Lists are matched, and rows known, by their ids.
    at.set(step, at.get(step) ?? new Map());
    at = at.get(step)!;
  }
  for (const leaf of place.leaves) at.set(leaf, new Map());
}

const print = (tree: Tree): string => [...tree].map(([field, below]) => (below.size ? `${field} { ${print(below)} }` : field)).join(' ');

/**
 * Documents that together ask every field below a root, each within the gateway's limits.
 * @param head the operation's beginning, e.g. `query Q($id: ID!)`
 * @param root the root field with its arguments, e.g. `youth(id: $id)`
 * @param withIds says which places have an id to ask on the way
 */
export function documentsFor(head: string, root: string, type: GraphQLObjectType, cut: Cut): string[] {
  const ids = new Map<string, Place>();
  const places = placesOf(type, cut);
  for (const place of places) if (place.leaves.includes('id')) ids.set(place.path.join(), place);
  const documents: string[] = [];
  let tree: Tree = new Map();
  for (const place of places) {
    const longer = structuredClone(tree);
    for (let i = 0; i <= place.path.length; i++) {
      const above = place.path.slice(0, i);
      if (ids.has(above.join())) grow(longer, { path: above, leaves: ['id'] });
    }
    grow(longer, place);
    if (tree.size && !fits(documentOf(head, root, longer))) {
      documents.push(documentOf(head, root, tree));
      tree = new Map();
      for (let i = 0; i <= place.path.length; i++) if (ids.has(place.path.slice(0, i).join())) grow(tree, { path: place.path.slice(0, i), leaves: ['id'] });
      grow(tree, place);
    } else tree = longer;
  }
  if (tree.size) documents.push(documentOf(head, root, tree));
  return documents;
}

const documentOf = (head: string, root: string, tree: Tree): string => `${head} { ${root} { ${print(tree)} } }`;

function fits(text: string): boolean {
  try {
    const document = parse(text, { maxTokens: limits.tokens, noLocation: true });
    const operation = document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION);
    if (!operation) return false;
    const size = measure(document, operation, {});
    return (['depth', 'nesting', 'cost', 'width'] as const).every((key) => size[key] <= limits[key]);
  } catch {
    return false;
  }
}
