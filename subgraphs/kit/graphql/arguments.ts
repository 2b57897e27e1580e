import { getNullableType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';
import { coded } from './errors.ts';

/** The form of our ids. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Refuses what would fail the whole request once it reaches a statement: what is not one of our ids, a text with a NUL.
 * @throws BAD_USER_INPUT
 */
export function checkArgument(type: GraphQLInputType, value: unknown): void {
  if (value === null || value === undefined) return;
  const nullable = getNullableType(type);
  if (isListType(nullable)) return (Array.isArray(value) ? value : [value]).forEach((item) => checkArgument(nullable.ofType, item));
  if (isInputObjectType(nullable)) {
    for (const [name, field] of Object.entries(nullable.getFields())) checkArgument(field.type, (value as Record<string, unknown>)[name]);
  } else if (nullable.name === 'ID' && !(typeof value === 'string' && UUID.test(value))) {
    throw coded('BAD_USER_INPUT', 'Cet identifiant n’est pas valable. Reprenez celui que la passerelle vous a donné.');
  } else if (typeof value === 'string' && value.includes('\0')) {
    throw coded('BAD_USER_INPUT', 'Ce texte contient un caractère illisible. Saisissez-le de nouveau.');
  }
}
