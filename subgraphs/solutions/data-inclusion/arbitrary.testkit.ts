import fc from 'fast-check';

/** The parts of JSON Schema that the official schemas use. */
interface Schema {
  readonly $ref?: string; readonly $defs?: Readonly<Record<string, Schema>>; readonly anyOf?: readonly Schema[]; readonly enum?: readonly string[]; readonly const?: string;
  readonly type?: string; readonly format?: string; readonly pattern?: string; readonly minLength?: number; readonly maxLength?: number; readonly minimum?: number;
  readonly items?: Schema; readonly minItems?: number; readonly uniqueItems?: boolean; readonly properties?: Readonly<Record<string, Schema>>;
}

const FORMATS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  uri: fc.webUrl({ withQueryParameters: true, withFragments: true }), email: fc.emailAddress(),
  date: fc.integer({ min: 0, max: 9_400 }).map((n) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10)),
};

/** Whole documents, every field present, of whatever an official schema allows. */
export const arbitraryOf = (schema: object): fc.Arbitrary<object> => of(schema as Schema, (schema as Schema).$defs ?? {}) as fc.Arbitrary<object>;

function of(schema: Schema, defs: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  if (schema.$ref) return of(defs[schema.$ref.split('/').at(-1)!]!, defs);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => of(one, defs)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'null': return fc.constant(null);
    case 'integer': return fc.integer({ min: schema.minimum ?? -1_000 });
    case 'number': return fc.double({ noNaN: true, noDefaultInfinity: true, ...(schema.minimum === undefined ? {} : { min: schema.minimum }) });
    case 'array': return (schema.uniqueItems ? fc.uniqueArray : fc.array)(of(schema.items!, defs), { minLength: schema.minItems ?? 0, maxLength: 5 });
    case 'object': return fc.record(Object.fromEntries(Object.entries(schema.properties!).map(([name, one]) => [name, of(one, defs)])));
    case 'string': return textOf(schema);
    default: throw new Error(`no arbitrary for ${JSON.stringify(schema)}`);
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format) return FORMATS[format]!;
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, 60) });
}
