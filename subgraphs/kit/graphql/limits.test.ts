import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fewRootFields, limits } from './limits.ts';

const schema = buildSchema('type Query { a(n: Int): A } type A { b: Int }');
const faults = (document: string) => validate(schema, parse(document), [fewRootFields]).length;
const fields = (count: number) => Array.from({ length: count }, (_, i) => `x${i}: a(n: ${i}) { b c: b }`).join(' ');

describe('what a document may be', () => {
  it('3.1: a subgraph reached without the gateway refuses a document of many root fields', () => {
    expect(faults(`{ ${fields(limits.rootFields)} }`)).toBe(0);
    expect(faults(`{ ${fields(limits.rootFields + 1)} }`)).toBe(1);
    expect(faults(`{ ...f } fragment f on Query { ${fields(60)} ...g } fragment g on Query { ${fields(60)} }`)).toBe(1);
    expect(faults(`{ ... on Query { ${fields(101)} } }`)).toBe(1);
  });
});
