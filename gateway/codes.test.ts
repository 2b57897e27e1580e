import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messages, presentable, publicCode } from './codes.ts';
import { finish, formatError } from './errors.ts';

test('our own messages are fit to show', () => {
  for (const message of Object.values(messages)) expect(presentable(message)).toBe(message);
});

test.each([
  'connect ECONNREFUSED 127.0.0.1:4002', 'insert into "youth" values', 'relation "youth" does not exist', 'at Object.run (file.js:1:2)', '/srv/app/education/x', 'http://education:4002/graphql',
  'see index.ts', 'TypeError: x', 'duplicate key value violates unique constraint', '<html>', 'localhost', 'x'.repeat(501), '', 42, null,
])('%j is not', (text) => {
  expect(presentable(text)).toBeUndefined();
});

test.each(['Vous n’avez aucune relation avec ce jeune depuis le 12/03/2025.', 'Le numéro INE a 11 caractères : vérifiez-le.', 'Rendez-vous à 10:30.'])('%j is', (text) => {
  expect(presentable(text)).toBe(text);
});

test('whatever an error holds, only listed codes and listed extensions leave', () => {
  fc.assert(fc.property(fc.string(), fc.anything(), fc.dictionary(fc.string(), fc.anything()), (message, code, extensions) => {
    const shown = formatError({ message, extensions: { ...extensions, code } });
    expect(Object.keys(messages)).toContain(shown.extensions!['code']);
    expect(['code', 'partner', 'field']).toEqual(expect.arrayContaining(Object.keys(shown.extensions!)));
    expect(publicCode(shown.extensions!['code'])).toBe(shown.extensions!['code']);
  }));
});

test('one error per unavailable partner, every other error kept', () => {
  const error = (code: string, partner?: string) => ({ message: 'm', extensions: { code, ...(partner ? { partner } : {}) } });
  expect(finish([error('SUBGRAPH_UNAVAILABLE', 'a'), error('SUBGRAPH_UNAVAILABLE', 'a'), error('SUBGRAPH_UNAVAILABLE', 'b'), error('CONFLICT', 'a'), error('CONFLICT', 'a')], 'r').length).toBe(4);
});
