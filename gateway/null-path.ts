import { Kind, parse, type SelectionNode } from 'graphql';

/**
 * Where the hole is that a failed fetch leaves, in the fetch's own terms, so that the planner's executor can turn it
 * into a path of the client's answer: `['youth']`, or `['_entities', 0, 'education']`.
 * @param document text of the operation that was sent to the subgraph
 */
export function nullPath(document: string): (string | number)[] | undefined {
  const operation = parse(document).definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const root = operation && firstField(operation.selectionSet.selections);
  if (!root) return undefined;
  const name = root.alias?.value ?? root.name.value;
  if (name !== '_entities') return [name];
  const inner = root.selectionSet && firstField(root.selectionSet.selections);
  return inner ? [name, 0, inner.alias?.value ?? inner.name.value] : undefined;
}

function firstField(selections: readonly SelectionNode[]) {
  let found: SelectionNode | undefined = selections.find((one) => !(one.kind === Kind.FIELD && one.name.value === '__typename'));
  while (found?.kind === Kind.INLINE_FRAGMENT) {
    found = found.selectionSet.selections.find((one) => !(one.kind === Kind.FIELD && one.name.value === '__typename'));
  }
  return found?.kind === Kind.FIELD ? found : undefined;
}
