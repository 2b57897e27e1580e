import { ROLES, NETWORKS } from '@passerelle/kit/trust/viewer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counting, isComplete, maySign, nextToSign, sideOf, type Signed } from './pair.ts';

const side = fc.constantFrom('EDUCATION', 'MISSION_LOCALE');
const people = ['a', 'b', 'c', 'd'];

describe('the pair (B12)', () => {
  it('B12: signs for Éducation nationale a counsellor, an MLDS coordinator, a director; for the mission locale an adviser, a director; nobody else', () => {
    const signs = NETWORKS.flatMap((network) => ROLES.map((role) => [network, role] as const)).filter(([network, role]) => sideOf({ network, roles: [role], machine: false }) !== null);
    expect(signs).toEqual([
      ['EDUCATION', 'RESPONSABLE'], ['EDUCATION', 'COUNSELLOR'], ['EDUCATION', 'MLDS_COORDINATOR'], ['MISSION_LOCALE', 'RESPONSABLE'], ['MISSION_LOCALE', 'ADVISER'],
    ]);
    expect(sideOf({ network: 'EDUCATION', roles: ['COUNSELLOR'], machine: true })).toBeNull();
  });

  it('B12: whatever is tried, in whatever order, what counts is at most two signatures of two persons of two networks under one version', () => {
    fc.assert(fc.property(fc.array(fc.record({ personId: fc.constantFrom(...people), network: side, changes: fc.boolean() })), (tries) => {
      let version = 1;
      const kept: Signed[] = [];
      for (const { personId, network, changes } of tries) {
        if (changes && !isComplete(kept, version)) version += 1;
        const now = counting(kept, version);
        if (isComplete(kept, version) || maySign(now, personId, network)) continue;
        kept.push({ personId, network, version });
      }
      const now = counting(kept, version);
      expect(now.length).toBeLessThanOrEqual(2);
      expect(new Set(now.map((s) => s.personId)).size).toBe(now.length);
      expect(new Set(now.map((s) => s.network)).size).toBe(now.length);
      expect(isComplete(kept, version)).toBe(now.length === 2);
    }));
  });

  it('B12: a change voids what was signed before it', () => {
    expect(isComplete([{ personId: 'a', network: 'EDUCATION', version: 1 }, { personId: 'b', network: 'MISSION_LOCALE', version: 2 }], 2)).toBe(false);
  });

  it('B12: the next signature is asked of an organisation that was named and has not signed; of the drafter last', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom('x', 'y', 'z')), fc.uniqueArray(fc.constantFrom('x', 'y', 'z', 'me')), fc.boolean(), (expected, signed, ofPair) => {
      const next = nextToSign(expected, ofPair ? 'me' : null, signed);
      if (next !== null) expect(signed).not.toContain(next);
      if (expected.some((e) => !signed.includes(e))) expect(expected).toContain(next);
      if (!expected.length && !signed.length) expect(next).toBeNull();
    }));
    expect(nextToSign([], 'me', ['other'])).toBe('me');
    expect(nextToSign([], 'me', [])).toBeNull();
  });
});
