import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, staff } from '../offer.testkit.ts';

const FACTS = `title aims departements communes youthStatus isSchoolStatusRestored prescribers deliverers { id } modality combinesWith schedule entryMonths
  monthsMin monthsMax formulas tutors intensity youthsPerAdviser publics schoolLevels localKind ageMax`;
const UPDATE = `mutation ($input: UpdateSolutionInput!) { updateSolution(input: $input) { solution { ${FACTS} } userErrors { code field } } }`;
const PUBLISH = `mutation ($input: PublishSolutionInput!) { publishSolution(input: $input) { solution { ${FACTS} } userErrors { code field } } }`;

describe('a published solution', () => {
  let subgraph: TestSubgraph;
  const viewer = staff();
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());
  const run = async (mutation: string, input: object) => {
    const { data, errors } = await subgraph.execute(mutation, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return Object.values(data ?? {})[0] as { solution: Record<string, unknown> | null; userErrors: { code: string }[] };
  };
  const ours = () => anOffer(subgraph, { organisation: viewer.organisation });

  it('E01, E10, E19: says who prescribes and who delivers, when one enters, with what status, from where', async () => {
    const [{ provider }, partner] = [await ours(), await anOffer(subgraph)];
    const input = {
      providerId: provider.id, title: 'MOREA', description: 'Repréparer l’examen', kind: 'MLDS', aim: 'DIPLOMA', moreAims: ['REMOBILISATION'], needs: ['PREPARER_EXAMEN'], communes: ['59512'], departements: ['62'],
      prescribers: ['EN', 'PLATEFORME'], partnerIds: [partner.provider.id], entryMonths: [9, 1], schedule: 'Du lundi au jeudi', publics: ['WITHOUT_DIPLOMA'], schoolLevels: ['TERMINALE'], combinesWith: ['CNED'],
    };
    expect(await run(PUBLISH, input)).toMatchObject({
      userErrors: [], solution: {
        aims: ['DIPLOMA', 'REMOBILISATION'], departements: ['62'], communes: ['59512'], youthStatus: 'SCHOOL', isSchoolStatusRestored: true, prescribers: ['EN', 'PLATEFORME'],
        deliverers: [{ id: provider.id }, { id: partner.provider.id }], entryMonths: [9, 1], schedule: 'Du lundi au jeudi', combinesWith: ['CNED'], publics: ['WITHOUT_DIPLOMA'], schoolLevels: ['TERMINALE'],
      },
    });
  });

  it('E01: what is absent stays, what is null is emptied, and the place it takes from can change in part', async () => {
    const { solution } = await ours();
    const update = (facts: object) => run(UPDATE, { solutionId: solution.id, ...facts });
    expect(await update({ title: 'Autre', departements: ['59'], tutors: ['COMPANY'], ageMax: 25 })).toMatchObject({ solution: { title: 'Autre', departements: ['59'], tutors: ['COMPANY'], ageMax: 25 } });
    expect(await update({ communes: ['62041'] })).toMatchObject({ solution: { title: 'Autre', departements: ['59'], communes: ['62041'], tutors: ['COMPANY'] } });
    expect(await update({ tutors: null, ageMax: null, departements: null, title: null })).toMatchObject({ solution: { title: 'Autre', departements: [], communes: ['62041'], tutors: [], ageMax: null } });
  });

  it('E11–E13: what comes out of a change keeps the guide’s rules, or nothing changes', async () => {
    const { solution } = await ours();
    const wrong = [[{ kind: 'CNED' }, 'CNED_MODALITY'], [{ kind: 'CLAUSE_SOCIALE', tutors: ['COMPANY'] }, 'TWO_TUTORS'], [{ kind: 'SERVICE_CIVIQUE' }, 'CIVIC_SERVICE_DURATION'], [{ needs: [] }, 'NEEDS_MISSING'],
      [{ commune: '5951' }, 'COMMUNE_INVALID'], [{ partnerIds: [solution.id] }, 'PARTNER_NOT_FOUND'], [{ schedule: 'Appeler le 1 85 05 78 006 084 91' }, 'NIR_REFUSED']] as const;
    for (const [facts, code] of wrong) expect(await run(UPDATE, { solutionId: solution.id, ...facts })).toMatchObject({ solution: null, userErrors: [{ code }] });
    expect(await run(UPDATE, { solutionId: solution.id, kind: 'CNED', modality: 'DISTANCE', combinesWith: ['MLDS'] })).toMatchObject({ solution: { modality: 'DISTANCE', combinesWith: ['MLDS'] } });
  });

  it('3.1: nobody changes another organisation’s', async () => {
    const { solution } = await anOffer(subgraph);
    expect(await run(UPDATE, { solutionId: solution.id, title: 'À moi' })).toMatchObject({ solution: null, userErrors: [{ code: 'SOLUTION_NOT_YOURS' }] });
  });
});
