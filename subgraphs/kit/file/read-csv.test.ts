import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { all, cut, whole } from './chunks.testkit.ts';
import { readCsv, type CsvRow } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

const columns = { NOM: { required: true }, PRENOM: { required: true }, DATE_NAISSANCE: { aliases: ['NE_LE'] } } as const;
type Name = keyof typeof columns;

const read = async (source: AsyncIterable<Uint8Array>): Promise<CsvRow<Name>[]> => all(await readCsv(source, { columns }));
const codes = (rows: CsvRow<Name>[]): string[] => rows.map((row) => row.errors[0]?.code ?? 'ok');

describe('4.3: header matching by configuration', () => {
  test('case, accents, spaces, underscores and aliases do not matter, nor the order, nor unknown columns', async () => {
    const file = await readCsv(whole('\uFEFFPrénom;Ville;né le; nom \r\nZoé;Lille;2009-01-02;DUPONT\r\n'), { columns });
    expect(file.header).toEqual(['Prénom', 'Ville', 'né le', ' nom ']);
    expect(file.columnOf('DATE_NAISSANCE')).toBe('né le');
    expect(await all(file)).toEqual([
      { line: 1, raw: ['Zoé', 'Lille', '2009-01-02', 'DUPONT'], values: { NOM: 'DUPONT', PRENOM: 'Zoé', DATE_NAISSANCE: '2009-01-02' }, errors: [] },
    ]);
  });

  test('missing required columns are named together, a missing optional one reads as empty', async () => {
    await expect(read(whole('DATE_NAISSANCE;VILLE\n'))).rejects.toMatchObject({ code: 'FILE_COLUMN_MISSING', message: expect.stringContaining('NOM, PRENOM') });
    expect((await read(whole('NOM;PRENOM\na;b\n')))[0]?.values.DATE_NAISSANCE).toBe('');
  });

  test('two headers for one column, an empty file, a header with broken quotes', async () => {
    await expect(read(whole('NOM;PRENOM;Nom\n'))).rejects.toMatchObject({ code: 'FILE_COLUMN_TWICE' });
    await expect(read(whole('\n\n'))).rejects.toMatchObject({ code: 'FILE_EMPTY' });
    await expect(read(whole('NOM;"PRENOM\na;b\n'))).rejects.toMatchObject({ code: 'FILE_NOT_CSV' });
    await expect(read(whole('x'.repeat(2_000_000)))).rejects.toMatchObject({ code: 'FILE_LINE_TOO_LONG' });
  });
});

describe('4.3: `;` or `,`, CRLF or LF, quoted cells', () => {
  test('the delimiter is read off the header', async () => {
    expect((await read(whole('NOM,PRENOM,"a;b;c;d"\r\nx,y;z,1\r\n')))[0]?.raw).toEqual(['x', 'y;z', '1']);
    expect((await read(whole('NOM;PRENOM;"a,b,c,d,e"\nx;y,z;1\n')))[0]?.raw).toEqual(['x', 'y,z', '1']);
  });

  test('a line end in a quoted cell counts as one line', async () => {
    const rows = await read(whole('NOM;PRENOM\r\n"a\r\nb";"c ""d"""\r\ne;f'));
    expect(rows.map((row) => [row.line, ...row.raw])).toEqual([[1, 'a\r\nb', 'c "d"'], [2, 'e', 'f']]);
  });

  test('blank lines are not rows, but count in the numbering', async () => {
    expect((await read(whole('NOM;PRENOM\n\n;\na;b\n'))).map((row) => row.line)).toEqual([3]);
  });
});

describe('4.3: row errors, nothing lost', () => {
  test('too few, too many cells, NUL', async () => {
    expect(codes(await read(whole('NOM;PRENOM\na\na;b;c\na;b\nx;\0\n')))).toEqual(['ROW_TOO_SHORT', 'ROW_TOO_LONG', 'ok', 'ROW_UNREADABLE']);
  });

  test('a quote that is never closed costs its own line only', async () => {
    const rows = await read(whole('NOM;PRENOM\n"a;b\nc;d\n"e";f\ng;h\n'));
    expect(codes(rows)).toEqual(['ROW_BROKEN_QUOTES', 'ok', 'ok', 'ok']);
    expect(rows.map((row) => row.line)).toEqual([1, 2, 3, 4]);
    expect(rows[0]?.raw).toEqual(['"a', 'b']);
  });

  test('the same at the end of the file and over more lines than a cell may have', async () => {
    expect(codes(await read(whole('NOM;PRENOM\na;b\n"c;d\ne;f')))).toEqual(['ok', 'ROW_BROKEN_QUOTES', 'ok']);
    const rows = await read(whole(`NOM;PRENOM\n"c;d\n${'e;f\n'.repeat(5_000)}`));
    expect(rows).toHaveLength(5_001);
    expect(codes(rows).filter((code) => code !== 'ok')).toEqual(['ROW_BROKEN_QUOTES']);
  });

  test('a quote inside a cell, or text after a closing quote', async () => {
    expect(codes(await read(whole('NOM;PRENOM\na "b";c\n"a"b;c\nd;e\n')))).toEqual(['ROW_BROKEN_QUOTES', 'ROW_BROKEN_QUOTES', 'ok']);
  });
});

const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'a"\';,\r\n =+-@é\t') }));
const plain = cell.filter((text) => !/^'[=+\-@\t\r＝＋－＠]/.test(text) && !text.includes('\0'));
const places = fc.array(fc.nat(), { maxLength: 20 });

describe('properties', () => {
  test('whatever is written is read back, in each encoding and delimiter, cut anywhere', async () => {
    const rows = fc.array(fc.tuple(plain, plain, plain.map((text) => `x${text}`)), { maxLength: 8 });
    await fc.assert(fc.asyncProperty(rows, fc.constantFrom(';' as const, ',' as const), fc.constantFrom('utf8' as const, 'utf8-bom' as const), places, async (given, delimiter, encoding, at) => {
      const bytes = Buffer.concat(await all(writeCsv(given, { columns: Object.keys(columns), delimiter, encoding })));
      const back = await read(cut(bytes, at));
      expect(back.map((row) => Object.values(row.values))).toEqual(given);
      expect(codes(back).every((code) => code === 'ok')).toBe(true);
    }));
  });

  test('arbitrary text gives the same rows however its bytes are cut, and never a crash', async () => {
    await fc.assert(fc.asyncProperty(fc.array(cell), places, async (lines, at) => {
      const bytes = Buffer.from(`NOM;PRENOM\n${lines.join(';\n')}`, 'utf8');
      expect(await read(cut(bytes, at))).toEqual(await read(cut(bytes, [])));
    }));
  });

  test('lines without quotes: read = lines, whatever broken line stands among them', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('a;b', '"a;b', 'a"b;c', 'a;b;c', 'a')), async (lines) => {
      expect(await read(whole(`NOM;PRENOM\n${lines.join('\n')}`))).toHaveLength(lines.length);
    }));
  });
});
