import fc from 'fast-check';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';

const ANNOUNCE = `mutation ($input: AnnounceCampaignInput!) { announceCampaign(input: $input) { campaign { name processingDate } userErrors { code } } }`;

describe('announceCampaign', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  it('A08: two or three weeks for the review, counted in days over month ends and leap days', async () => {
    const viewer = aViewer({ roles: ['RESPONSABLE'] });
    let n = 0;
    await fc.assert(fc.asyncProperty(fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }), fc.integer({ min: 0, max: 30 }), async (day, gap) => {
      const announcedOn = day.toISOString().slice(0, 10);
      const processingDate = new Date(day.getTime() + gap * 86_400_000).toISOString().slice(0, 10);
      const { data } = await subgraph.execute(ANNOUNCE, { viewer, variables: { input: { name: `campagne ${n++}`, announcedOn, processingDate } } });
      const { userErrors } = data!['announceCampaign'] as { userErrors: { code: string }[] };
      expect(userErrors.some((e) => e.code === 'REVIEW_WINDOW')).toBe(gap < 14 || gap > 21);
    }), { numRuns: 30 });
  });

  it('D15: only who is responsible announces one', async () => {
    const { data, errors } = await subgraph.execute(ANNOUNCE, { viewer: aViewer({ roles: ['ADVISER'] }), variables: { input: { name: 'x', announcedOn: '2026-10-10', processingDate: '2026-10-31' } } });
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('A07: of the feeds, that of Éducation nationale alone', async () => {
    const announce = async (network: 'EDUCATION' | 'MISSION_LOCALE', name: string, processingDate: string) => {
      const { data } = await subgraph.execute(ANNOUNCE, { viewer: aViewer({ network, roles: ['FEED'] }), variables: { input: { name, announcedOn: '2033-10-10', processingDate } } });
      return (data!['announceCampaign'] as { userErrors: { code: string }[] }).userErrors.map((e) => e.code);
    };
    expect(await announce('MISSION_LOCALE', 'd’ailleurs', '2033-10-30')).toEqual(['NOT_YOUR_FEED']);
    expect(await announce('EDUCATION', 'des écoles', '2033-10-31')).toEqual([]);
  });
});
