import type { Verdict } from './verdict.ts';

/** What a school says of the diploma of one cursus. */
export interface Cursus {
  /** The formation, by its MEF; null where it is not known. */
  readonly mef: string | null;
  /** `O` obtained, `N` not, `I` only the intermediate diploma of a three-year BAC PRO (BEP, CAP); null or anything else: not known. */
  readonly diploma: string | null;
}

/**
 * A05, « critère RIO 3 »: has not obtained the diploma of the cursus followed the previous year or the current year. The
 * intermediate diplomas of the three-year BAC PRO do not count, nor does the diploma of another cursus: only `O`, for the
 * formation that the youth left, or for the same formation (MEF) in another of the youth's rows.
 * A diploma that is not known is not obtained: whoever has it is seen, and corrected, at the first contact; the other way
 * round a youth without diploma would be lost.
 */
export function diplomaCriterion({ followed, others }: { readonly followed: Cursus; readonly others: readonly Cursus[] }): Verdict {
  const same = others.filter((o) => o.mef !== null && o.mef === followed.mef);
  const said = [followed, ...same].map((c) => c.diploma);
  if (said.includes('O')) return { isMet: false, why: { code: 'DIPLOMA' } };
  return { isMet: true, why: { code: said.includes('I') ? 'INTERMEDIATE_DIPLOMA' : said.includes('N') ? 'NO_DIPLOMA' : 'DIPLOMA_UNKNOWN' } };
}
