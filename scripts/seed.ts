import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { bulk, type Rows } from './seed/bulk.ts';
import { educationBase, educationRows } from './seed/education.ts';
import { followUpRows } from './seed/follow-up.ts';
import { inventedYouths, type InventedYouth } from './seed/invented.ts';
import { mentoringBase, mentoringRows } from './seed/mentoring.ts';
import { missionsLocalesBase, missionsLocalesRows } from './seed/missions-locales.ts';
import { networkRows } from './seed/network.ts';
import { registerRows } from './seed/register.ts';
import { solutionsBase, solutionsRows } from './seed/solutions.ts';
import { runningHub } from './start/running.ts';

const HELP = `npm run seed -- --demo          loads the demonstration: the network, and 300 invented youths
npm run seed -- --youths N      loads the network, and N invented youths (the same ones each time)
Nothing that is there already is touched; running it twice adds nothing. The hub must be running.\n`;

const { values } = parseArgs({ options: { demo: { type: 'boolean' }, youths: { type: 'string' }, help: { type: 'boolean' } } });
const count = values.demo ? 300 : Number(values.youths);
if (values.help || !Number.isInteger(count) || count < 0) {
  process.stdout.write(HELP);
  process.exit(values.help ? 0 : 2);
}

/** What each subgraph's database gets: once, and for each group of youths. */
const slices: Readonly<Record<string, { base: (issuer: string) => Rows; youths: (group: readonly InventedYouth[], client: Client) => Rows | Promise<Rows> }>> = {
  COORDINATION: { base: networkRows, youths: (group) => [...registerRows(group), ...followUpRows(group)] },
  EDUCATION: { base: educationBase, youths: educationRows },
  MISSIONS_LOCALES: { base: missionsLocalesBase, youths: async (group, client) => missionsLocalesRows(group, await schemes(client)) },
  SOLUTIONS: { base: solutionsBase, youths: solutionsRows },
  MENTORING: { base: mentoringBase, youths: mentoringRows },
};

const environment = { ...process.env['DATABASE_URL_COORDINATION_WORKER'] ? process.env as Record<string, string> : runningHub() };
const clients = new Map<string, Client>();
let rows = 0;
try {
  for (const [name, { base }] of Object.entries(slices)) {
    const client = new Client({ connectionString: environment[`DATABASE_URL_${name}_WORKER`] });
    await client.connect();
    clients.set(name, client);
    rows += await bulk(client, base(environment['OIDC_ISSUERS'] ?? 'http://localhost:4010'));
  }
  let done = 0;
  for (const group of groups(inventedYouths(count), 2_000)) {
    const inserted = await Promise.all([...clients].map(async ([name, client]) => bulk(client, await slices[name]!.youths(group, client))));
    rows += inserted.reduce((sum, n) => sum + n, 0);
    done += group.length;
    process.stderr.write(`\r${done} / ${count} jeunes`);
  }
  process.stdout.write(`\n${rows} lignes ajoutées pour ${count} jeunes inventés\n`);
} finally {
  await Promise.all([...clients.values()].map((client) => client.end()));
}

function* groups<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let group: T[] = [];
  for (const item of items) {
    group.push(item);
    if (group.length === size) {
      yield group;
      group = [];
    }
  }
  if (group.length) yield group;
}

async function schemes(client: Client): Promise<Map<string, string>> {
  const { rows: found } = await client.query<{ code: string; id: string }>('select code, id from scheme');
  return new Map(found.map((s) => [s.code, s.id]));
}
