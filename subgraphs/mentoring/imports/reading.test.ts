import { aViewer } from '@passerelle/kit/testkit/authority';
import { describe, expect, it } from 'vitest';
import { pairSender, readPair } from './mentorat.ts';

const options = { campaign: null, today: '2026-11-21', organisation: '01890000-0000-7000-8000-000000000001' };
const PAIR = {
  ASSOCIATION: 'Télémarque', PRENOM: 'Emmanuelle', NOM: 'Pelletier', DATE_NAISSANCE: '31/08/2011', COMMUNE: 'Buxerolles', TELEPHONE: '07 59 50 31 45', OBJECTIF: 'ORIENTATION', MENTOR: 'Vivien François',
  DATE_DEBUT: '06/07/2026', DATE_FIN: '', MOTIF_FIN: '',
};
const read = (changes: Partial<typeof PAIR> = {}) => {
  const reading = readPair({ ...PAIR, ...changes }, options);
  if ('faults' in reading) throw new Error(reading.faults[0]!.code);
  return reading;
};

describe('mentorat', () => {
  it('F16: « Télémarque » is Télémaque for whom it belongs to, and stays as typed in the row', () => {
    expect(read()).toMatchObject({ person: { owner: { scheme: 'name', code: 'Télémaque' } }, row: { association: 'Télémarque', startedOn: '2026-07-06', endedOn: null, endReason: null } });
    expect(read({ ASSOCIATION: 'TÉLÉMAQUE' }).externalId).toBe(read().externalId);
  });
  it('F15: a mentee under 16 is registered like the others', () => expect(read().person).not.toBeNull());
  it('the mentor typed otherwise is the same pair; another first day is another pair', () => {
    expect(read({ MENTOR: 'FRANCOIS Vivien' }).externalId).toBe(read().externalId);
    expect(read({ DATE_DEBUT: '07/07/2026' }).externalId).not.toBe(read().externalId);
  });
  it('dirt is kept and flagged; without an association a row is given back', () => {
    expect(read({ DATE_FIN: 'juin', TELEPHONE: '12' }).row.flags).toEqual(['END_UNREADABLE', 'PHONE_UNREADABLE']);
    expect(() => read({ ASSOCIATION: ' ' })).toThrow('ASSOCIATION_MISSING');
  });
  it('the collective sends for its associations, an association for itself', () => {
    expect(pairSender(aViewer({ network: 'MENTORING', roles: ['FEED'] }))).toBe('ALL');
    expect(pairSender(aViewer({ network: 'MENTORING', roles: ['MENTORING_COORDINATOR'] }))).toBe('OWN');
    expect(pairSender(aViewer({ network: 'EDUCATION', roles: ['FEED'] }))).toBeNull();
  });
});
