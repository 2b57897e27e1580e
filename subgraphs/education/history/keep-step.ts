import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import type { DropoutCase } from '../case/case.ts';
import type { Stage } from '../case/stage.ts';
import { CaseStep } from './case-step.ts';
import type { StepKind } from './kind.ts';

/** Something that happens to a case. */
export interface NewStep {
  readonly kind: StepKind;
  /** AAAA-MM-JJ. */
  readonly on: string;
  /** Who did it; null when an event of a partner did. */
  readonly by: Pick<Viewer, 'organisation' | 'person'> | null;
  /** The stage it comes to; absent, it stays where it is. */
  readonly to?: Stage;
  readonly code?: string;
  /** A19: the platform it reaches. */
  readonly toPlatformId?: string;
}

/**
 * Takes a case through a step and keeps it in its history (B01): the only way that a stage changes.
 * @param em of the request, or of the worker
 */
export function keepStep(em: EntityManager, dropoutCase: DropoutCase, { kind, on, by, to, code, toPlatformId }: NewStep): CaseStep {
  const { id: caseId, youthId, stage: fromStage } = dropoutCase;
  if (to && to !== fromStage) Object.assign(dropoutCase, { stage: to, stageSince: on });
  const kept = em.create(CaseStep, {
    caseId, youthId, ownerId: by?.organisation ?? null, authorId: by?.person ?? null, kind, fromStage, toStage: to ?? fromStage, on, code: code ?? null,
    ...(toPlatformId ? { fromPlatformId: dropoutCase.platformId ?? null, toPlatformId } : {}),
  } as never) as CaseStep;
  if (toPlatformId) dropoutCase.platformId = toPlatformId;
  return kept;
}
