import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHouse, type House } from '../house.testkit.ts';
import { PUBLICS } from '../offer/public.ts';
import { isUsual, USUAL } from './by-public.ts';
import { OBJECTIVES } from './objective.ts';

describe('F14: objectives by age', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());

  it('every public has one at least, each is somebody’s, none stands twice', () => {
    expect(Object.keys(USUAL)).toEqual([...PUBLICS]);
    for (const objectives of Object.values(USUAL)) expect([objectives.length > 0, new Set(objectives).size]).toEqual([true, objectives.length]);
    expect([...new Set(Object.values(USUAL).flat())].sort()).toEqual([...OBJECTIVES].sort());
  });

  it('no entry into work is aimed at before the lycée', () => {
    expect(PUBLICS.filter((mentees) => !isUsual(mentees, 'INSERTION'))).toEqual(['PRIMARY_SCHOOL', 'COLLEGE']);
    expect(PUBLICS.filter((mentees) => !isUsual(mentees, 'SCOLAIRE'))).toEqual(['YOUNG_WORKER']);
  });

  it('anyone reads them, the most usual first', async () => {
    const { data } = await house.subgraph.execute('{ mentoringObjectives { public objectives } }');
    expect(data!['mentoringObjectives']).toContainEqual({ public: 'COLLEGE', objectives: ['SCOLAIRE', 'ORIENTATION'] });
  });
});
