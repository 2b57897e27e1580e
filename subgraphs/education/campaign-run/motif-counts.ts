import { SMALLEST_CELL } from '@passerelle/kit/rules/small-cell';
import { Members } from '@passerelle/kit/trust/policy';
import { hasRole, type Viewer } from '@passerelle/kit/trust/viewer';
import { Field, Int, ObjectType } from 'type-graphql';
import { MOTIFS, MotifEnum, type Motif } from '../decision/motif.ts';

@Members()
@ObjectType({ description: 'Nombre de sortants pour un motif' })
export class MotifCount {
  @Field(() => MotifEnum, { description: 'Motif' }) motif!: Motif;
  @Field(() => Int, { nullable: true, description: 'Nombre ; absent quand il est trop petit pour être montré' }) count!: number | null;
}

/** Whether a viewer reads every number: who works on the lists; pilots, and whoever only looks on, read no small cell. */
export const readsSmallCells = (viewer: Viewer): boolean => hasRole(viewer, 'RESPONSABLE', 'ASSISTANT', 'FEED', 'OPERATOR') && !hasRole(viewer, 'PILOT');

/**
 * The numbers by motif, as a viewer may read them. A single hidden cell could be computed from a total that is known
 * elsewhere: the smallest of the others is hidden with it.
 * @param isWhole every cell, however small
 */
export function motifCounts(counts: Readonly<Record<Motif, number>>, isWhole: boolean): MotifCount[] {
  const hidden = new Set(isWhole ? [] : MOTIFS.filter((m) => counts[m] > 0 && counts[m] < SMALLEST_CELL));
  if (hidden.size === 1) {
    const [next] = MOTIFS.filter((m) => !hidden.has(m) && counts[m] > 0).toSorted((a, b) => counts[a] - counts[b]);
    if (next) hidden.add(next);
  }
  return MOTIFS.map((motif) => Object.assign(new MotifCount(), { motif, count: hidden.has(motif) ? null : counts[motif] }));
}
