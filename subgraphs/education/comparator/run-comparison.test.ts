import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { YouthAlias } from '../alias/youth-alias.ts';
import { Campaign } from '../campaign/campaign.ts';
import { CampaignRun } from '../campaign-run/campaign-run.ts';
import { SavedFilter } from '../saved-filter/saved-filter.ts';
import { CampaignDecision } from '../decision/decision.ts';
import { Enrolment } from '../enrolment/enrolment.ts';
import { acceptEnrolments, type EnrolmentFacts } from '../imports/accept-enrolments.ts';
import { education } from '../index.ts';
import { referenceOf, withhold } from '../leaver/withhold.ts';
import { SchoolingStatus } from '../schooling-status/schooling-status.ts';
import { DecisionChange } from './decision-change.ts';
import { runComparison } from './run-comparison.ts';

const [FIRST, SECOND] = ['2025-10-31', '2026-03-31'];

describe('A09: the comparator', () => {
  let subgraph: TestSubgraph;
  let first: Campaign;
  let second: Campaign;
  const owner = randomUUID();
  const youth = () => randomUUID();
  const [listed, back, merged, alias, young] = [youth(), youth(), youth(), youth(), youth()];
  const facts = (changes: Partial<EnrolmentFacts> = {}): EnrolmentFacts => ({
    network: 'EN', mef: '2402234311', className: null, startedOn: '2024-09-02', endedOn: '2025-03-14', diploma: 'N', birthDate: '2007-05-05', communeCode: '59512',
    guardianName: 'L\'Étrange ? « tutelle » $1 \\', guardianPhone: null, typed: null, flags: [], ...changes,
  });
  /** What an import of these rows writes. */
  const bring = (source: string, externalId: string, youthId: string, changes: Partial<EnrolmentFacts> = {}, campaign = FIRST) =>
    subgraph.worker().transactional((em) => acceptEnrolments(em, source, [{ externalId, row: { uai: '0595120V', facts: facts(changes), withheld: null }, youthId, ownerId: owner }], campaign, '2026-11-21'));
  const run = (campaign: Campaign, isRehearsal = false) => subgraph.worker().transactional((em) => runComparison(em, campaign.id, { isRehearsal }));
  const motifOf = async (campaign: Campaign, externalId: string) => (await subgraph.worker().findOneOrFail(CampaignDecision, { campaignId: campaign.id, reference: referenceOf('sortants', externalId) })).motif;

  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    const em = subgraph.worker();
    [first, second] = [FIRST, SECOND].map((processingDate) => em.create(Campaign, { name: processingDate, announcedOn: processingDate, processingDate } as never) as Campaign) as [Campaign, Campaign];
    em.create(YouthAlias, { youthId: alias, canonicalId: merged, sequence: '1' });
    em.create(SchoolingStatus, { youthId: merged, ownerId: owner, kind: 'MLDS', startedOn: '2025-10-01', endedOn: '2025-12-19' } as never);
    await em.flush();
    await bring('sortants', 'listed', listed);
    await bring('sortants', 'back', back);
    await bring('sortants', 'absorbed', alias);
    await bring('sortants', 'young', young, { birthDate: '2009-11-01' });
    await withhold(subgraph.worker(), 'sortants', [{ externalId: 'withheld', row: { NOM: 'X' } }], FIRST, FIRST);
  });
  afterAll(() => subgraph.close());

  it('a rehearsal counts and writes nothing', async () => {
    const { judged, changed, counts } = await run(first, true);
    expect([judged, changed]).toEqual([5, 0]);
    expect(counts).toMatchObject({ LISTED: 2, RETURNED: 1, UNDER_16: 2 });
    expect(await subgraph.worker().count(CampaignDecision)).toBe(0);
  });

  it('every leaver’s row has its motif; persons, not ids: what is known under a merged id counts (A18, E10)', async () => {
    expect(await run(first)).toMatchObject({ judged: 5, changed: 5, counts: { LISTED: 2, RETURNED: 1, UNDER_16: 2 } });
    expect(await motifOf(first, 'absorbed')).toBe('RETURNED');
    expect(await subgraph.worker().findOneOrFail(CampaignDecision, { campaignId: first.id, reference: referenceOf('sortants', 'listed') })).toMatchObject({
      isListed: true, youthId: listed, ownerId: owner, age: 18, departement: '59', communeCode: '59512', mef: '2402234311',
    });
  });

  it('A03: of under-16s, withheld or in the file of a later campaign, only the reference and the motif', async () => {
    for (const externalId of ['young', 'withheld']) {
      expect(await subgraph.worker().execute(`select motif, youth_id, owner_id, enrolment_id, school_id, age, departement, commune_code, mef, explanation from campaign_decision where reference = ?`, [referenceOf('sortants', externalId)]))
        .toEqual([{ motif: 'UNDER_16', youth_id: null, owner_id: null, enrolment_id: null, school_id: null, age: null, departement: null, commune_code: null, mef: null, explanation: null }]);
    }
  });

  it('run again on the same data, nothing is written', async () => {
    const before = await subgraph.worker().execute('select * from campaign_decision order by id');
    expect(await run(first)).toMatchObject({ judged: 5, changed: 0 });
    expect(await subgraph.worker().execute('select * from campaign_decision order by id')).toEqual(before);
    expect(await subgraph.worker().count(DecisionChange)).toBe(0);
  });

  it('a correction before a re-run changes the decision and keeps what it was; the lists are remade (A23)', async () => {
    const em = subgraph.worker();
    em.create(SavedFilter, { platformId: owner, name: 'Tous', position: 1 } as never);
    await em.flush();
    await bring('sortants', 'listed', listed, { diploma: 'O' });
    expect(await run(first)).toMatchObject({ changed: 1 });
    expect(await subgraph.worker().find(DecisionChange, {})).toMatchObject([{ fromMotif: 'LISTED', toMotif: 'DIPLOMA', youthId: listed, ownerId: owner }]);
    await bring('sortants', 'listed', listed);
    expect(await run(first)).toMatchObject({ changed: 1 });
    expect((await subgraph.worker().findOneOrFail(CampaignDecision, { youthId: listed })).platformId).toBe(owner);
  });

  it('3.2: a birth date corrected to under 16 takes the youth out of the row, of the decision and of its history', async () => {
    await subgraph.worker().transactional((em) => acceptEnrolments(em, 'sortants', [{ externalId: 'listed', row: { uai: null, facts: facts(), withheld: { NOM: 'X' } }, youthId: null, ownerId: null }], FIRST, '2026-11-21'));
    expect(await subgraph.worker().count(Enrolment, { youthId: listed })).toBe(0);
    expect(await run(first)).toMatchObject({ changed: 1 });
    expect(await subgraph.worker().execute('select count(*)::int as n from campaign_decision where youth_id = ? or (motif = \'UNDER_16\' and platform_id is not null)', [listed])).toEqual([{ n: 0 }]);
    expect((await subgraph.worker().execute<{ owner_id: string | null }[]>('select youth_id, owner_id from decision_change')).every((c) => c.owner_id === null)).toBe(true);
    await bring('sortants', 'listed', listed);
    await run(first);
    expect(await motifOf(first, 'listed')).toBe('LISTED');
  });

  it('A10: corrected at the source, a youth leaves the next list; the earlier decision stays, and no longer changes', async () => {
    expect(await motifOf(first, 'back')).toBe('LISTED');
    await bring('nouveaux-inscrits', 'back again', back, { startedOn: '2025-11-03', endedOn: null, network: 'CFA' }, SECOND);
    const done = Object.assign(new CampaignRun(), { campaignId: second.id, state: 'DONE', finishedAt: new Date() });
    const { counts } = await run(second);
    await subgraph.worker().persist(done).flush();
    expect(counts).toMatchObject({ APPRENTICESHIP: 1 });
    expect([await motifOf(first, 'back'), await motifOf(second, 'back')]).toEqual(['LISTED', 'APPRENTICESHIP']);
    await expect(run(first)).rejects.toMatchObject({ code: 'LATER_CAMPAIGN_RAN' });
    expect(await run(first, true)).toMatchObject({ changed: 0 });
  });

  it('never before the processing date', async () => {
    const em = subgraph.worker();
    const ahead = em.create(Campaign, { name: 'ahead', announcedOn: '2098-10-12', processingDate: '2098-10-31' } as never) as Campaign;
    await em.flush();
    await expect(run(ahead)).rejects.toMatchObject({ code: 'BEFORE_PROCESSING_DATE', message: expect.stringContaining('31 octobre 2098') });
  });

  it('as many statements a batch, however many persons are in it', async () => {
    const statements = async () => {
      const em = subgraph.worker();
      const counted: string[] = [];
      await em.transactional(async (tx) => {
        const execute = tx.execute.bind(tx);
        tx.execute = ((sql: string, ...rest: unknown[]) => { counted.push(sql); return (execute as (...a: unknown[]) => unknown)(sql, ...rest); }) as typeof tx.execute;
        await runComparison(tx, second.id, { isRehearsal: false });
      });
      return counted.length;
    };
    const few = await statements();
    for (let i = 0; i < 40; i++) await bring('sortants', `more ${i}`, youth());
    expect(await statements()).toBe(few);
  });

  describe('what people read of it', () => {
    const OWN = `query ($campaignId: ID!, $motif: ComparisonMotif) { ownDecisions(campaignId: $campaignId, motif: $motif, first: 100) { edges { node { motif isListed age criteria { name isMet why } history { fromMotif toMotif } youth { id } } } } }`;
    const nodes = async (viewer: ReturnType<typeof aViewer>, motif: string | null = null) => {
      const { data, errors } = await subgraph.execute(OWN, { viewer, variables: { campaignId: first.id, motif } });
      expect(errors).toBeUndefined();
      return (data!['ownDecisions'] as { edges: { node: Record<string, unknown> }[] }).edges.map((e) => e.node);
    };

    it('a school reads why each of its leavers is in or out, and what was said before; never an under-16', async () => {
      const school = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'], organisation: owner });
      for (const id of [listed, back, alias]) subgraph.allow(school, id, ['SCHOOLING', 'STAGE']);
      const all = await nodes(school);
      expect(all.map((d) => d['motif']).toSorted()).toEqual(['LISTED', 'LISTED', 'RETURNED']);
      expect(await nodes(school, 'RETURNED')).toMatchObject([{ criteria: [{ name: 'AGE', isMet: true, why: '18 ans à la date du traitement.' }, {}, {}, { isMet: false, why: 'Statut scolaire retrouvé par une action de la MLDS depuis le 1er octobre 2025 jusqu’au 19 décembre 2025.' }], youth: { id: alias } }]);
      expect(JSON.stringify(all)).not.toContain('2007-05-05');
    });

    it('whoever has no grant, and is not the school, gets nothing; STAGE alone does not tell dates of schooling', async () => {
      const stranger = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
      expect(await nodes(stranger)).toEqual([]);
      const [{ id }] = await subgraph.worker().execute('select id from campaign_decision where youth_id = ? and campaign_id = ?', [back, first.id]) as [{ id: string }];
      const ask = async (viewer: typeof stranger, grant?: string) => (await subgraph.execute(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on CampaignDecision { motif criteria { name } } ... on Youth { education { __typename } } } }`,
        { viewer, variables: { of: [...(grant ? [{ __typename: 'Youth', id: back, grant }] : []), { __typename: 'CampaignDecision', id }] } })).data?.['_entities'] as unknown[];
      expect(await ask(stranger)).toEqual([null]);
      expect((await ask(stranger, await subgraph.authority.grant(stranger, back, ['STAGE']))).at(-1)).toEqual({ motif: 'LISTED', criteria: null });
    });
  });
});
