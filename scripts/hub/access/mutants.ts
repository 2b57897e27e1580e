import { describe, expect, test } from 'vitest';
import { differences, merge, plain } from './compare.ts';
import { PERSONAS, type Persona } from './expected.ts';
import { Oracle, type Node } from './oracle.ts';
import type { Policies } from './policies.ts';
import { NARROWER, promised, TYPES } from './promises.ts';
import { Questions } from './roots.ts';
import type { World } from './world.ts';

/** Not on a youth's record, or said apart: see expected.ts. */
const ELSEWHERE = ['Doubt', 'Me', 'Person', 'Post', 'Adviser', 'CharterSignature', 'Platform.responsables', 'Access', 'Youth.journal'];
/** Closed by a rule that is narrower still, so that their own line alone changes nothing. */
const DOUBLY = ['SupportNeed', 'PartnerTrace', 'EducationSlice', 'MissionLocaleSlice', 'SolutionsSlice', 'MentoringSlice'];

/** The test of the test: a policy that is not the promised one is noticed. */
export function mutants(world: () => World): void {
  describe('it fails when one policy is removed', () => {
    test('the declared policies are the promised ones, written by hand, line by line', () => {
      const { policies } = world();
      expect([...policies].filter(([field, policy]) => promised(field) !== policy)).toEqual([]);
      const known = new Set([...policies.keys()].map((field) => field.split('.')[0] ?? ''));
      expect([...Object.keys(TYPES).filter((type) => !known.has(type)), ...Object.keys(NARROWER).filter((field) => !policies.has(field))]).toEqual([]);
    });

    test('each policy of a record, opened to every member or closed to all in the declared table alone, is noticed', async () => {
      const w = world();
      const answered = await record(w);
      expect(faultsWith(w, w.policies, answered)).toBe(0);
      const lines = [...Object.keys(TYPES), ...Object.keys(NARROWER)].filter((line) => !ELSEWHERE.includes(line) && !DOUBLY.includes(line));
      const unnoticed = lines.flatMap((line) => ['MEMBER', 'RESTRICTED'].filter((policy) => faultsWith(w, flipped(w.policies, line, policy), answered) === 0).map((policy) => `${line} → ${policy}`));
      expect(unnoticed).toEqual([]);
    }, 60_000);
  });
}

const flipped = (policies: Policies, line: string, policy: string): Policies =>
  new Map([...policies].map(([field, was]) => [field, field === line || (field.startsWith(`${line}.`) && !NARROWER[field]) ? policy : was]));

type Answered = readonly (readonly { readonly persona: Persona; readonly data: Node | null }[])[];

async function record(world: World): Promise<Answered> {
  const found: { persona: Persona; data: Node | null }[][] = [];
  const keys = ['followed', 'unwilling'] as const;
  for (const question of new Questions(world).byRow('youth').filter(({ variables }) => keys.some((key) => variables['id'] === world.youth(key).id))) {
    const members = PERSONAS.filter((p) => p !== 'nobody');
    const answers: { persona: Persona; data: Node | null }[] = [];
    for (const persona of members) answers.push({ persona, data: (await world.ask(persona, question.query, question.variables)).data });
    found.push(answers);
  }
  return found;
}

/** How many differences the judgement finds with these policies. */
function faultsWith(world: World, policies: Policies, answered: Answered): number {
  const oracle = new Oracle({ schema: world.schema, policies, known: world.known });
  const root = world.schema.getQueryType()!;
  for (const answers of answered) {
    const full = answers.map(({ data }) => data as unknown).reduce(merge, null) as Node | null;
    for (const { persona, data } of answers) {
      const allowed = oracle.trim(persona, root, full);
      const found = differences(plain(data, ['access', 'journal']), plain(allowed, ['access', 'journal'])).length;
      if (found) return found;
    }
  }
  return 0;
}
