import { getNamedType, isEnumType, isInputObjectType, isInterfaceType, isListType, isNonNullType, isObjectType, type GraphQLField, type GraphQLNamedType, type GraphQLOutputType, type GraphQLSchema } from 'graphql';

/** A field of an object or interface type, e.g. `Youth.platform`. */
export interface FieldAt { readonly at: string; readonly type: string; readonly field: GraphQLField<unknown, unknown> }

/** What clients may name: everything but the scalars that every GraphQL server has. */
export const typesOf = (schema: GraphQLSchema): readonly GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((t) => !t.name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(t.name));

/** Every field that may be selected. */
export const fieldsOf = (schema: GraphQLSchema): readonly FieldAt[] => typesOf(schema).flatMap((type) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, type: type.name, field })) : []);

/** Everything that has a description, by its coordinate. */
export const described = (schema: GraphQLSchema): ReadonlyMap<string, string> => new Map([
  ...typesOf(schema).map((t) => [t.name, t.description ?? ''] as const),
  ...fieldsOf(schema).flatMap(({ at, field }) => [[at, field.description ?? ''] as const, ...field.args.map((a) => [`${at}(${a.name})`, a.description ?? ''] as const)]),
  ...typesOf(schema).flatMap((t) => isInputObjectType(t) ? Object.values(t.getFields()).map((f) => [`${t.name}.${f.name}`, f.description ?? ''] as const)
    : isEnumType(t) ? t.getValues().map((v) => [`${t.name}.${v.name}`, v.description ?? ''] as const) : []),
]);

/** Every list of objects that is neither a page of one, nor what one partner knows of one youth (a slice). */
export const boundedLists = (schema: GraphQLSchema): readonly string[] => fieldsOf(schema)
  .filter(({ type, field }) => isList(field.type) && isObjectType(getNamedType(field.type)) && !/(Connection|Slice)$/.test(type) && field.name !== 'userErrors')
  .map(({ at }) => at).sort();

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
