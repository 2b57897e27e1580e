import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DropoutCase } from '../case/case.ts';
import { education } from '../index.ts';
import { ContactAttempt } from './contact-attempt.ts';

const LOG = `mutation ($input: LogContactAttemptInput!) {
  logContactAttempt(input: $input) { contactAttempt { id mode outcome comment } userErrors { code field message } }
}`;

describe('logContactAttempt', () => {
  let subgraph: TestSubgraph;
  const platform = randomUUID();
  const youthId = randomUUID();
  const assistant = aViewer({ platforms: [{ id: platform, circle: 1 }] });
  let caseId: string;

  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    const em = subgraph.worker();
    const found = em.create(DropoutCase, { youthId, ownerId: randomUUID(), platformId: platform, origin: 'SIEI_LIST', openedOn: '2026-11-02' } as never);
    await em.flush();
    caseId = found.id;
    subgraph.allow(assistant, youthId, ['IDENTITY', 'STAGE', 'CASE']);
  });
  afterAll(() => subgraph.close());

  const input = (changes = {}) => ({ caseId, attemptedAt: '2026-11-03T10:00:00Z', mode: 'PHONE', outcome: 'VOICEMAIL', comment: 'rappeler le soir', ...changes });

  it('B01, B03, C09: keeps who, when, how and what came of it, and the case enters its second step', async () => {
    const { data, errors } = await subgraph.execute(LOG, { viewer: assistant, variables: { input: input() } });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ logContactAttempt: { contactAttempt: { mode: 'PHONE', outcome: 'VOICEMAIL', comment: 'rappeler le soir' }, userErrors: [] } });
    const em = subgraph.worker();
    expect(await em.findOneOrFail(ContactAttempt, { caseId })).toMatchObject({ authorId: assistant.person, ownerId: assistant.organisation, youthId });
    expect((await em.findOneOrFail(DropoutCase, { id: caseId })).stage).toBe('IN_CONTACT');
  });

  it('3.2: free text stays with its owner, whoever else reads the attempt', async () => {
    const colleague = aViewer({ platforms: [{ id: platform, circle: 1 }] });
    subgraph.allow(colleague, youthId, ['STAGE', 'CASE']);
    const { data } = await subgraph.execute(`{ dropoutCases { edges { node { stage contactAttempts { mode comment } } } } }`, { viewer: colleague });
    expect(data).toEqual({ dropoutCases: { edges: [{ node: { stage: 'IN_CONTACT', contactAttempts: [{ mode: 'PHONE', comment: null }] } }] } });
  });

  it('no NIR anywhere: a comment that holds one is refused and nothing is written', async () => {
    const before = await subgraph.worker().count(ContactAttempt);
    const { data } = await subgraph.execute(LOG, { viewer: assistant, variables: { input: input({ comment: 'sécu 1 85 05 78 006 084 91' }) } });
    expect(data).toMatchObject({ logContactAttempt: { contactAttempt: null, userErrors: [{ code: 'NIR_REFUSED', field: ['input', 'comment'] }] } });
    expect(await subgraph.worker().count(ContactAttempt)).toBe(before);
  });

  it('3.1: a case that is not opened looks like one that does not exist', async () => {
    const stranger = aViewer();
    const [hidden, absent] = await Promise.all([input(), input({ caseId: randomUUID() })].map((i) => subgraph.execute(LOG, { viewer: stranger, variables: { input: i } })));
    expect(hidden?.data).toMatchObject({ logContactAttempt: { contactAttempt: null, userErrors: [{ code: 'CASE_NOT_FOUND' }] } });
    expect(hidden?.data).toEqual(absent?.data);
  });
});
