import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { findCase } from '../case/find-case.ts';
import { told } from './fault.ts';
import { BLANKS, descriptionOf } from './fields.ts';
import './interview-sheet.ts';
import { keepSheet } from './keep-sheet.ts';
import { InterviewSheetPayload } from './payload.ts';
import { readValues } from './read-values.ts';
import { INTERVIEWERS } from './roles.ts';

@InputType({ description: 'Ce qui a été saisi d’une fiche d’entretien : un champ absent ne change pas, un champ nul est effacé' })
export class SaveInterviewSheetInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => Int, { nullable: true, description: 'Version que vous aviez sous les yeux ; 0 si la fiche n’existait pas encore' }) expectedVersion?: number | null;
}

// Every blank of the sheet may be saved: the input has them all, by the one list (fields.ts).
for (const blank of BLANKS) Field(blank.type, { nullable: true, description: descriptionOf(blank) })(SaveInterviewSheetInput.prototype, blank.name);

@Resolver()
export class SaveInterviewSheet {
  /** C01–C30: saved as it gets filled, whatever is still blank; what contradicts itself is told, field by field. */
  @Allow({ roles: INTERVIEWERS })
  @Mutation(() => InterviewSheetPayload, { description: 'Enregistre ce qui est saisi de la fiche d’entretien en cours, ou en commence une' })
  async saveInterviewSheet(@Arg('input', () => SaveInterviewSheetInput) input: SaveInterviewSheetInput, @Ctx() context: RequestContext): Promise<InterviewSheetPayload> {
    const found = await findCase(context, input.caseId);
    const { values, faults } = readValues({ ...input });
    if (faults.length) return { interviewSheet: null, userErrors: told(faults) };
    const kept = await keepSheet(context, found, values, input.expectedVersion);
    return { interviewSheet: kept.sheet, userErrors: told(kept.faults) };
  }
}
