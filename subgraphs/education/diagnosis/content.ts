import { Field, ID, InputType } from 'type-graphql';
import type { Diagnosis } from './diagnosis.ts';
import { DiagnosisAimEnum, DiagnosisNeedEnum, ProposedPathEnum, type DiagnosisAim, type DiagnosisNeed, type ProposedPath } from './kind.ts';

@InputType({ description: 'Ce que dit un diagnostic, et que le binôme signe' })
export class DiagnosisContentInput {
  @Field(() => [DiagnosisNeedEnum], { description: 'Besoins relevés' }) needs!: DiagnosisNeed[];
  @Field(() => [DiagnosisAimEnum], { description: 'Buts poursuivis' }) aims!: DiagnosisAim[];
  @Field(() => [ProposedPathEnum], { description: 'Parcours proposés, le plus adapté d’abord' }) paths!: ProposedPath[];
  @Field(() => ID, { nullable: true, description: 'Structure la plus adaptée : une organisation du réseau' }) structureId?: string | null;
}

/** Each code once, in the order given. */
export const contentOf = ({ needs, aims, paths, structureId }: DiagnosisContentInput) => ({
  needs: [...new Set(needs)], aims: [...new Set(aims)], paths: [...new Set(paths)], structureId: structureId ?? null,
});

/** Whether what would be signed differs: a note of one side alone voids no signature. */
export const differs = (diagnosis: Pick<Diagnosis, 'needs' | 'aims' | 'paths' | 'structureId'>, content: ReturnType<typeof contentOf>): boolean =>
  JSON.stringify(contentOf(diagnosis)) !== JSON.stringify(content);
