import { randomUUID } from 'node:crypto';
import { addDays } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from './changes-of.ts';
import { cursorAt, isTooOld, placeOf, START } from './cursor.ts';
import { TELLINGS } from './kinds.ts';

const subject = randomUUID();
const at = '2026-11-03T10:00:00.000Z';
const of = (type: string, data = {}) => changesOf({ type: `fr.passerelle.${type}`, subject, at, data });

describe('what an event makes of changes', () => {
  it('3.6: only the codes that the list names go with a change; an event that is not on it is told to nobody', () => {
    expect(of('missions-locales.situation.recorded', { kind: 'EMPLOI', on: '2026-11-02', authorId: randomUUID() }))
      .toMatchObject([{ kind: 'SITUATION_RECORDED', partner: 'missions-locales', openedBy: ['SUPPORT'], data: { kind: 'EMPLOI', on: '2026-11-02' }, youths: [subject], parties: null, network: null }]);
    expect(of('education.interview-sheet.completed', { sheetId: randomUUID() })).toEqual([]);
  });

  it('3.2: a change of a slice opens by the slice’s own scope; nothing but one’s own acts opens without a grant', () => {
    for (const [type, { kind, openedBy }] of Object.entries(TELLINGS)) {
      expect(openedBy, kind).not.toHaveLength(0);
      if (openedBy.includes('PARTY')) expect(type).toMatch(/coordination\.referral\./);
      const own = { education: ['CASE', 'STAGE', 'CONTACT'], 'missions-locales': ['SUPPORT', 'STAGE', 'CONTACT'], solutions: ['SOLUTION'], mentoring: ['MENTORING'], coordination: ['IDENTITY', 'YOUTH', 'PARTY'] }[type.split('.')[2]!]!;
      expect(own, kind).toEqual(expect.arrayContaining([...openedBy]));
    }
  });

  it('3.2: a referral is its sender’s and its receiver’s, and nobody else’s', () => {
    const [senderId, receiverId] = [randomUUID(), randomUUID()];
    expect(of('coordination.referral.withdrawn', { senderId, receiverId, referralId: randomUUID() })).toMatchObject([{ kind: 'REFERRAL_WITHDRAWN', parties: [senderId, receiverId], openedBy: ['PARTY'] }]);
  });

  it('3.2: an opposition is told to the other networks; to its own, the youth only closes, and opens again when it is lifted', () => {
    expect(of('coordination.opposition.recorded', { network: 'MISSION_LOCALE', on: '2026-11-02' })).toMatchObject([
      { kind: 'OPPOSITION_RECORDED', network: 'MISSION_LOCALE', isForNetwork: false, data: { network: 'MISSION_LOCALE', on: '2026-11-02' } },
      { kind: 'ACCESS_CLOSED', network: 'MISSION_LOCALE', isForNetwork: true, openedBy: ['PARTY'], data: {} },
    ]);
    expect(of('coordination.opposition.lifted', { network: 'MENTORING' })[1]).toMatchObject({ kind: 'ACCESS_OPENED', openedBy: ['YOUTH'], isForNetwork: true });
  });

  it('3.5: a merge, and its end, are told to whoever stands for any of the ids', () => {
    const [kept, absorbed] = [randomUUID(), randomUUID()];
    expect(of('coordination.youth.unmerged', { canonicalId: absorbed, ids: [absorbed, kept] })[0]!.youths.toSorted()).toEqual([subject, kept, absorbed].toSorted());
  });
});

describe('a cursor', () => {
  const days = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

  it('comes back as it was given; nothing is the beginning; anything else is none', () => {
    fc.assert(fc.property(fc.bigInt(0n, 999_999_999_999_999_999n), fc.option(days), (seq, day) => { expect(placeOf(cursorAt({ seq: String(seq), day }))).toEqual({ seq: String(seq), day }); }));
    fc.assert(fc.property(fc.string(), (text) => text === '' || placeOf(text) === null));
    expect([placeOf(undefined), placeOf('')]).toEqual([START, START]);
    const of = (text: string) => Buffer.from(text).toString('base64url');
    for (const text of ['abc', '12', 'MS4', of('1.12'), of('2.-1.'), of('2.1 or true.'), of('2.1.2026-02-30'), of('2.1.2026-11-22x'), 'x'.repeat(500), `${cursorAt({ seq: '12', day: null })}!`]) expect(placeOf(text), text).toBeNull();
  });

  it('is good for 180 days, over leap days and months’ ends; the beginning is always', () => {
    fc.assert(fc.property(days, fc.integer({ min: -2, max: 400 }), (day, age) => { expect(isTooOld({ seq: '1', day }, addDays(day, age))).toBe(age > 180); }));
    expect(isTooOld(START, '2099-01-01')).toBe(false);
  });
});
