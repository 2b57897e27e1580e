import { minutesLeft } from '@passerelle/kit/rules/hours';
import type { RequestContext } from '@passerelle/kit/server/context';
import DataLoader from 'dataloader';

/** F04: face-to-face minutes at most (40 hours), over all tutors, tutorings and organisations of one youth. */
export const FACE_TO_FACE_CEILING = 2_400;

/** Key of the locks that let one session at a time count towards a person's ceiling. */
const LOCK = 4_004;

/** Minutes by stored id; the function sees every organisation's sessions, and answers only for youths whose grant is in hand. */
async function minutesOf(context: RequestContext, ids: readonly string[]): Promise<Map<string, number>> {
  const em = await context.em();
  const rows = await em.execute<{ youth: string; minutes: number }[]>('select youth, minutes from tutoring_minutes(?::uuid[])', [`{${ids.join(',')}}`]);
  return new Map(rows.map(({ youth, minutes }) => [youth, minutes]));
}

const sum = (all: Iterable<number>): number => [...all].reduce((a, b) => a + b, 0);

/**
 * F04: face-to-face minutes of a youth, whoever gave them; one statement for all the youths of a request.
 * @param ids every id of the youth, as the grant in hand names them
 */
export async function faceToFaceMinutes(context: RequestContext, ids: readonly string[]): Promise<number> {
  const loader = context.loader('tutoring-minutes', () => new DataLoader<string, number>(async (keys) => {
    const found = await minutesOf(context, keys);
    return keys.map((k) => found.get(k) ?? 0);
  }));
  return sum(await Promise.all(ids.map((id) => loader.load(id))));
}

/**
 * F04: how many face-to-face minutes may still be logged for a youth. Until the request ends nobody else logs one for the
 * same person, under any of its ids: two organisations cannot both take the last hour.
 * @param ids every id of the youth, as the grant names them
 */
export async function holdMinutesLeft(context: RequestContext, ids: readonly string[]): Promise<number> {
  const em = await context.em();
  // In one order, so that two requests never wait for each other; the sum is a statement of its own, to see what they wrote.
  await em.execute(`select pg_advisory_xact_lock(${LOCK}, key) from (select distinct hashtext(id) as key from unnest(?::text[]) id order by 1) k`, [`{${ids.join(',')}}`]);
  return minutesLeft(FACE_TO_FACE_CEILING, sum((await minutesOf(context, ids)).values()));
}
