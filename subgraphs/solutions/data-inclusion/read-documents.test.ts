import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collect } from './collect.testkit.ts';
import { readDocuments } from './read-documents.ts';

const chunked = (text: string, sizes: readonly number[]) => (async function* () {
  const bytes = Buffer.from(text);
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes.length ? sizes[i % sizes.length]! : bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
})();
const values = async (text: string, sizes: readonly number[] = []) => (await collect(readDocuments(chunked(text, sizes)))).map((read) => read.value);
const FORMS: readonly [string, (documents: readonly object[]) => string][] = [
  ['a JSON list', (all) => JSON.stringify(all)], ['an indented JSON list', (all) => `\uFEFF${JSON.stringify(all, null, 2)}\n`],
  ['JSON Lines', (all) => all.map((one) => `${JSON.stringify(one)}\n`).join('')],
  ['a page of the API', (all) => JSON.stringify({ items: all, total: all.length, page: 1, note: '{"}[' }, null, 1)],
];

it.each(FORMS)('whatever the documents and the pieces they come in, they are read from %s', async (form, write) => {
  // Texts with braces, quotes, backslashes and signs of several bytes, which a scan by bytes could take for its own.
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', 'é', '😀', '\n') }));
  const document = fc.dictionary(text, fc.oneof(text, fc.double({ noNaN: true }), fc.array(text), fc.dictionary(text, text), fc.constant(null)));
  await fc.assert(fc.asyncProperty(fc.array(document, { minLength: form === 'JSON Lines' ? 1 : 0 }), fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 }), async (all, sizes) => {
    expect(await values(write(all), sizes)).toEqual(JSON.parse(JSON.stringify(all)));
  }), { numRuns: 200 });
});

it('a document with an `items` field of its own is a document', async () => {
  expect(await values('{"id":"a","items":[{"b":1}]}\n{"id":"c"}')).toEqual([{ id: 'a', items: [{ b: 1 }] }, { id: 'c' }]);
});

it('a document that is no JSON is told in its place, and the others are read', async () => {
  const read = await collect(readDocuments(chunked('[{"id":1},{"id":oups},{"id":3}]', [4])));
  expect(read.map(({ number, value }) => [number, value])).toEqual([[1, { id: 1 }], [2, undefined], [3, { id: 3 }]]);
});

it.each([
  ['empty', '', /vide/], ['blank', ' \n ', /vide/], ['no JSON', 'nom;siret\nA;1', /ni une liste/], ['a list of texts', '["a"]', /ni une liste/],
  ['cut within a document', '[{"a":1},{"b":', /coupé/], ['cut between documents', '[{"a":1},', /coupé/], ['cut in a page', '{"items":[{"a":1}', /coupé/], ['followed by something else', '[{"a":1}] x', /ni une liste/],
])('a file that is %s is refused whole, with what to do', async (_, text, message) => {
  await expect(values(text)).rejects.toThrow(message);
});

it('one document of more than a megabyte is refused: a file without end fills no memory', async () => {
  await expect(values(`[{"a":"${'x'.repeat(1_000_100)}"}]`, [65_536])).rejects.toThrow(/mégaoctet/);
});
