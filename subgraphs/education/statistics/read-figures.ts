import type { RequestContext } from '@passerelle/kit/server/context';
import { hasRole, namingPlatforms } from '@passerelle/kit/trust/viewer';
import { CampaignFigure } from './campaign-figure.ts';
import { linesOf, suppress, type Cell, type Line } from './suppress.ts';

/** The lines of one measure's tables, with what the viewer may read of each: null is withheld. */
export interface Figures {
  readonly measure: string;
  readonly lines: readonly (Line & { readonly shown: number | null })[];
}

const placesOf = (f: CampaignFigure): string[] => [f.platformId ?? '', f.departement, f.schoolKind];
const placeOf = (f: CampaignFigure): string => placesOf(f).join('|');

/**
 * A campaign's figures as the viewer may read them. A pilot reads everywhere, small ones hidden; who works on platforms' lists
 * reads those platforms' whole, and of no other: they could count their own list, but not tell a neighbour's by difference.
 */
export async function readFigures(context: RequestContext, campaignId: string): Promise<Figures[]> {
  const isPilot = hasRole(context.member, 'PILOT');
  const platforms = namingPlatforms(context.member);
  const figures = await (await context.em()).find(CampaignFigure, { campaignId, ...(isPilot ? {} : { platformId: { $in: platforms } }) }, { orderBy: { measure: 'asc', id: 'asc' } });
  const byMeasure = Map.groupBy(figures, (f) => f.measure);
  const [listed, falseOnes] = [byMeasure.get('LISTED') ?? [], new Map((byMeasure.get('FALSE_DROPOUT') ?? []).map((f) => [placeOf(f), f.count]))];
  // Nobody at all is a figure too, with its rest: the measure is there wherever somebody is listed.
  if (listed.length) byMeasure.set('FALSE_DROPOUT', []);
  return [...byMeasure].sort(([a], [b]) => (a < b ? -1 : 1)).map(([measure, rows]) => {
    const cells = measure === 'FALSE_DROPOUT' ? listed.map((f): Cell => ({ places: placesOf(f), count: falseOnes.get(placeOf(f)) ?? 0, outOf: f.count })) : rows.map((f): Cell => ({ places: placesOf(f), count: f.count }));
    if (!isPilot) return { measure, lines: linesOf(cells).map((l) => ({ ...l, shown: l.count })) };
    const { lines, hidden } = suppress(cells);
    return { measure, lines: lines.map((l) => ({ ...l, shown: hidden.has(l) ? null : l.count })) };
  });
}
