import { registerEnumType } from 'type-graphql';

/**
 * An enum of the API from its values with their French descriptions.
 * @param name name in the schema
 * @param description what it says, with the row
 */
export function described<V extends string>(name: string, description: string, values: { readonly [K in V]: string }): { readonly [K in V]: K } {
  const made = Object.fromEntries(Object.keys(values).map((v) => [v, v])) as { [K in V]: K };
  registerEnumType(made, { name, description, valuesConfig: Object.fromEntries(Object.entries<string>(values).map(([v, text]) => [v, { description: text }])) as never });
  return made;
}
