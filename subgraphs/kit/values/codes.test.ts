import { expect, test } from 'vitest';
import * as codes from './codes.ts';

type Reader = Exclude<keyof typeof codes, 'normaliseDepartement'>;
const rows: [Reader, string, string | null][] = [
  ['parseRna', 'w123456789', 'W123456789'], ['parseRna', 'W2A1000123', 'W2A1000123'], ['parseRna', 'W12345678', null],
  ['parseCommune', '01004', '01004'], ['parseCommune', '2a004', '2A004'], ['parseCommune', '1004', null], ['parseCommune', '2C004', null],
  ['parseRome', 'a1101', 'A1101'], ['parseRome', 'O1101', null],
  ['parseRncp', 'RNCP 34829', 'RNCP34829'], ['parseRncp', '34829', 'RNCP34829'], ['parseRncp', 'RNCP1', null], ['parseRncp', 'RS1234', null],
  ['parseCfd', '40023306', '40023306'], ['parseCfd', '4002330', null],
  ['parseMef', '2422424133', '2422424133'], ['parseMef', '22123132306', '22123132306'], ['parseMef', '242242413', null],
  ['parseNaf', '8559A', '8559A'], ['parseNaf', '85.59a', '8559A'], ['parseNaf', '8559', null],
  ['parseFiness', '2A0000012', '2A0000012'], ['parseFiness', '356000000', '356000000'], ['parseFiness', '356000001', null], ['parseFiness', '2C0000012', null],
  ['parseMiloStructure', '59220s00', '59220S00'], ['parseMiloStructure', '2A004S00', '2A004S00'], ['parseMiloStructure', '9220S00', null],
  ['parseSafir', '59001', '59001'], ['parseSafir', '5900', null],
  ['parseFranceTravailId', '1234567a', '1234567A'], ['parseFranceTravailId', '12345678901', '12345678901'], ['parseFranceTravailId', '123456789', null],
];
test.each(rows)('4.1 %s: %j is read as %s', (name, text, code) => {
  expect(codes[name](text)).toBe(code);
});

test.each([
  ['1', '01'], [1, '01'], ['01', '01'], ['001', '01'], ['059', '59'], [59, '59'], ['2a', '2A'], ['02B', '2B'], [974, '974'], ['975', '975'], ['988', '988'],
  ['20', null], ['0', null], ['00', null], ['96', null], ['979', null], ['', null], ['Nord', null], [1.5, null],
])('4.1 département: %j reads %s', (value, code) => {
  expect(codes.normaliseDepartement(value)).toBe(code);
});
