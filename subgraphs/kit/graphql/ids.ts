import { getNamedType, getNullableType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';
import { coded } from './errors.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a type is, or holds, an id: arguments without one need no look. */
export function holdsId(type: GraphQLInputType, seen: readonly string[] = []): boolean {
  const named = getNamedType(type);
  if (named.name === 'ID') return true;
  if (!isInputObjectType(named) || seen.includes(named.name)) return false;
  return Object.values(named.getFields()).some((f) => holdsId(f.type, [...seen, named.name]));
}

/**
 * Refuses what is not one of our ids before it reaches a statement, where it would fail the whole request.
 * @throws BAD_USER_INPUT
 */
export function checkIds(type: GraphQLInputType, value: unknown): void {
  if (value === null || value === undefined) return;
  const nullable = getNullableType(type);
  if (isListType(nullable)) return (Array.isArray(value) ? value : [value]).forEach((item) => checkIds(nullable.ofType, item));
  if (isInputObjectType(nullable)) {
    for (const [name, field] of Object.entries(nullable.getFields())) checkIds(field.type, (value as Record<string, unknown>)[name]);
  } else if (nullable.name === 'ID' && !(typeof value === 'string' && UUID.test(value))) {
    throw coded('BAD_USER_INPUT', 'Cet identifiant n’est pas valable. Reprenez celui que la passerelle vous a donné.');
  }
}
