import { record } from '@passerelle/kit/events/record';
import type { RequestContext } from '@passerelle/kit/server/context';
import { DropoutCase } from './case.ts';
import type { Origin } from './stage.ts';

/** A case to be, of a youth who has none open. */
export interface NewCase {
  /** The youth's current id (`grant.youth`). */
  readonly youthId: string;
  readonly platformId: string | null;
  readonly origin: Origin;
  /** AAAA-MM-JJ */
  readonly openedOn: string;
  /** The campaign whose list the youth is on. */
  readonly campaignId?: string;
}

/** First key of the lock; the second is the youth. */
const OPENING = 3_602;

/**
 * The open cases of these persons (A20), after waiting for whoever else is opening one of theirs: until this request ends, nobody
 * opens another.
 * @param persons of each, its current id and every id, as the grant names them
 */
export async function openCasesOf(context: RequestContext, persons: readonly { youth: string; ids: readonly string[] }[]): Promise<DropoutCase[]> {
  const em = await context.em();
  if (!persons.length) return [];
  await em.execute(
    `select pg_advisory_xact_lock(${OPENING}, hashtext(youth)) from (select distinct youth from unnest(?::text[]) as youth order by 1) y`,
    [`{${persons.map((p) => p.youth).join(',')}}`],
  );
  return em.find(DropoutCase, { youthId: { $in: persons.flatMap((p) => [...p.ids]) }, closedOn: null });
}

/** Opens cases for the viewer's organisation and tells the siblings, in the same number of statements whatever their number. */
export async function newCases(context: RequestContext, cases: readonly NewCase[]): Promise<DropoutCase[]> {
  const em = await context.em();
  const made = cases.map((given) => em.create(DropoutCase, { ...given, ownerId: context.member.organisation } as never) as DropoutCase);
  await record(em, made.map((c) => ({
    type: 'fr.passerelle.education.case.opened', subject: c.youthId, data: { caseId: c.id, platformId: c.platformId ?? null, stage: c.stage, on: c.openedOn },
  })));
  return made;
}
