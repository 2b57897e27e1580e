import type { PlainDate } from '@passerelle/kit/values/date';
import type { Motif } from '../decision/motif.ts';
import { ageCriterion } from '../criteria/age.ts';
import { diplomaCriterion } from '../criteria/diploma.ts';
import { elsewhereCriterion, isStillThere, type Status } from '../criteria/elsewhere.ts';
import { schoolingCriterion } from '../criteria/schooling.ts';
import type { Verdict } from '../criteria/verdict.ts';

/** The four criteria, in their official order. */
export const CRITERIA = ['AGE', 'SCHOOLING', 'DIPLOMA', 'ELSEWHERE'] as const;
export type CriterionName = (typeof CRITERIA)[number];

/** One criterion's verdict, as a decision keeps it. */
export interface Explained extends Verdict {
  readonly name: CriterionName;
}

/** One schooling of a person, as a feed told it. */
export interface EnrolmentFact {
  readonly enrolmentId: string;
  /** Fingerprint of the row (see `referenceOf`). */
  readonly reference: string;
  readonly youthId: string | null;
  readonly ownerId: string | null;
  readonly schoolId: string | null;
  readonly departement: string | null;
  readonly communeCode: string | null;
  readonly network: string;
  readonly mef: string | null;
  readonly diploma: string | null;
  readonly birthDate: PlainDate | null;
  readonly startedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  /** From a list of leavers: it is judged. */
  readonly isLeaving: boolean;
}

/** All that is known of one person's schooling, under every id that coordination joined. */
export interface PersonFacts {
  readonly enrolments: readonly EnrolmentFact[];
  readonly statuses: readonly Status[];
}

/** A decision on one leaver's row. Of an under-16, only the reference and the motif are kept. */
export interface Decided {
  readonly reference: string;
  readonly motif: Motif;
  readonly isListed: boolean;
  readonly about: EnrolmentFact | null;
  readonly age: number | null;
  readonly explanation: readonly Explained[] | null;
}

/** A decision of which only the reference and the motif remain (A03, 3.2). */
export const underSixteen = (reference: string): Decided => ({ reference, motif: 'UNDER_16', isListed: false, about: null, age: null, explanation: null });

/**
 * Decides every leaver's row of one person at a processing date (A03–A06, A09). One row is judged, by all of the person's
 * rows: the one that still holds that day, else the latest exit before it, else the latest; then the smallest reference. The
 * others say SAME_YOUTH. Rows that disagree on the birth date: the youngest counts, for an under-16 must not be listed.
 * Pure: the same facts, in whatever order, give the same decisions.
 */
export function decide({ enrolments, statuses }: PersonFacts, processingDate: PlainDate): Decided[] {
  const leavers = enrolments.filter((e) => e.isLeaving).toSorted((a, b) => compare(a, b, processingDate));
  const [judged, ...same] = leavers;
  if (!judged) return [];
  const birthDate = leavers.flatMap((l) => l.birthDate ?? []).toSorted().at(-1) ?? null;
  const age = ageCriterion({ birthDate }, processingDate);
  if (!age.isMet) return leavers.map((l) => underSixteen(l.reference));
  const others = enrolments.filter((e) => e !== judged);
  const explanation: Explained[] = [
    { name: 'AGE', ...age },
    { name: 'SCHOOLING', ...schoolingCriterion({ schoolings: enrolments }, processingDate) },
    { name: 'DIPLOMA', ...diplomaCriterion({ followed: judged, others }) },
    { name: 'ELSEWHERE', ...elsewhereCriterion({ left: judged, enrolments: others, statuses }, processingDate) },
  ];
  const motif = motifOf(explanation);
  const years = age.why.code === 'OLD_ENOUGH' ? age.why.age : null;
  return [
    { reference: judged.reference, motif, isListed: motif === 'LISTED', about: judged, age: years, explanation },
    ...same.map((row): Decided => ({ reference: row.reference, motif: 'SAME_YOUTH', isListed: false, about: row, age: years, explanation: null })),
  ];
}

/** The first criterion that is not met, in their official order. */
function motifOf(explanation: readonly Explained[]): Motif {
  const first = explanation.find((e) => !e.isMet);
  if (!first) return 'LISTED';
  const { code } = first.why;
  if (first.name === 'SCHOOLING') return 'TOO_SHORT';
  return code === 'DIPLOMA' || code === 'NOT_LEFT' || code === 'SCHOOLED' || code === 'APPRENTICESHIP' || code === 'RETURNED' ? code : 'UNDER_16';
}

/** Which of a person's leaver rows is judged comes first. */
function compare(a: EnrolmentFact, b: EnrolmentFact, day: PlainDate): number {
  const rank = (e: EnrolmentFact): number => (isStillThere(e, day) ? 0 : (e.startedOn ?? '') > day ? 2 : 1);
  const [exitA, exitB] = [a.endedOn ?? '', b.endedOn ?? ''];
  return rank(a) - rank(b) || (exitA === exitB ? 0 : exitA < exitB ? 1 : -1) || (a.reference < b.reference ? -1 : 1);
}
