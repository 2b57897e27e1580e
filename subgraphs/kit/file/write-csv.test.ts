import fc from 'fast-check';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { all, whole } from './chunks.testkit.ts';
import { protectCell, unprotectCell } from './protect-cell.ts';
import { readCsv } from './read-csv.ts';
import { openRejects } from './rejects.ts';
import { writeCsv } from './write-csv.ts';

test('4.3: formula cells are escaped on export', () => {
  for (const cell of ['=1+1', '+1+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '+33 6 39 98', '＝1']) expect(protectCell(cell)).toBe(`'${cell}`);
  for (const cell of ['', 'Jean-Luc', "N'Diaye", 'a=b', '2009-01-02', '+33639980001', '0639980001']) expect(protectCell(cell)).toBe(cell);
});

test('4.3: no written cell starts a formula, and protecting twice changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\'a3 ') }), (cell) => {
    const safe = protectCell(cell);
    expect(/^[=+\-@\t\r]/.test(safe) && !/^\+\d+$/.test(safe)).toBe(false);
    expect(protectCell(safe)).toBe(safe);
    if (!/^'[=+\-@\t\r]/.test(cell)) expect(unprotectCell(safe)).toBe(cell);
  }));
});

test('4.3: UTF-8 with BOM, `;`, CRLF by default; CP1252 on demand', async () => {
  const written = async (encoding?: 'cp1252'): Promise<Buffer> => Buffer.concat(await all(writeCsv([['É;œ', '']], { columns: ['A', 'B'], encoding })));
  expect((await written()).toString('utf8')).toBe('\uFEFFA;B\r\n"É;œ";\r\n');
  expect((await written('cp1252')).toString('latin1')).toBe('A;B\r\n"\u00C9;\u009C";\r\n');
});

test('3.6: a rejects file keeps the sender\'s columns, says why, and can be corrected and sent again', async () => {
  const columns = { NOM: { required: true }, TEL: {} } as const;
  const sent = await readCsv(whole('Nom,Tél,Autre\n=x,1,o\na,b\nc,d,e,f\n'), { columns });
  const rejected = async (file: typeof sent): Promise<string> => {
    const out = new PassThrough();
    const writer = openRejects(file, out);
    const text = all(out);
    for await (const row of file) {
      await writer.write(row.raw, row.errors.length > 0 ? row.errors : [{ line: row.line, column: file.columnOf('TEL'), code: 'X', message: 'Corrigez.' }]);
    }
    expect(await writer.end()).toBe(3);
    return Buffer.concat(await text as Buffer[]).toString('utf8');
  };
  const first = await rejected(sent);
  expect(first.split('\r\n').slice(0, 2)).toEqual(['\uFEFFNom,Tél,Autre,LIGNE,MOTIF_REJET', "'=x,1,o,1,Tél : Corrigez."]);
  expect(first).toMatch(/^a,b,,2,La ligne a 2 cellules/m);
  expect(first).toMatch(/^c,d,e,3,.*,f$/m);
  const again = await readCsv(whole(first.replace(/,f\r\n$/, '\r\n')), { columns });
  expect((await rejected(again)).split('\r\n').slice(0, 2)).toEqual(['\uFEFFNom,Tél,Autre,LIGNE,MOTIF_REJET', "'=x,1,o,1,Tél : Corrigez."]);
});

test('a rejects file without rejects still has its header', async () => {
  const out = new PassThrough();
  const writer = openRejects({ header: ['A'], delimiter: ';' }, out);
  const text = all(out);
  expect(await writer.end()).toBe(0);
  expect(Buffer.concat(await text as Buffer[]).toString('utf8')).toBe('\uFEFFA;LIGNE;MOTIF_REJET\r\n');
});
