import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from './changes-of.ts';
import { cursorAt, placeOf } from './cursor.ts';
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
  it('comes back as it was given; nothing is the beginning; anything else is none', () => {
    fc.assert(fc.property(fc.bigInt(0n, 999_999_999_999_999_999n), (seq) => placeOf(cursorAt(String(seq))) === String(seq)));
    fc.assert(fc.property(fc.string(), (text) => text === '' || placeOf(text) === null || placeOf(text) === placeOf(cursorAt(placeOf(text)!))));
    expect([placeOf(undefined), placeOf('')]).toEqual(['0', '0']);
    for (const text of ['abc', '12', 'MS4', Buffer.from('1.-1').toString('base64url'), Buffer.from('1.1 or true').toString('base64url'), 'x'.repeat(500), `${cursorAt('12')}!`]) expect(placeOf(text), text).toBeNull();
  });
});
