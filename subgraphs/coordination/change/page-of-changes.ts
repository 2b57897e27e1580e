import type { EventData } from '@passerelle/kit/events/event';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { Grant } from '@passerelle/kit/trust/grant';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import { openYouths } from '../grant/open-youths.ts';
import { purposeOf } from '../grant/purpose.ts';
import { writeAccess } from '../journal/write-access.ts';
import { cursorAt, type Place } from './cursor.ts';
import { YouthChange } from './youth-change.ts';

/** A change as a software gets it. */
export interface ToldChange {
  readonly id: string;
  readonly kind: string;
  /** The youth when it happened; every id that is the same youth, and the current one among them. */
  readonly youth: string;
  readonly youths: readonly string[];
  readonly canonicalYouth: string;
  /** Who told it: `coordination`, `education`… */
  readonly partner: string;
  /** When it happened (ISO 8601). */
  readonly at: string;
  readonly data: EventData;
}

export interface PageOfChanges {
  readonly changes: readonly ToldChange[];
  /** Where to go on; to be kept, also when nothing is new. */
  readonly cursor: string;
  readonly hasMore: boolean;
}

/**
 * The next changes of the caller's organisation, in the order of their numbers. What the charter does not open to it now is
 * left out, and the cursor goes past it: a page may be shorter than asked, even empty, and still not be the last. Every youth
 * that it names is journalled in its transaction (3.4).
 * @param after a place, see `placeOf`
 * @param limit rows at most, 1 to 500
 */
export async function pageOfChanges(context: RequestContext, after: Place, limit: number): Promise<PageOfChanges> {
  const em = await context.em();
  const rows = await em.find(YouthChange, { organisationId: context.member.organisation, seq: { $gt: after.seq } }, { orderBy: { seq: 'asc' }, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const grants = page.length ? await openYouths(context, [...new Set(page.map((c) => c.youthId))]) : new Map<string, Grant>();
  const changes = page.flatMap((change) => told(change, grants.get(change.youthId)) ?? []);
  const purpose = purposeOf(context.member, context.facts.purpose);
  // A grant is journalled where it is made; who is named without one, here.
  writeAccess(context, 'LIST', [...new Set(changes.filter((c) => !grants.has(c.youth)).map((c) => c.youth))].map((youth) => ({ youth, scopes: [], purpose })));
  const [last, hasMore] = [page.at(-1), rows.length > limit];
  // At the end all of today's and before is read; on the way there, all before the last one's day.
  const day = hasMore ? dayInFrance(last!.sealedAt) : today();
  return { changes, cursor: cursorAt({ seq: last?.seq ?? after.seq, day }), hasMore };
}

function told({ id, kind, youthId, ids, partner, openedBy, at, data }: YouthChange, grant: Grant | undefined): ToldChange | null {
  const isOpen = openedBy.some((by) => by === 'PARTY' || (grant && (by === 'YOUTH' || grant.scopes.includes(by))));
  if (!isOpen) return null;
  return { id, kind, youth: youthId, youths: grant?.ids ?? ids, canonicalYouth: grant?.youth ?? youthId, partner, at: at.toISOString(), data };
}
