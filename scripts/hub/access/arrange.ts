import { Client } from 'pg';
import { databaseOf, subgraphs } from '@passerelle/schema/subgraphs';
import { asSuperuser } from '../../databases.ts';
import { bulk, type Rows } from '../../seed/bulk.ts';
import { educationBase, educationRows } from '../../seed/education.ts';
import { followUpRows } from '../../seed/follow-up.ts';
import { mentoringBase, mentoringRows } from '../../seed/mentoring.ts';
import { missionsLocalesBase, missionsLocalesRows } from '../../seed/missions-locales.ts';
import { networkRows } from '../../seed/network.ts';
import { registerRows } from '../../seed/register.ts';
import { solutionsBase, solutionsRows } from '../../seed/solutions.ts';
import { stableId } from '../../seed/stable-id.ts';
import type { Hub } from '../../start/hub.ts';
import { coordinationExtras, educationExtras, mentoringExtras, missionsLocalesExtras, solutionsExtras } from './arrange-rows.ts';
import { signalExtras } from './arrange-signals.ts';
import { chosenYouths, type Chosen } from './arrange-youths.ts';
import { nomenclatures } from './arrange-lists.ts';

/** `young` has no case, and what was drawn at random gives way to what the oracle says. */
const without = (rows: Rows, table: string, keep: (row: Readonly<Record<string, unknown>>) => boolean): Rows =>
  rows.map(([name, all]) => [name, name === table ? all.filter(keep) : all] as const);

/** Tables of education whose rows come with a case. */
const OF_A_CASE = ['dropout_case', 'contact_attempt', 'case_event', 'task'];

/**
 * Loads the network and the arranged youths through the seed's own rows, with one row at least of every type about each youth.
 * @param hub an empty hub
 */
export async function arrange(hub: Hub): Promise<readonly Chosen[]> {
  const youths = chosenYouths();
  const young = youths.find((y) => y.key === 'young')?.id;
  const notYoung = (row: Readonly<Record<string, unknown>>): boolean => row['youth_id'] !== young;
  const alone = new Set(youths.filter((y) => y.key === 'alone').map((y) => y.id));
  const off = (rows: Rows, table: string): Rows => rows.map(([name, all]) => [name, name === table ? all.map((r) => (alone.has(String(r['id'])) || alone.has(String(r['youth_id'])) ? { ...r, platform_id: null } : r)) : all] as const);
  const slices: Readonly<Record<string, (client: Client) => Promise<Rows>>> = {
    COORDINATION: async () => [...networkRows(hub.environment['OIDC_ISSUERS'] ?? ''), ...off(registerRows(youths), 'youth'), ...without(followUpRows(youths), 'opposition', () => false), ...coordinationExtras(youths)],
    EDUCATION: async () => [...educationBase(), ...off(off(OF_A_CASE.reduce((rows, table) => without(rows, table, notYoung), educationRows(youths)), 'dropout_case'), 'task'), ...educationExtras(youths), ...signalExtras(youths), ...nomenclatures.education],
    MISSIONS_LOCALES: async (client) => {
      const schemes = new Map((await client.query<{ code: string; id: string }>('select code, id from scheme')).rows.map((s) => [s.code, s.id]));
      return [...missionsLocalesBase(), ...missionsLocalesRows(youths, schemes), ...missionsLocalesExtras(youths, schemes)];
    },
    SOLUTIONS: async () => [...solutionsBase(), ...solutionsRows(youths), ...solutionsExtras(youths), ...nomenclatures.solutions],
    MENTORING: async () => [...mentoringBase(), ...mentoringRows(youths), ...mentoringExtras(youths)],
  };
  await Promise.all(Object.entries(slices).map(async ([name, rows]) => {
    const client = new Client({ connectionString: hub.environment[`DATABASE_URL_${name}_WORKER`] });
    await client.connect();
    try {
      await bulk(client, await rows(client));
    } finally {
      await client.end();
    }
  }));
  await asSuperuser(hub.server, 'missions_locales', (client) => client.query(`update mission_locale set siret = '19590185500013' where code = '59512S00'`));
  await asSuperuser(hub.server, 'mentoring', async (client) => {
    // Quiet whatever the day of the test.
    await client.query('update mentorship set last_met_on = current_date - 100 where ended_on is null');
    await client.query(`update discovery_event set cancelled_on = '2026-10-01' where id = '${stableId('discovery-event', 'forum-novembre')}'`);
    await client.query(`update offer set valid_from = '2026-09-01', valid_until = '2027-08-31' where id = '${stableId('offer', 'afev-soutien')}'`);
  });
  await asSuperuser(hub.server, 'solutions', async (client) => {
    await client.query(`update provider set finess = '590000014' where id = '${stableId('provider', 'e2c-grand-lille')}'`);
    await client.query(`update provider_contact set phone = '+33320000000', email = 'accueil@e2c.example', website = 'https://e2c.example/'`);
    await client.query(`update solution set local_kind = 'Chantier école' where id = '${stableId('solution', 'e2c-roubaix')}'`);
  });
  await asSuperuser(hub.server, 'education', (client) => client.query(`update school set academie = 'Lille'`));
  // The journey is made of events, which rows loaded past the services do not send.
  await asSuperuser(hub.server, 'coordination', (client) => client.query(`
    insert into journey (youth_id, platform_id, stage, stage_since, last_contact_at, in_solution_since, waiting_since, updated_at)
    select id, platform_id, 'IN_CONTACT', current_date - 9, now(), current_date - 8, current_date - 7, now() from youth where merged_into_id is null
    on conflict (youth_id) do update set in_solution_since = excluded.in_solution_since, waiting_since = excluded.waiting_since`));
  // The mission locale's own file is kept by an adviser known as a person, so that every field has something to show.
  await asSuperuser(hub.server, 'missions_locales', (client) => client.query(`update mission_locale_file f set adviser_id = a.id from adviser a where a.mission_locale_id = f.mission_locale_id and a.person_id is not null`));
  return youths;
}

/** Content of every table of every database that a refused mutation must leave alone: `database.table` and its checksum. */
export async function checksums(hub: Hub): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  await Promise.all(subgraphs.map(({ name }) => asSuperuser(hub.server, databaseOf(name), async (client) => {
    const { rows } = await client.query<{ table: string }>(`select tablename as table from pg_tables where schemaname = 'public'`);
    for (const { table } of rows.filter((r) => !UNWATCHED.has(r.table))) {
      const sum = await client.query<{ sum: string | null }>(`select md5(string_agg(t::text, '|' order by t::text)) as sum from public.${client.escapeIdentifier(table)} t`);
      found[`${name}.${table}`] = sum.rows[0]?.sum ?? '';
    }
  })));
  return found;
}

/** The journal and its seals are written by reading and by the hub's own work; figures and questions to providers by that work too. */
const UNWATCHED = new Set(['access', 'unsealed_access', 'sealed_access', 'seal', 'idempotency_key', 'territory_figure', 'place_check']);
