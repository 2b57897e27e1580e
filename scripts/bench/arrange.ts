import { join } from 'node:path';
import { request } from 'undici';
import { inventedYouths } from '../seed/invented.ts';
import { baseEnvironment } from '../settings.ts';
import type { Hub } from '../start/hub.ts';
import { OperatorError } from '../start/operator-error.ts';
import { checkout } from '../start/paths.ts';
import { runTask } from '../start/task.ts';
import { casesFor, type Case, type Data } from './cases.ts';

/** Who asks: an assistant of a platform, who may open all its youths. */
export const PERSONA = 'assistant';
/** Records that are read in turn. */
const RECORDS = 100;
const LIST = 'query List { youths(first: 100) { edges { cursor node { id } } } }';

interface List { readonly youths: { readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[] } }

/**
 * Loads the invented youths into a hub and makes the requests to measure.
 * @throws OperatorError when they cannot be loaded or listed
 */
export async function arrange(hub: Hub, youths: number): Promise<readonly Case[]> {
  await runTask({
    what: 'Le chargement des jeunes inventés', entry: join(checkout, 'scripts/dist/seed.js'), args: ['--youths', String(youths)],
    env: { ...baseEnvironment(), ...hub.environment, NODE_ENV: 'production' }, log: join(hub.environment['PASSERELLE_DATA'] ?? '', 'logs/seed.log'),
  });
  const { youths: { edges } } = (await ask(hub, JSON.stringify({ query: LIST }))) as unknown as List;
  const wanted = new Set(edges.slice(0, RECORDS).map(({ node }) => node.id));
  const known = inventedYouths(youths).filter(({ id }) => wanted.has(id)).map(({ id, person, birthDate, platform, school }) =>
    ({ id, familyName: person.surname, birthDate, platform, uai: school.uai })).toArray();
  if (known.length !== wanted.size || known.length < 40) throw new OperatorError(`${known.length} jeunes inventés sur ${wanted.size} : la liste des jeunes n’est pas celle qui a été chargée.`);
  // A page that begins after the last twenty would be short.
  return casesFor(known, edges.slice(0, -20).map(({ cursor }) => cursor));
}

/** Asks each request once for every body. @throws OperatorError naming the first wrong answer: a wrong answer has no speed */
export async function verify(hub: Hub, cases: readonly Case[]): Promise<void> {
  for (const { name, bodies, fault } of cases) {
    for (const [index, body] of bodies.entries()) {
      const wrong = fault(await ask(hub, body), index);
      if (wrong) throw new OperatorError(`${name} : réponse fausse (${wrong}). Rien n’a été mesuré.`);
    }
  }
}

const tokens = new WeakMap<Hub, Promise<string>>();

/** Answers before anything is measured. A hub that has just started on a busy machine may be late: it is asked again, a few times. */
async function ask(hub: Hub, body: string, left = 5): Promise<Data> {
  const token = tokens.get(hub) ?? hub.token(PERSONA);
  tokens.set(hub, token);
  const answer = await request(`${hub.urls.gateway}/graphql`, {
    method: 'POST', body, headers: { 'content-type': 'application/json', authorization: `Bearer ${await token}` },
  });
  const { data, errors } = (await answer.body.json()) as { data?: Data | null; errors?: readonly { message: string; extensions?: { code?: string } }[] };
  if (data && !errors) return data;
  if (left && errors?.every(({ extensions }) => extensions?.code?.endsWith('_UNAVAILABLE'))) return ask(hub, body, left - 1);
  throw new OperatorError(`La passerelle refuse une requête à mesurer (${answer.statusCode}) : ${errors?.[0]?.message ?? 'sans données'}`);
}
