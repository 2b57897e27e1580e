import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseBcnDate } from './bcn-date.ts';
import { aBench, type Bench } from './samples.testkit.ts';

let bench: Bench;
beforeAll(async () => { bench = await aBench('education', 'solutions', 'coordination'); });
afterAll(() => { bench.close(); });

test('BCN levels: CP1252 is read as such; twice writes nothing', async () => {
  expect(await bench.load('diploma-levels', 'bcn_niveau.csv')).toMatchObject({ read: 3, accepted: 2, added: 2, reasons: { CODE_INVALID: 1 } });
  expect(await bench.rows('education', 'select code, label, qualification from diploma_level order by code')).toEqual([
    { code: '500', label: 'CERTIFICAT D\'APTITUDE INVENTÉ', qualification: '03' }, { code: '56S', label: 'TITRE DE NIVEAU 5 SANTÉ SOCIAL', qualification: '03' },
  ]);
  expect(await bench.load('diploma-levels', 'bcn_niveau.csv')).toMatchObject({ added: 0, changed: 0 });
});

test('BCN diplomas: quotes inside an unquoted cell are text, an impossible day is rejected', async () => {
  const summary = await bench.load('diplomas', 'bcn_diplome.csv');
  expect(summary).toMatchObject({ read: 3, accepted: 2, added: 2, reasons: { DATE_INVALID: 1 }, flags: { QUOTES_IN_TEXT: 1, MARKED_AS_ERROR: 1 } });
  expect(summary.first).toMatchObject([{ line: 3, column: 'DATE_OUVERTURE' }]);
  expect(await bench.rows('education', 'select code, label, search, level_code, opened_on::text, closed_on::text from diploma order by code')).toEqual([
    { code: '50099901', label: 'MÉTÉOROLOGIE DU QUOTIDIEN (CAP)', search: 'meteorologie du quotidien cap', level_code: '500', opened_on: '2016-09-01', closed_on: null },
    { code: '50099902', label: 'ANCIENNE MÉTÉOROLOGIE (CAP)', search: 'ancienne meteorologie cap', level_code: '500', opened_on: null, closed_on: '2010-08-31' },
  ]);
  expect(await bench.load('diplomas', 'bcn_diplome.csv')).toMatchObject({ added: 0, changed: 0 });
});

test('MEF: shortened years, the long label where none was edited', async () => {
  expect(await bench.load('mef', 'mef.csv')).toMatchObject({ read: 3, accepted: 2, added: 2, reasons: { CODE_INVALID: 1 } });
  expect(await bench.rows('education', 'select label, diploma_code, opened_on::text, closed_on::text from mef order by code')).toEqual([
    { label: '1ere cap meteorologie du quotidien', diploma_code: '50099901', opened_on: '1997-09-01', closed_on: null },
    { label: '2CAP2 METEO (DIP)', diploma_code: '50099901', opened_on: '2016-09-01', closed_on: '2025-08-31' },
  ]);
  expect(await bench.load('mef', 'mef.csv')).toMatchObject({ added: 0, changed: 0 });
});

test('ROME: codes are checked; twice writes nothing', async () => {
  expect(await bench.load('rome', 'rome.csv')).toMatchObject({ read: 2, accepted: 1, added: 1, reasons: { CODE_INVALID: 1 } });
  expect(await bench.load('rome', 'rome.csv')).toMatchObject({ added: 0, changed: 0 });
});

test('a wrong file is refused as such, and nothing is kept', async () => {
  await expect(bench.load('mef', 'rome.csv')).rejects.toThrow(/MEF/);
  await expect(bench.load('schools-lycees-pro', 'rome.csv')).rejects.toThrow(/liste JSON/);
});

test('BCN days: two-digit years are those from 1950 to 2049, whatever the day', () => {
  fc.assert(fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }), (date) => {
    const day = date.toISOString().slice(0, 10);
    const [year = '', month, dayOfMonth] = day.split('-');
    expect(parseBcnDate(`${Number(dayOfMonth)}/${Number(month)}/${year.slice(2)}`)).toBe(day);
    expect(parseBcnDate(`${dayOfMonth}/${month}/${year}`)).toBe(day);
  }));
  expect(parseBcnDate('31/2/97')).toBeNull();
});
