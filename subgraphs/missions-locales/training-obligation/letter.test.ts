import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letter, momentInWords } from './letter.ts';
import { CONVENING_REASONS } from './kind.ts';

const PARIS = 'Europe/Paris';
const given = { reason: 'NO_LONGER_ANSWERS', sentOn: '2026-11-20', meetingAt: new Date('2026-12-01T09:05:00Z'), dueOn: '2027-01-20' } as const;
const tags = (html: string): string => (html.match(/<\/?[a-z][^>]*>/gi) ?? []).join('\n');

describe('R. 114-7: the letter of a convening', () => {
  it('says when, why, until when and by what law; it fetches and runs nothing', () => {
    const html = letter(given, { name: 'Mission locale de Roubaix', zone: PARIS });
    for (const words of ['mardi 1er décembre 2026 à 10 h 05', 'le 20 janvier 2027', 'Le 20 novembre 2026', 'représentant légal', 'président du conseil départemental', 'R. 114-7', 'Mission locale de Roubaix']) expect(html).toContain(words);
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|https?:|url\(|@import|<link|<img|<iframe/i);
    expect(new Set(CONVENING_REASONS.map((reason) => letter({ ...given, reason }, { name: '', zone: PARIS }))).size).toBe(3);
  });

  it('the hour is that of the place, summer and winter', () => {
    expect(momentInWords(new Date('2026-07-01T22:30:00Z'), PARIS)).toBe('jeudi 2 juillet 2026 à 0 h 30');
    expect(momentInWords(new Date('2026-12-01T09:05:00Z'), 'Indian/Reunion')).toBe('mardi 1er décembre 2026 à 13 h 05');
    expect(momentInWords(new Date('2026-12-01T02:00:00Z'), 'America/Martinique')).toBe('lundi 30 novembre 2026 à 22 h 00');
  });

  it('no name of a structure makes a tag', () => {
    const plain = tags(letter(given, { name: 'Bonjour', zone: PARIS }));
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'b', '=', '!') }), (name) => { expect(tags(letter(given, { name, zone: PARIS }))).toBe(plain); }));
  });
});
