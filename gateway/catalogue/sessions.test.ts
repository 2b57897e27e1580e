import { addDays } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextSession, placesInWords, type Session, startInWords, toCome } from './sessions.ts';

const TODAY = '2027-02-28';
const session = (from: number, length: number | null, vacant: number, freshUntil: string | null = null, more: Partial<Session> = {}): Session =>
  ({ startsOn: addDays(TODAY, from), endsOn: length === null ? null : addDays(TODAY, from + length), vacant, freshUntil, isPermanent: false, cancelledOn: null, ...more });

it('E02: the one to aim for is the first to come with a place; else one under way; else the first to come, full', () => {
  const [soonFull, later, running] = [session(3, 90, 0), session(30, 90, 2), session(-30, 90, 1)];
  expect(nextSession([later, running, soonFull], TODAY)).toBe(later);
  expect(nextSession([soonFull, running], TODAY)).toBe(running);
  expect(nextSession([session(60, 5, 0), soonFull], TODAY)).toBe(soonFull);
  expect(nextSession([session(-30, 29, 4)], TODAY)).toBeNull();
});

it('a session that ends today is still one; without an end it is over the day after its beginning', () => {
  expect([session(-10, 10, 1), session(0, null, 1)].map((s) => toCome([s], TODAY).length)).toEqual([1, 1]);
  expect([session(-10, 9, 1), session(-1, null, 1)].map((s) => toCome([s], TODAY).length)).toEqual([0, 0]);
});

it('E02: a cancelled session is not shown, whatever places it had', () => {
  const cancelled = session(3, 90, 5, null, { cancelledOn: TODAY });
  expect([toCome([cancelled], TODAY), nextSession([cancelled], TODAY)]).toEqual([[], null]);
});

it('E01: where one enters at any time, it is open long after its first day, until its last, and is the one to aim for', () => {
  const isPermanent = true;
  const [open, over, future, full] = [session(-400, null, 2, null, { isPermanent }), session(-400, 399, 2, null, { isPermanent }), session(20, null, 2, null, { isPermanent }), session(-9, null, 0, null, { isPermanent })];
  expect(toCome([open, over, future], TODAY)).toEqual([open, future]);
  expect(nextSession([session(3, 90, 1), open], TODAY)).toBe(open);
  expect([open, full, future].map((s) => startInWords(s, TODAY))).toEqual(['Entrée possible à tout moment', 'Entrée à tout moment, dès qu’une place se libère', 'Entrée à tout moment à partir du 20 mars 2027']);
});

it('whatever the sessions: none that is over is shown, none with a place is passed over for a full one', () => {
  const any = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.option(fc.integer({ min: 0, max: 400 })), fc.integer({ min: 0, max: 3 })).map(([from, length, vacant]) => session(from, length, vacant));
  fc.assert(fc.property(fc.array(any, { maxLength: 8 }), (sessions) => {
    const open = sessions.filter((s) => (s.endsOn ?? s.startsOn) >= TODAY);
    const next = nextSession(sessions, TODAY);
    expect(next === null).toBe(open.length === 0);
    if (!next) return;
    expect(open).toContain(next);
    if (open.some((s) => s.vacant > 0)) expect(next.vacant).toBeGreaterThan(0);
    const better = open.filter((s) => s.vacant > 0 && s.startsOn >= TODAY);
    if (better.length) expect(next.startsOn).toBe(better.map((s) => s.startsOn).toSorted()[0]);
  }));
});

it('places and dates, as people say them; old figures are said to be', () => {
  const now = Date.parse('2027-02-28T12:00:00Z');
  expect([0, 1, 14].map((n) => placesInWords(session(1, 1, n, '2027-03-30T00:00:00Z'), now))).toEqual(['Complet pour le moment', '1 place libre', '14 places libres']);
  expect(placesInWords(session(1, 1, 2, '2027-02-28T11:59:59Z'), now)).toBe('2 places libres, à confirmer');
  expect(placesInWords(session(1, 1, 2, null), now)).toBe('2 places libres, à confirmer');
  expect(placesInWords(session(1, 1, 2, '2027-02-28T12:00:01Z'), now)).toBe('2 places libres');
  expect([session(1, 1, 1), session(-27, 90, 1), session(-27, 90, 0)].map((s) => startInWords(s, TODAY))).toEqual(['Commence le 1er mars 2027', 'Déjà commencé le 1er février 2027, entrée possible en cours', 'A commencé le 1er février 2027']);
});
