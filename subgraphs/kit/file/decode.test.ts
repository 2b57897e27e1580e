import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { all, cut } from './chunks.testkit.ts';
import { decode } from './decode.ts';

const text = async (bytes: Uint8Array, places: number[] = []): Promise<string> => (await all(decode(cut(bytes, places)))).join('');
const places = fc.array(fc.nat(), { maxLength: 20 });

describe('4.3: UTF-8 with or without BOM, CP1252', () => {
  test('the BOM is taken off, wherever it is cut', async () => {
    for (const at of [1, 2, 3]) expect(await text(Buffer.from('\uFEFFÉ', 'utf8'), [at])).toBe('É');
    expect(await text(Buffer.from('\uFEFF', 'utf8'))).toBe('');
  });

  test('any text in UTF-8 comes back, cut anywhere', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', minLength: 4 }), places, async (given, at) => {
      fc.pre(!given.startsWith('\uFEFF') && !given.slice(0, 4).includes('\0') && !given.startsWith('PK'));
      expect(await text(Buffer.from(given, 'utf8'), at)).toBe(given);
      // With a BOM nothing waits for the window, so that the cuts fall inside characters.
      expect(await text(Buffer.from(`\uFEFF${given}`, 'utf8'), at)).toBe(given);
    }));
  });

  test('any French text in CP1252 comes back, cut anywhere', async () => {
    const french = fc.string({ unit: fc.constantFrom(...'aeEM;,\n "éèêàçîôûœŒÉÀÇŸ€’«»°') });
    await fc.assert(fc.asyncProperty(french, places, async (given, at) => {
      const sent = `Médéric et Zoé, ${given}`;
      expect(await text(iconv.encode(sent, 'win1252'), at)).toBe(sent);
    }));
  });

  test('arbitrary bytes give the same text however they are cut', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ min: 1, minLength: 5 }), places, async (bytes, at) => {
      fc.pre(bytes[0] !== 0x50 && bytes[0] !== 0xd0);
      expect(await text(bytes, at)).toBe(await text(bytes));
    }));
  });

  test('a first CP1252 byte after a megabyte of ASCII', async () => {
    const sent = `${'DUPONT;Jean\r\n'.repeat(90_000)}BÉRÉNICE;Zoé\r\n`;
    expect(await text(iconv.encode(sent, 'win1252'), [65_536, 600_000, 1_170_002])).toBe(sent);
  });

  test('one CP1252 byte in a UTF-8 file spoils neither itself nor the rest', async () => {
    const bytes = Buffer.concat([Buffer.from('Zoé;Noël\n'), Buffer.from([0xc9]), Buffer.from('mile;Chloé\n')]);
    expect(await text(bytes)).toBe('Zoé;Noël\nÉmile;Chloé\n');
  });

  test('in a CP1252 file, two characters that look like UTF-8 stay two characters', async () => {
    expect(await text(iconv.encode('Zoé;Médéric;« CITÉ»', 'win1252'))).toBe('Zoé;Médéric;« CITÉ»');
  });

  test('memory stays flat: text leaves before the file ends', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield (read++, Buffer.from('É'.repeat(32_768)));
    }
    const decoded = decode(endless());
    await decoded.next();
    expect(read).toBeLessThanOrEqual(2);
    await decoded.return(undefined);
  });
});

test.each([
  ['a workbook', Buffer.from('PK\u0003\u0004rest')],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1])],
  ['UTF-16', Buffer.from('\uFEFFNOM;PRENOM', 'utf16le')],
])('%s is refused with what to do', async (_, bytes) => {
  await expect(text(bytes, [1, 2])).rejects.toMatchObject({ code: 'FILE_NOT_CSV', message: expect.stringContaining('CSV UTF-8') });
});
