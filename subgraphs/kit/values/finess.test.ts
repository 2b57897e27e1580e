import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFiness } from './codes.ts';
import { luhn } from './luhn.ts';

const finess = fc.stringMatching(/^\d{8}$/).map((start) => start + [...'0123456789'].find((key) => luhn(start + key))!);

it('FINESS: nine characters; with the right key it is read, spaces or not, and no other key is', () => {
  fc.assert(fc.property(finess, fc.integer({ min: 1, max: 9 }), (number, step) => {
    expect(parseFiness(number)).toBe(number);
    expect(parseFiness(`${number.slice(0, 2)} ${number.slice(2)} `)).toBe(number);
    expect(parseFiness(number.slice(0, 8) + String((Number(number[8]) + step) % 10))).toBeNull();
  }));
});

it('FINESS: one digit mistyped is noticed', () => {
  fc.assert(fc.property(finess, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
    expect(parseFiness(number.slice(0, place) + String((Number(number[place]) + step) % 10) + number.slice(place + 1))).toBeNull();
  }));
});

it.each(['', '12345678', '1234567890', '20000000A', '2C0000012'])('FINESS: %s is none', (text) => {
  expect(parseFiness(text)).toBeNull();
});
