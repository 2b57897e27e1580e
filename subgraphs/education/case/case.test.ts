import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { DropoutCase } from './case.ts';
import { STAGES, type Stage } from './stage.ts';
import { mayMove } from './stages.ts';

const OPEN = `mutation ($input: OpenCaseInput!) { openCase(input: $input) { dropoutCase { id stage origin } userErrors { code } } }`;
const MOVE = `mutation ($input: MoveCaseInput!) { moveCase(input: $input) { dropoutCase { stage closedOn } userErrors { code } } }`;

describe('a case', () => {
  let subgraph: TestSubgraph;
  const platform = randomUUID();
  const assistant = aViewer({ platforms: [{ id: platform, circle: 1 }] });

  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  const youth = () => {
    const id = randomUUID();
    subgraph.allow(assistant, id, ['STAGE', 'CASE']);
    return id;
  };
  const open = async (youthId: string, viewer = assistant) =>
    (await subgraph.execute(OPEN, { viewer, variables: { input: { youthId, origin: 'SPONTANEOUS', openedOn: '2026-11-02' } } })).data?.['openCase'] as { dropoutCase: { id: string } | null; userErrors: { code: string }[] } | undefined;

  it('A16: opens any day, on the platform of who opens it', async () => {
    const youthId = youth();
    expect(await open(youthId)).toMatchObject({ dropoutCase: { stage: 'IDENTIFIED', origin: 'SPONTANEOUS' }, userErrors: [] });
    expect(await subgraph.worker().findOneOrFail(DropoutCase, { youthId })).toMatchObject({ platformId: platform, ownerId: assistant.organisation });
  });

  it('A20: a youth who already has an open case is told, and no second one is made', async () => {
    const youthId = youth();
    await open(youthId);
    expect(await open(youthId)).toMatchObject({ dropoutCase: null, userErrors: [{ code: 'CASE_ALREADY_OPEN' }] });
    expect(await subgraph.worker().count(DropoutCase, { youthId })).toBe(1);
  });

  it('3.1: nobody opens a case for a youth whose grant they do not have', async () => {
    expect(await open(youth(), aViewer())).toMatchObject({ dropoutCase: null, userErrors: [{ code: 'YOUTH_NOT_FOUND' }] });
  });

  it('B01: the four steps go in their order, whatever is asked', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...STAGES), { minLength: 1, maxLength: 5 }), async (steps) => {
      const caseId = (await open(youth()))!.dropoutCase!.id;
      let stage: Stage = 'IDENTIFIED';
      for (const asked of steps) {
        const answer = (await subgraph.execute(MOVE, { viewer: assistant, variables: { input: { caseId, stage: asked, on: '2026-11-09' } } })).data!['moveCase'] as { userErrors: unknown[] };
        if (mayMove(stage, asked)) stage = asked;
        else expect(answer.userErrors).toEqual([{ code: 'STEP_NOT_NEXT' }]);
      }
      const kept = await subgraph.worker().findOneOrFail(DropoutCase, { id: caseId });
      expect(kept.stage).toBe(stage);
      expect(kept.closedOn).toBe(stage === 'CLOSED' ? '2026-11-09' : null);
    }), { numRuns: 15 });
  });

  it('B01: no step is skipped forward, and nothing leaves a closed case', () => {
    expect(mayMove('IDENTIFIED', 'IN_DIAGNOSIS')).toBe(false);
    expect(mayMove('IN_CONTACT', 'IN_SOLUTION')).toBe(false);
    for (const stage of STAGES) expect(mayMove('CLOSED', stage)).toBe(false);
  });
});
