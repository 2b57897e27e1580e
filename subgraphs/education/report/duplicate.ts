import type { DuplicateWarning } from './codes.ts';
import type { YouthReport } from './youth-report.ts';

/**
 * A20: what whoever reported is told about a duplicate.
 * @param sees `STAGE` for whoever may read where the youth is; `NETWORK` for Éducation nationale's own people, who are
 *   told that the youth is known and nothing of what others do; `NOTHING` for everybody else: existence is itself private (3.3)
 * @returns null while it is not known, or not theirs to know
 */
export function duplicateWarning({ outcome, wasCaseOpen }: Pick<YouthReport, 'outcome' | 'wasCaseOpen'>, sees: 'STAGE' | 'NETWORK' | 'NOTHING'): DuplicateWarning | null {
  if (!outcome || sees === 'NOTHING') return null;
  if (outcome === 'CREATED') return 'NONE';
  if (sees === 'NETWORK') return 'ALREADY_KNOWN';
  if (wasCaseOpen) return 'CASE_ALREADY_OPEN';
  return outcome === 'DOUBT' ? 'TO_CHECK' : 'ALREADY_KNOWN';
}
