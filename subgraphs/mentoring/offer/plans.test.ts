import { statementsOf, type Statement } from '@passerelle/kit/testkit/statements';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHouse, type House } from '../house.testkit.ts';

interface Plan { readonly 'Node Type': string; readonly 'Index Name'?: string; readonly 'Relation Name'?: string; readonly 'Rows Removed by Filter'?: number; readonly 'Plan Rows': number; readonly 'Actual Rows': number; readonly Plans?: Plan[] }
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** 20,000 offers over 100 départements: no list walks through them, nor what another territory's are. */
describe('offers by the thousand', () => {
  let house: House;
  beforeAll(async () => {
    house = await aHouse();
    const { id } = house.association;
    await house.subgraph.worker().execute(`
      insert into offer (id, created_at, updated_at, association_id, title, objective, publics, min_age, max_age, communes, departements, reaches, places, places_taken, contact, withdrawn_on)
      select uuidv7(), now(), now(), ?, 'Offre ' || i, case when i % 100 = 0 then 'SCOLAIRE' else 'INSERTION' end, array[case when i % 2000 = 0 then 'PRIMARY_SCHOOL' else 'OUT_OF_SCHOOL' end], 16, 25,
        case when i % 19 = 0 then '{}' else array[d || lpad((i % 400)::text, 3, '0')] end, case when i % 19 = 0 then array[d] else '{}' end, array[d], 10, i % 11, 'x', null
      from (select i, lpad((10 + i % 80)::text, 2, '0') as d from generate_series(1, 20000) i) s`, [id]);
    await house.subgraph.worker().execute(`
      insert into discovery_event (id, created_at, updated_at, organiser_id, title, kind, venue, commune, reaches, starts_at, ends_at, registration_until, publics, capacity, contact)
      select uuidv7(), now(), now(), ?, 'É' || i, 'FORUM', 'x', '59512', array[lpad((10 + i % 80)::text, 2, '0')], now() + (i - 19000) * interval '1 hour', now() + (i - 18998) * interval '1 hour', now() + (i - 19000) * interval '1 hour', '{LYCEE}', 10, 'x'
      from generate_series(1, 20000) i`, [house.association.organisationId]);
    const owner = new Client({ connectionString: house.subgraph.database.owner });
    await owner.connect();
    await owner.query('analyze offer, discovery_event');
    await owner.end();
  }, 60_000);
  afterAll(() => house.subgraph.close());

  const plan = async ({ query, params }: Statement): Promise<Plan[]> => {
    const em = house.subgraph.running.services.app.em.fork();
    const [row] = await em.execute<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(`explain (analyze, format json) ${query}`, [...params] as never);
    return nodes(row!['QUERY PLAN'][0]!.Plan);
  };

  it.each([
    ['all', 'mentoringOffers'], ['a département', 'mentoringOffers(territory: "59")'], ['a commune', 'mentoringOffers(territory: "59049")'], ['a commune with nothing of its own', 'mentoringOffers(territory: "59998")'],
    ['a commune of a département with nothing', 'mentoringOffers(territory: "97411")'], ['an objective', 'mentoringOffers(objective: SCOLAIRE)'],
    ['a public', 'mentoringOffers(public: PRIMARY_SCHOOL)'], ['a territory, an age, an objective, with places', 'mentoringOffers(territory: "59", objective: INSERTION, public: OUT_OF_SCHOOL, age: 17, withPlaces: true)'],
    ['events', 'discoveryEvents'], ['events of a département', 'discoveryEvents(territory: "59")'],
  ])('F17: %s: one statement, by an index, without walking through the others', async (_, field) => {
    const seen = await statementsOf(house.subgraph.running.services.app, async () => {
      const { errors } = await house.subgraph.execute(`{ ${field.includes('(') ? field.replace(')', ', first: 20)') : `${field}(first: 20)`} { edges { node { id } } } }`);
      expect(errors).toBeUndefined();
    });
    expect(seen).toHaveLength(1);
    const found = await plan(seen[0]!);
    expect(found.map((n) => n['Node Type'])).not.toContain('Seq Scan');
    // Newest first: the planner walks from there where a page is filled before that costs more than the index of the filter.
    expect(Math.max(0, ...found.map((n) => n['Rows Removed by Filter'] ?? 0)), found.map((n) => `${n['Node Type']} ${n['Index Name'] ?? ''} ${JSON.stringify(n['Plan Rows'])} ${n['Actual Rows']}`).join(' < ')).toBeLessThan(8_000);
  });
});
