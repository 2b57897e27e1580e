import { aViewer } from '@passerelle/kit/testkit/authority';
import { SCOPES, type Scope } from '@passerelle/kit/trust/scope';
import { NETWORKS, ROLES, type Network } from '@passerelle/kit/trust/viewer';
import { describe, expect, it } from 'vitest';
import { GROUNDS, type Ground } from './charter.ts';
import { decide } from './decide.ts';

const ALL: Scope[] = ['IDENTITY', 'CONTACT', 'SCHOOLING', 'STAGE', 'CASE', 'SUPPORT', 'SOLUTION', 'MENTORING'];

/** Written by hand from design 3.2, not from the table: what is missing here must be closed. */
const EXPECTED: Partial<Record<`${Ground} ${Network}`, Scope[]>> = {
  'CIRCLE_1 COORDINATION': ALL, 'CIRCLE_1 EDUCATION': ALL, 'CIRCLE_1 MISSION_LOCALE': ALL, 'CIRCLE_1 SOLUTION_PROVIDER': ALL, 'CIRCLE_1 MENTORING': ALL,
  'DOUBT COORDINATION': ['IDENTITY'],
  'SCHOOL_OF_ORIGIN EDUCATION': ['IDENTITY', 'CONTACT', 'SCHOOLING', 'STAGE'],
  'HOLDS_FILE MISSION_LOCALE': ['IDENTITY', 'CONTACT', 'SUPPORT', 'SOCIAL'],
  'HOLDS_FILE SOLUTION_PROVIDER': ['IDENTITY', 'CONTACT', 'SOLUTION'],
  'HOLDS_FILE MENTORING': ['IDENTITY', 'CONTACT', 'MENTORING'],
  'REFERRAL EDUCATION': ['IDENTITY', 'CONTACT', 'SCHOOLING'],
  'REFERRAL MISSION_LOCALE': ['IDENTITY', 'CONTACT', 'SUPPORT'],
  'REFERRAL SOLUTION_PROVIDER': ['IDENTITY', 'CONTACT', 'SOLUTION'],
  'REFERRAL MENTORING': ['IDENTITY', 'CONTACT', 'MENTORING'],
};
const NOMINATIVE = ['ASSISTANT', 'RESPONSABLE', 'SCHOOL_REFERENT', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'PROVIDER_STAFF', 'MENTORING_COORDINATOR', 'INTEGRATION'];
const on = (ground: Ground, scopes: readonly Scope[] | null = null) => ({ grounds: [{ ground, scopes }], opposed: [] });
const cases = GROUNDS.flatMap((ground) => NETWORKS.map((network) => [ground, network, EXPECTED[`${ground} ${network}`] ?? []] as const));

describe('the charter', () => {
  it.each(cases)('3.2: on the ground %s, %s opens %j', (ground, network, expected) => {
    for (const role of ROLES) {
      const opened = decide(aViewer({ network, roles: [role] }), on(ground));
      expect(opened, role).toEqual(NOMINATIVE.includes(role) ? expected : []);
    }
  });

  it.each(cases)('D10, A26: without charter nothing opens, without habilitation not circle 1 (%s, %s)', (ground, network, expected) => {
    expect(decide(aViewer({ network, charter: false }), on(ground))).toEqual([]);
    expect(decide(aViewer({ network, habilitated: false }), on(ground))).toEqual(ground === 'CIRCLE_1' || ground === 'DOUBT' ? [] : expected);
  });

  it('3.2: no ground, no scope; RESTRICTED never; a referral opens no more than it says; an opposition closes all', () => {
    const viewer = aViewer({ network: 'SOLUTION_PROVIDER' });
    expect(decide(viewer, { grounds: [], opposed: [] })).toEqual([]);
    expect(decide(viewer, on('REFERRAL', ['IDENTITY', 'CASE']))).toEqual(['IDENTITY']);
    expect(decide(viewer, { ...on('REFERRAL'), opposed: SCOPES })).toEqual([]);
    for (const [ground, network] of cases) expect(decide(aViewer({ network }), on(ground))).not.toContain('RESTRICTED');
  });

  it('D03: a pilot who also advises reads as an adviser; grounds add up in the order people know', () => {
    expect(decide(aViewer({ network: 'MISSION_LOCALE', roles: ['PILOT', 'ADVISER'] }), on('REFERRAL'))).toEqual(['IDENTITY', 'CONTACT', 'SUPPORT']);
    const both = { grounds: [{ ground: 'HOLDS_FILE' as const, scopes: null }, { ground: 'CIRCLE_1' as const, scopes: null }], opposed: [] };
    expect(decide(aViewer({ network: 'MISSION_LOCALE' }), both)).toEqual([...ALL, 'SOCIAL']);
  });
});
