import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContactAttempt } from '../contact-attempt/contact-attempt.ts';
import { CaseStep } from '../history/case-step.ts';
import { RegistrationCheck } from '../registration-check/registration-check.ts';
import { Rupture } from '../rupture/rupture.ts';
import { Task } from '../task/task.ts';
import { aCaseHouse, type CaseHouse } from './case.testkit.ts';

const CASE = 'id registerNumber previousCase { id } steps { on author { id } } ruptures { on structure { id } } registrationChecks { askedOn } contactAttempts { slot place { id } }';
const LISTS = `query ($p: ID!) {
  dropoutCases { edges { node { ${CASE} } } } cohort(platformId: $p) { edges { node { id registerNumber } } }
  tasks { edges { node { isOverdue youth { id } dropoutCase { ${CASE} } } } }
  caseRegister(platformId: $p) { edges { node { number dropoutCase { id } } } } contactSuccess(platformId: $p) { rate }
}`;

describe('3.6: no list loads in a loop', () => {
  let house: CaseHouse;
  beforeAll(async () => { house = await aCaseHouse(); });
  afterAll(() => house.close());

  /** A platform with so many cases, each with everything twice. */
  async function aPlatform(cases: number) {
    const platform = randomUUID();
    const viewer = aViewer({ platforms: [{ id: platform, circle: 1 }] });
    for (let i = 0; i < cases; i++) {
      const { id: caseId, youthId } = await house.aCase({ platformId: platform });
      house.allow(viewer, [youthId]);
      const em = house.subgraph.worker();
      const about = { caseId, youthId, ownerId: viewer.organisation, authorId: viewer.person };
      for (let n = 0; n < 2; n++) {
        em.create(CaseStep, { ...about, kind: 'REFUSED', fromStage: 'IDENTIFIED', toStage: 'IDENTIFIED', on: '2026-11-04' } as never);
        em.create(Rupture, { ...about, on: '2026-11-05', cause: 'LEFT', structureId: randomUUID(), followedUpAt: new Date() } as never);
        em.create(RegistrationCheck, { ...about, askerId: viewer.organisation, askedOn: '2026-11-05' } as never);
        em.create(ContactAttempt, { ...about, attemptedAt: new Date('2026-11-05T10:00:00Z'), mode: 'PHONE', outcome: 'REACHED' } as never);
        em.create(Task, { youthId, ownerId: viewer.organisation, platformId: platform, aboutId: caseId, kind: n ? 'RUPTURE' : 'CONTACT', dueOn: '2026-11-20' } as never);
      }
      await em.flush();
    }
    return { platform, viewer };
  }

  async function statements(cases: number): Promise<number> {
    const { platform, viewer } = await aPlatform(cases);
    const asked = await statementsOf(house.subgraph.running.services.app, async () => {
      const { data, errors } = await house.subgraph.execute(LISTS, { viewer, variables: { p: platform } });
      expect(errors).toBeUndefined();
      expect((data as { tasks: { edges: unknown[] } }).tasks.edges).toHaveLength(cases * 2);
    });
    return asked.length;
  }

  it('eight cases with everything cost the statements of one', async () => {
    const one = await statements(1);
    expect(one).toBeGreaterThan(5);
    expect(await statements(8)).toBeLessThanOrEqual(one);
  });
});
