import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { describe, expect, it } from 'vitest';
import { BLANKS } from '../fields.ts';
import '../interview-sheet.ts';
import { readValues, valuesOf } from '../read-values.ts';
import { anySheet } from '../sheet.testkit.ts';
import { fromCsv, toCsv } from './csv.ts';
import { fromJson, toJson } from './json.ts';

const faultOf = (read: () => unknown) => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, at: error.field.slice(2), message: error.message };
    throw error;
  }
};

describe('1.C: exported and imported without loss', () => {
  it.each([['JSON', toJson, fromJson], ['CSV', toCsv, fromCsv]] as const)('%s: any sheet comes back as it was', (_, write, read) => {
    fc.assert(fc.property(anySheet(), (sheet) => {
      const { values, faults } = readValues(read(write(sheet)));
      expect(faults).toEqual([]);
      expect(values).toEqual(valuesOf(sheet));
    }), { numRuns: 150 });
  });

  it('CSV: no cell starts as a formula, in any sheet; the headers are one of a kind and name their rows', () => {
    fc.assert(fc.property(anySheet(), (sheet) => {
      const [header, cells, ...more] = parse(toCsv(sheet), { bom: true, delimiter: ';', record_delimiter: ['\r\n', '\n'] }) as string[][];
      expect(more).toEqual([]);
      expect(new Set(header).size).toBe(BLANKS.length);
      expect(cells!.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    }), { numRuns: 100 });
    // C01 to C30, none left out.
    expect(new Set(BLANKS.map((b) => b.row))).toEqual(new Set(Array.from({ length: 30 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`)));
  });

  it('CSV: reads commas too, other cases and columns in another order; a column left out is unchanged', () => {
    expect(fromCsv('c13 INJOIGNABLE,C12 Courrier envoyé le\r\noui,2026-11-02')).toEqual({ isUnreachable: true, letterSentOn: '2026-11-02' });
    expect(fromCsv("C03 Prénom;C22 En cours d'accompagnement par\n;MLDS|GRETA\n")).toEqual({ givenName: null, supportedBy: ['MLDS', 'GRETA'] });
  });

  it.each([
    ['C12 Courrier;C13 Injoignable\n;oui', { code: 'COLUMN_UNKNOWN', at: ['1', 'C12 Courrier'] }],
    ['C13 Injoignable;C13 Injoignable\noui;non', { code: 'COLUMN_TWICE', at: ['1', 'C13 Injoignable'] }],
    ['C13 Injoignable', { code: 'FILE_NOT_ONE_ROW', at: ['2'] }],
    ['C13 Injoignable\noui\nnon', { code: 'FILE_NOT_ONE_ROW', at: ['3'] }],
    ['C13 Injoignable;C02 NOM\noui', { code: 'ROW_TOO_SHORT', at: ['2'] }],
    ['C13 Injoignable;C02 NOM\noui;a;b', { code: 'ROW_TOO_LONG', at: ['2'] }],
    ['C02 NOM\n"Dup"ont', { code: 'FILE_NOT_CSV', at: ['2'] }],
  ])('CSV: %j is refused with its place', (content, expected) => {
    expect(faultOf(() => fromCsv(content))).toMatchObject(expected);
  });

  it('JSON: what is not a sheet is refused with its place, and quotes nothing of it', () => {
    expect(faultOf(() => fromJson('{\n "format": Dupont\n}'))).toEqual({ code: 'FILE_NOT_JSON', at: ['2'], message: expect.not.stringContaining('Dupont') });
    expect(faultOf(() => fromJson('{\n "format": "x",\n "sheet": {\n  "a": 1\n  "b": 2\n }\n}'))).toMatchObject({ code: 'FILE_NOT_JSON', at: ['5'] });
    expect(faultOf(() => fromJson('{\n "format": "x",\n "sheet": {\n'))).toMatchObject({ code: 'FILE_NOT_JSON', at: ['4'] });
    expect(faultOf(() => fromJson('{"format":"autre","sheet":{}}'))).toMatchObject({ code: 'FILE_NOT_A_SHEET' });
    expect(faultOf(() => fromJson('[]'))).toMatchObject({ code: 'FILE_NOT_A_SHEET' });
    expect(faultOf(() => fromJson('{"format":"passerelle/fiche-entretien/1","sheet":{"nir":"1"}}'))).toMatchObject({ code: 'COLUMN_UNKNOWN', at: ['nir'] });
  });
});
