import { Cursor } from '@mikro-orm/core';
import { badCursor, checkFirst, Connection, isDay, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { coded } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { JdcDetection } from './jdc-detection.ts';
import { monthOf } from './month.ts';

const JdcDetectionConnection = Connection(() => JdcDetection, 'JdcDetection');

const place = z.tuple([z.string().refine(isDay), z.uuid()]);
/** `day`: of the JDC, or of the table where it does not say. */
interface Routed { readonly id: string; readonly youth_id: string; readonly day: string }

/** Whose month it is: the function sees what the worker sees, within the viewer's territory, and tells ids that open nothing by themselves. */
const ROUTED = 'select id, youth_id, day::text from jdc_detections_routed(?, ?::text[], ?, ?, ?, ?, ?)';

@Resolver()
export class DetectionQueries {
  /** A21, D12: the month's table, for those of circle 1 who answer for the département. Youths that their grants do not open are left out. */
  @Allow({ roles: ['RESPONSABLE', 'ASSISTANT'] })
  @Query(() => JdcDetectionConnection, { description: 'Détections à la JDC d’un mois, pour les responsables du département (A21)' })
  async jdcDetections(
    @Arg('departement', () => String, { description: 'Département de résidence' }) departement: string,
    @Arg('month', () => String, { description: 'Mois (AAAA-MM)' }) month: string,
    @Args(() => PageArgs) { first, after }: PageArgs, @Ctx() context: RequestContext,
  ): Promise<Page<JdcDetection>> {
    checkFirst(first);
    const days = monthOf(month);
    if (!days) throw coded('BAD_USER_INPUT', 'Écrivez le mois sous la forme AAAA-MM, par exemple 2026-11.');
    if (!namingPlatforms(context.member).length) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const [day, id] = after ? placeOf(after) : [null, null];
    const em = await context.em();
    const found = await em.execute<Routed[]>(ROUTED, [departement, `{${context.member.territory.map((d) => `"${d.replace(/["\\]/g, '')}"`).join(',')}}`, days.from, days.until, day, id, first + 1]);
    const routed = found.slice(0, first);
    await Promise.all(routed.map((r) => context.grantOf(r.youth_id)));
    const rows = new Map((await (await context.em()).find(JdcDetection, { id: { $in: routed.map((r) => r.id) } })).map((d) => [d.id, d]));
    const cursor = (r: Routed) => Cursor.encode([r.day, r.id]);
    return {
      edges: routed.flatMap((r) => (rows.has(r.id) ? [{ cursor: cursor(r), node: rows.get(r.id)! }] : [])),
      pageInfo: { hasNextPage: found.length > first, endCursor: routed.length ? cursor(routed.at(-1)!) : null },
    };
  }
}

function placeOf(after: string): z.infer<typeof place> {
  try {
    return place.parse(Cursor.decode(after));
  } catch {
    throw badCursor();
  }
}
