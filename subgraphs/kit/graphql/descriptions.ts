import { isInputObjectType, isObjectType, isScalarType, type GraphQLArgument, type GraphQLSchema } from 'graphql';

const TYPES: Readonly<Record<string, string>> = {
  Query: 'Ce que l’on peut lire',
  Mutation: 'Ce que l’on peut faire',
  DateTimeISO: 'Date et heure universelles (UTC), au format ISO 8601 : 2026-09-01T07:30:00Z',
  LocalDate: 'Date sans heure, au format AAAA-MM-JJ : 2026-09-01',
};

/** Says what everything is that has no words of its own: root types, scalars, and the arguments `input` and `id`. */
export function describe(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (TYPES[type.name] && (!type.description || isScalarType(type))) type.description = TYPES[type.name];
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) for (const argument of field.args) argument.description ??= ofArgument(argument, schema);
  }
  return schema;
}

function ofArgument(argument: GraphQLArgument, schema: GraphQLSchema): string | undefined {
  if (argument.name === 'id') return 'Identifiant';
  const type = schema.getType(String(argument.type).replace(/!$/, ''));
  return isInputObjectType(type) ? type.description ?? undefined : undefined;
}
