import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { daysBetween } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Campaign } from '../campaign/campaign.ts';
import { DropoutCase } from '../case/case.ts';
import { education } from '../index.ts';
import { Task } from '../task/task.ts';
import { contactBefore } from './contact-before.ts';
import { aCampaign, aListed } from './listed.testkit.ts';

const TAKE = `mutation ($input: TakeFromListInput!) { takeFromList(input: $input) { dropoutCases { id stage origin campaign { id } } userErrors { code field } } }`;
type Taken = { dropoutCases: { id: string }[] | null; userErrors: { code: string; field: string[] }[] };

describe('takeFromList', () => {
  let subgraph: TestSubgraph;
  let campaign: Campaign;
  const platform = randomUUID();
  const assistant = aViewer({ platforms: [{ id: platform, circle: 1 }] });

  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    campaign = await aCampaign(subgraph.worker(), '2026-10-31');
  });
  afterAll(() => subgraph.close());

  const listed = async (changes = {}) => {
    const made = await aListed(subgraph.worker(), campaign, platform, { decision: changes });
    subgraph.allow(assistant, made.youthId!, ['SCHOOLING', 'STAGE', 'CASE']);
    return made;
  };
  const take = async (decisionIds: string[], viewer = assistant) => (await subgraph.execute(TAKE, { viewer, variables: { input: { decisionIds } } })).data?.['takeFromList'] as Taken;

  it('A02, A20: a case for each listed youth who has none, a contact due in fifteen days; the others are told one by one', async () => {
    const [a, b, busy, hidden] = [await listed(), await listed(), await listed(), await aListed(subgraph.worker(), campaign, randomUUID())];
    const em = subgraph.worker();
    em.create(DropoutCase, { youthId: busy.youthId, ownerId: randomUUID(), origin: 'JDC', openedOn: '2026-11-02' } as never);
    await em.flush();
    const { dropoutCases, userErrors } = await take([a.id, busy.id, b.id, hidden.id, a.id]);
    expect(dropoutCases).toMatchObject([{ stage: 'IDENTIFIED', origin: 'SIEI_LIST', campaign: { id: campaign.id } }, { origin: 'SIEI_LIST' }]);
    expect(userErrors).toEqual([
      { code: 'CASE_ALREADY_OPEN', field: ['input', 'decisionIds', '1'] }, { code: 'NOT_ON_YOUR_LIST', field: ['input', 'decisionIds', '3'] }, { code: 'CASE_ALREADY_OPEN', field: ['input', 'decisionIds', '4'] },
    ]);
    const now = subgraph.worker();
    expect(await now.find(DropoutCase, { youthId: a.youthId! })).toMatchObject([{ platformId: platform, ownerId: assistant.organisation, openedOn: today(), campaignId: campaign.id }]);
    expect(await now.find(Task, { youthId: { $in: [a.youthId!, b.youthId!, busy.youthId!] } })).toMatchObject([1, 2].map(() => ({ kind: 'CONTACT', dueOn: contactBefore(today()), platformId: platform, ownerId: assistant.organisation, doneOn: null })));
    const told = await now.execute<{ type: string }[]>('select type from outbox_event where subject = any (?::uuid[])', [`{${a.youthId},${b.youthId},${busy.youthId}}`]);
    expect(told.map((e) => e.type)).toEqual(['fr.passerelle.education.case.opened', 'fr.passerelle.education.case.opened']);
  });

  it('sent twice, and by two at the same moment, opens one case', async () => {
    const [a, b] = [await listed(), await listed()];
    const answers = await Promise.all(Array.from({ length: 4 }, () => take([a.id, b.id])));
    expect(answers.flatMap((r) => r.dropoutCases ?? [])).toHaveLength(2);
    expect(await subgraph.worker().count(DropoutCase, { youthId: { $in: [a.youthId!, b.youthId!] } })).toBe(2);
    expect(await take([a.id, b.id])).toMatchObject({ dropoutCases: [], userErrors: [{ code: 'CASE_ALREADY_OPEN' }, { code: 'CASE_ALREADY_OPEN' }] });
  });

  it('3.1: who has no grant, or is not of the platform, opens nothing; no more than a hundred at once', async () => {
    const one = await listed();
    for (const viewer of [aViewer({ platforms: [{ id: platform, circle: 1 }] }), aViewer({ platforms: [{ id: platform, circle: 2 }] }), aViewer({ platforms: [{ id: platform, circle: 1 }], habilitated: false })]) {
      expect(await take([one.id], viewer)).toEqual({ dropoutCases: [], userErrors: [{ code: 'NOT_ON_YOUR_LIST', field: ['input', 'decisionIds', '0'] }] });
    }
    for (const ids of [[], Array.from({ length: 101 }, () => one.id)]) expect(await take(ids)).toMatchObject({ dropoutCases: null, userErrors: [{ code: 'TOO_MANY' }] });
    expect(await subgraph.worker().count(DropoutCase, { youthId: one.youthId! })).toBe(0);
  });

  it('as many statements for six youths as for two', async () => {
    const of = async (n: number) => {
      const decisions: string[] = [];
      for (let i = 0; i < n; i++) decisions.push((await listed()).id);
      return (await statementsOf(subgraph.running.services.app, () => take(decisions))).length;
    };
    expect(await of(6)).toBe(await of(2));
  });

  it('a contact is due fifteen days later, over month ends and leap days', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(daysBetween(day, contactBefore(day))).toBe(15);
    }));
  });
});
