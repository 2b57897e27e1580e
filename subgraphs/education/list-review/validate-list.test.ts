import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { today } from '@passerelle/kit/values/today';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Campaign } from '../campaign/campaign.ts';
import { aDay, plus } from '../criteria/calendar.testkit.ts';
import { Enrolment } from '../enrolment/enrolment.ts';
import { education } from '../index.ts';
import { School } from '../school/school.ts';
import { ListReview } from './list-review.ts';
import { checkWindow } from './validate-list.ts';

const VALIDATE = `mutation ($input: ValidateListInput!) { validateList(input: $input) { review { list validatedOn } userErrors { code message } } }`;
const REMAINING = `query ($campaignId: ID!, $list: ReviewedList!) { schoolsToReview(campaignId: $campaignId, departement: "59", list: $list) { edges { node { uai } } pageInfo { hasNextPage } } }`;

describe('A08: a school checks its lists between announcement and run', () => {
  let subgraph: TestSubgraph;
  let open: Campaign;
  const [mine, other] = [randomUUID(), randomUUID()];
  const schools: Record<string, School> = {};
  const referent = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'], organisation: mine });
  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    const em = subgraph.worker();
    open = em.create(Campaign, { name: 'ouverte', announcedOn: plus(today(), -5), processingDate: plus(today(), 12) } as never) as Campaign;
    em.create(Campaign, { name: 'à venir', announcedOn: plus(today(), 30), processingDate: plus(today(), 50) } as never);
    em.create(Campaign, { name: 'passée', announcedOn: plus(today(), -60), processingDate: plus(today(), -40) } as never);
    for (const uai of ['0599001A', '0599002B', '0599003C', '0629001D']) schools[uai] = em.create(School, { uai, name: uai, departement: uai.slice(1, 3) } as never) as School;
    const row = (uai: string, ownerId: string, source: string, endedOn: string) => em.create(Enrolment, { source, externalId: randomUUID(), network: 'EN', schoolId: schools[uai]!.id, ownerId, youthId: randomUUID(), startedOn: '2020-09-01', endedOn } as never);
    row('0599001A', mine, 'sortants', today());
    row('0599002B', other, 'sortants', today());
    row('0599002B', other, 'nouveaux-inscrits', today());
    row('0599003C', other, 'sortants', '2021-06-30');
    row('0629001D', other, 'sortants', today());
    await em.flush();
  });
  afterAll(() => subgraph.close());
  const validate = async (changes: object = {}, viewer = referent) => (await subgraph.execute(VALIDATE, { viewer, variables: { input: { campaignId: open.id, schoolId: schools['0599001A']!.id, list: 'LEAVERS', ...changes } } })).data?.['validateList'];
  const remaining = async (list: string, viewer = aViewer({ roles: ['RESPONSABLE'] })) =>
    ((await subgraph.execute(REMAINING, { viewer, variables: { campaignId: open.id, list } })).data!['schoolsToReview'] as { edges: { node: { uai: string } }[] }).edges.map((e) => e.node.uai);

  it('schools of a département that declared leavers and have not validated; of long ago, none', async () => {
    expect(await remaining('LEAVERS')).toEqual(['0599001A', '0599002B']);
    expect(await remaining('NEW_ENROLMENTS')).toEqual(['0599002B']);
    expect(await remaining('LEAVERS', referent)).toEqual(['0599001A']);
  });

  it('is validated once, by its own referent; the author and the day are kept', async () => {
    expect(await validate()).toEqual({ review: { list: 'LEAVERS', validatedOn: today() }, userErrors: [] });
    expect(await validate()).toMatchObject({ review: { validatedOn: today() }, userErrors: [] });
    expect(await subgraph.worker().find(ListReview, {})).toMatchObject([{ ownerId: mine, validatedById: referent.person, schoolId: schools['0599001A']!.id }]);
    expect(await remaining('LEAVERS')).toEqual(['0599002B']);
  });

  it('not for another’s school, not by another function, not for a campaign that nobody knows', async () => {
    expect(await validate({ schoolId: schools['0599002B']!.id })).toMatchObject({ review: null, userErrors: [{ code: 'NOT_YOUR_SCHOOL' }] });
    expect(await validate({ campaignId: randomUUID() })).toMatchObject({ userErrors: [{ code: 'CAMPAIGN_NOT_FOUND' }] });
    expect(await validate({}, aViewer({ roles: ['ASSISTANT'], organisation: mine }))).toBeUndefined();
  });

  it('not before the announcement, nor after the processing date, with what to do', async () => {
    for (const [name, code] of [['à venir', 'BEFORE_ANNOUNCEMENT'], ['passée', 'AFTER_PROCESSING']]) {
      const { id: campaignId } = await subgraph.worker().findOneOrFail(Campaign, { name: name! });
      expect(await validate({ campaignId })).toMatchObject({ review: null, userErrors: [{ code }] });
    }
  });

  it('the window has both its ends, whatever the calendar', () => {
    const refused = (announcedOn: string, processingDate: string, day: string) => { try { checkWindow({ announcedOn, processingDate }, day); return null; } catch (e) { return (e as { code: string }).code; } };
    fc.assert(fc.property(aDay(), fc.integer({ min: 14, max: 21 }), fc.integer({ min: -40, max: 40 }), (announcedOn, weeks, from) => {
      const [processingDate, day] = [plus(announcedOn, weeks), plus(announcedOn, from)];
      expect(refused(announcedOn, processingDate, day)).toBe(from < 0 ? 'BEFORE_ANNOUNCEMENT' : from > weeks ? 'AFTER_PROCESSING' : null);
    }));
  });

  it('the school reads the list that it checks; nobody else’s', async () => {
    const ask = async (viewer: typeof referent) => (await subgraph.execute('{ enrolmentsToReview(list: LEAVERS) { edges { node { endedOn sourceSystem school { uai } } } } }', { viewer })).data!['enrolmentsToReview'];
    expect(await ask(referent)).toEqual({ edges: [{ node: { endedOn: today(), sourceSystem: 'SIECLE', school: { uai: '0599001A' } } }] });
    expect(await ask(aViewer({ roles: ['SCHOOL_REFERENT'] }))).toEqual({ edges: [] });
  });
});
