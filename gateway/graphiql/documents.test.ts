import { expect, test } from 'vitest';
import { documentsOf } from './documents.ts';

test('pages, tables and PDFs of an answer are found, in its order, by their path', () => {
  const [page, pdf] = ['<!doctype html><p>Plaquette</p>', Buffer.from('%PDF-1.7\n…').toString('base64')];
  expect(documentsOf({ mentoringLeaflet: { printable: page, pdf, title: 'JVB' }, cases: [{ registerCsv: 'a;b\r\n1;2\r\n', name: 'x\ny' }] })).toEqual([
    { path: 'mentoringLeaflet.printable', kind: 'page', text: page }, { path: 'mentoringLeaflet.pdf', kind: 'pdf', text: pdf }, { path: 'cases.1.registerCsv', kind: 'table', text: 'a;b\r\n1;2\r\n' },
  ]);
});
