import fc from 'fast-check';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MissionLocaleFile } from '../file/file.ts';
import { missionsLocales } from '../index.ts';
import { aFile, anAdviser } from '../testkit.ts';
import { mayReach, STEPS } from './step.ts';

const MOVE = 'mutation ($i: MoveToStepInput!) { moveToStep(input: $i) { pathStep { step startedOn endedOn } userErrors { code } } }';
const READ = 'query ($id: ID!) { missionLocaleFile(id: $id) { supportConcepts pathSteps { step startedOn endedOn } } }';
const CONCEPTS = 'mutation ($i: DescribeSupportInput!) { describeSupport(input: $i) { file { supportConcepts } userErrors { code } } }';

describe('E17: the four steps and the five concepts', () => {
  let subgraph: TestSubgraph;
  let file: MissionLocaleFile;
  const [mine, other] = [anAdviser(), anAdviser()];
  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  beforeEach(async () => { file = await aFile(subgraph.worker(), mine); });
  afterAll(() => subgraph.close());

  const send = async (query: string, i: object, viewer = mine) => Object.values((await subgraph.execute(query, { viewer, variables: { i } })).data ?? {})[0];
  const move = (step: string, startedOn: string, viewer = mine) => send(MOVE, { fileId: file.id, step, startedOn }, viewer);
  const read = async (viewer = mine) => (await subgraph.execute(READ, { viewer, variables: { id: file.id } })).data;
  const refused = (code: string) => ({ pathStep: null, userErrors: [{ code }] });

  it('in order, none left out; the step under way ends the day the next one starts; one may be done again', async () => {
    expect(await move('ORIENTATION', '2026-01-10')).toEqual(refused('STEP_LEFT_OUT'));
    expect(await move('WELCOME', '2026-01-10')).toEqual({ pathStep: { step: 'WELCOME', startedOn: '2026-01-10', endedOn: null }, userErrors: [] });
    expect(await move('PATH', '2026-01-20')).toEqual(refused('STEP_LEFT_OUT'));
    await move('ORIENTATION', '2026-01-20');
    await move('PATH', '2026-03-01');
    await move('ORIENTATION', '2026-04-01');
    expect(await move('EMPLOYMENT', '2026-05-01')).toMatchObject({ userErrors: [] });
    expect(await read()).toEqual({ missionLocaleFile: { supportConcepts: [], pathSteps: [
      { step: 'EMPLOYMENT', startedOn: '2026-05-01', endedOn: null }, { step: 'ORIENTATION', startedOn: '2026-04-01', endedOn: '2026-05-01' }, { step: 'PATH', startedOn: '2026-03-01', endedOn: '2026-04-01' },
      { step: 'ORIENTATION', startedOn: '2026-01-20', endedOn: '2026-03-01' }, { step: 'WELCOME', startedOn: '2026-01-10', endedOn: '2026-01-20' },
    ] } });
  });

  it('not the same again, not before the one under way, not in the future, not another mission locale’s', async () => {
    await move('WELCOME', '2026-01-10');
    expect(await move('WELCOME', '2026-02-10')).toEqual(refused('ALREADY_CURRENT'));
    expect(await move('ORIENTATION', '2026-01-09')).toEqual(refused('BEFORE_CURRENT'));
    expect(await move('ORIENTATION', '2099-01-09')).toEqual(refused('IN_THE_FUTURE'));
    subgraph.allow(other, file.youthId!, ['IDENTITY', 'SUPPORT']);
    expect(await move('ORIENTATION', '2026-02-10', other)).toEqual(refused('FILE_NOT_FOUND'));
  });

  it('whoever the youth opens SUPPORT to reads them; who has no grant finds no file', async () => {
    await move('WELCOME', '2026-01-10');
    const [partner, stranger] = [aViewer(), aViewer()];
    subgraph.allow(partner, file.youthId!, ['IDENTITY', 'SUPPORT']);
    expect(await read(partner)).toMatchObject({ missionLocaleFile: { pathSteps: [{ step: 'WELCOME' }] } });
    expect(await read(stranger)).toEqual({ missionLocaleFile: null });
  });

  it('the five concepts are each kept once, in the guide’s order; a new list replaces the earlier one', async () => {
    expect(await send(CONCEPTS, { fileId: file.id, concepts: ['REFERENT', 'GLOBAL', 'REFERENT'] })).toEqual({ file: { supportConcepts: ['GLOBAL', 'REFERENT'] }, userErrors: [] });
    expect(await send(CONCEPTS, { fileId: file.id, concepts: ['CO_BUILT', 'INDIVIDUAL', 'DURATION'] })).toEqual({ file: { supportConcepts: ['DURATION', 'INDIVIDUAL', 'CO_BUILT'] }, userErrors: [] });
    expect(await send(CONCEPTS, { fileId: file.id, concepts: [] }, other)).toEqual({ file: null, userErrors: [{ code: 'FILE_NOT_FOUND' }] });
  });

  it('property: from any past, what was reached and the next one may be reached, and nothing further', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 8 }), (moves) => {
      // A walk that the rule allows.
      const done = moves.reduce<(typeof STEPS)[number][]>((so, step) => (mayReach(step, so) ? [...so, step] : so), []);
      const furthest = Math.max(-1, ...done.map((s) => STEPS.indexOf(s)));
      expect(STEPS.filter((s) => mayReach(s, done))).toEqual(STEPS.slice(0, furthest + 2));
      expect(new Set(done).size).toBe(furthest + 1);
    }));
  });
});
