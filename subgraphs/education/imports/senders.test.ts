import { aViewer } from '@passerelle/kit/testkit/authority';
import { describe, expect, it } from 'vitest';
import { educationSender, jdcSender } from './senders.ts';

const platforms = [{ id: '01900000-0000-7000-8000-000000000001', circle: 1 as const }];

describe('who sends lists', () => {
  it('3.2: the official feed sends for all schools, a responsable for their own, nobody else', () => {
    expect(educationSender(aViewer({ network: 'EDUCATION', roles: ['FEED'] }))).toBe('ALL');
    expect(educationSender(aViewer({ network: 'EDUCATION', roles: ['RESPONSABLE'] }))).toBe('OWN');
    expect(educationSender(aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] }))).toBeNull();
    expect(educationSender(aViewer({ network: 'MISSION_LOCALE', roles: ['FEED', 'RESPONSABLE'] }))).toBeNull();
  });

  it('A21: the JDC table comes from its feed or from a responsable of a platform, not of any organisation', () => {
    expect(jdcSender(aViewer({ network: 'COORDINATION', roles: ['FEED'] }))).toBe('ALL');
    expect(jdcSender(aViewer({ network: 'MISSION_LOCALE', roles: ['RESPONSABLE'], platforms }))).toBe('ALL');
    expect(jdcSender(aViewer({ network: 'SOLUTION_PROVIDER', roles: ['RESPONSABLE'], platforms: [{ ...platforms[0]!, circle: 2 }] }))).toBeNull();
    expect(jdcSender(aViewer({ network: 'COORDINATION', roles: ['ASSISTANT'], platforms }))).toBeNull();
  });
});
