import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode, type ValueNode } from 'graphql';

/** How large a document is once its fragments are written out. */
export interface Size {
  /** Fields inside fields. */
  depth: number;
  /** Selection sets inside selection sets: what every recursive reader of the document pays in stack. */
  nesting: number;
  aliases: number;
  directives: number;
  /** Fields at the top. */
  width: number;
  /** Values that an answer may hold: every field once, times the pages it stands in. */
  cost: number;
}

/** A page without `first` (the kit's default) and the largest that subgraphs accept. */
const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;
const NOTHING: Size = { depth: 0, nesting: 0, aliases: 0, directives: 0, width: 0, cost: 0 };

type Variables = Readonly<Record<string, unknown>>;

/**
 * Measures an operation in time proportional to its text: a fragment is measured once, however often it is spread.
 * @param variables the request's, for `first: $n`
 * @returns Infinity in every measure for a document whose fragments go round in circles
 */
export function measure(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const known = new Map<string, Size | 'measuring'>();

  function ofFragment(name: string): Size {
    const seen = known.get(name);
    if (seen === 'measuring') return { depth: Infinity, nesting: Infinity, aliases: Infinity, directives: Infinity, width: Infinity, cost: Infinity };
    if (seen) return seen;
    const fragment = fragments.get(name);
    if (!fragment) return NOTHING;
    known.set(name, 'measuring');
    const size = ofSet(fragment.selectionSet);
    size.directives += fragment.directives?.length ?? 0;
    known.set(name, size);
    return size;
  }

  function ofField(field: FieldNode): Size {
    const inner = field.selectionSet ? ofSet(field.selectionSet) : NOTHING;
    return {
      depth: inner.depth + 1, nesting: inner.nesting, width: 1, aliases: inner.aliases + (field.alias ? 1 : 0),
      directives: inner.directives, cost: 1 + pageOf(field, variables) * inner.cost,
    };
  }

  function ofSet(set: SelectionSetNode): Size {
    const total: Size = { ...NOTHING };
    for (const one of set.selections) {
      const part = one.kind === Kind.FIELD ? ofField(one) : one.kind === Kind.FRAGMENT_SPREAD ? ofFragment(one.name.value) : ofSet(one.selectionSet);
      total.depth = Math.max(total.depth, part.depth);
      total.nesting = Math.max(total.nesting, part.nesting);
      total.aliases += part.aliases;
      total.directives += part.directives + (one.directives?.length ?? 0);
      total.width += part.width;
      total.cost += part.cost;
    }
    total.nesting += 1;
    return total;
  }

  const size = ofSet(operation.selectionSet);
  size.directives += operation.directives?.length ?? 0;
  return size;
}

/** How many times a field's content may be repeated: its `first` or `last`, the default of a connection, else once. */
function pageOf(field: FieldNode, variables: Variables): number {
  const page = pageArgument(field);
  if (page) return Math.max(1, pageSize(page, variables));
  const isConnection = field.selectionSet?.selections.some((one) => one.kind === Kind.FIELD && one.name.value === 'edges');
  return isConnection ? DEFAULT_PAGE : 1;
}

/** The number of elements that a `first` or `last` asks for; the largest page when a variable leaves it to its default. */
export function pageSize(value: ValueNode, variables: Variables): number {
  if (value.kind === Kind.INT) return Number(value.value);
  const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return typeof given === 'number' ? given : LARGEST_PAGE;
}

/** Every `first` and `last` of a document. */
export function pageArguments(document: DocumentNode): ValueNode[] {
  const pages: ValueNode[] = [];
  const walk = (set: SelectionSetNode): void => {
    for (const one of set.selections) {
      const page = one.kind === Kind.FIELD ? pageArgument(one) : undefined;
      if (page) pages.push(page);
      if (one.kind !== Kind.FRAGMENT_SPREAD && one.selectionSet) walk(one.selectionSet);
    }
  };
  for (const one of document.definitions) if ('selectionSet' in one) walk(one.selectionSet);
  return pages;
}

function pageArgument(field: FieldNode): ValueNode | undefined {
  return field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
}
