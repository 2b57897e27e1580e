import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePhone } from './phone.ts';

test.each([
  ['0612345678', '+33612345678'], ['06 12 34 56 78', '+33612345678'], ['06.12.34.56.78 ', '+33612345678'], ['06-12-34-56-78', '+33612345678'],
  ['+33612345678', '+33612345678'], ['+33 (0)6 12 34 56 78', '+33612345678'], ['0033 6 12 34 56 78', '+33612345678'], ['612345678', '+33612345678'],
  ['+262 692 12 34 56', '+262692123456'], ['0692123456', '+262692123456'], ['+33692123456', '+262692123456'], ['0590 12 34 56', '+590590123456'],
  ['0694 20 12 34', '+594694201234'], ['0696 20 12 34', '+596696201234'], ['+508 41 12 34', '+508411234'], ['+687 74 12 34', '+687741234'],
  ['+225 07 01 23 45 67', '+2250701234567'], ['0800 00 66 12', '+33800006612'], ['07 22 03 27 11', '+33722032711'],
])('4.1 téléphone: %j is %s', (text, e164) => {
  expect(parsePhone(text)).toBe(e164);
});

test.each(['', '3949', '06 12 34', '0000000000', '061234567', '06123456789', '0612345678 / 0712345678', 'maman', '+999 123456', '0590263R'])(
  '4.1 téléphone: %j is refused', (text) => expect(parsePhone(text)).toBeNull(),
);

test('4.1 téléphone: every spelling of one French number gives one E.164, which reads as itself', () => {
  fc.assert(fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), fc.constantFrom('0', '+33', '0033', '+33 '), fc.constantFrom('', ' ', '.', '-'), (n, prefix, gap) => {
    const [first, ...pairs] = String(n).match(/^\d|\d\d/g) ?? [];
    const e164 = parsePhone(`0${n}`);
    expect(e164).toMatch(/^\+(33|262|590|594|596)\d{9}$/);
    expect(parsePhone([`${prefix}${first}`, ...pairs].join(gap))).toBe(e164);
    expect(parsePhone(e164 ?? '')).toBe(e164);
  }));
});
