import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { findCase } from '../case/find-case.ts';
import type { Fault } from './fault.ts';
import { BLANKS } from './fields.ts';
import { headerOf } from './file/cells.ts';
import { fromCsv } from './file/csv.ts';
import { fileFault } from './file/file-fault.ts';
import { SheetFormatEnum, type SheetFormat } from './file/format.ts';
import { fromJson } from './file/json.ts';
import { keepSheet } from './keep-sheet.ts';
import { InterviewSheetPayload } from './payload.ts';
import { readValues } from './read-values.ts';
import { INTERVIEWERS } from './roles.ts';

/** Characters of a file: several times a sheet whose every blank is full. */
const LARGEST = 300_000;

@InputType({ description: 'Une fiche d’entretien à reprendre d’un fichier exporté' })
export class ImportInterviewSheetInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => SheetFormatEnum, { description: 'Format du contenu' }) format!: SheetFormat;
  @Field(() => String, { description: 'Contenu du fichier' }) content!: string;
  @Field(() => Int, { nullable: true, description: 'Version que vous aviez sous les yeux ; 0 si la fiche n’existait pas encore' }) expectedVersion?: number | null;
}

@Resolver()
export class ImportInterviewSheet {
  /** 1.C: what was exported comes back without loss, into the open sheet; a file with one bad cell changes nothing. */
  @Allow({ roles: INTERVIEWERS })
  @Mutation(() => InterviewSheetPayload, { description: 'Reprend une fiche d’entretien d’un fichier JSON ou CSV' })
  async importInterviewSheet(@Arg('input', () => ImportInterviewSheetInput) input: ImportInterviewSheetInput, @Ctx() context: RequestContext): Promise<InterviewSheetPayload> {
    const { caseId, format, content, expectedVersion } = input;
    const found = await findCase(context, caseId);
    if (content.length > LARGEST) throw fileFault('FILE_TOO_LARGE', 'Ce fichier est trop grand pour une fiche. Envoyez une fiche à la fois.');
    const { values, faults } = readValues(format === 'CSV' ? fromCsv(content) : fromJson(content));
    const at = (fault: Fault) => {
      const blank = BLANKS.find((b) => b.name === fault.name)!;
      const { code, message, field } = format === 'CSV' ? fileFault(fault.code, fault.message, 2, headerOf(blank)) : fileFault(fault.code, fault.message, undefined, blank.name);
      return { code, message, field };
    };
    if (faults.length) return { interviewSheet: null, userErrors: faults.map(at) };
    const kept = await keepSheet(context, found, values, expectedVersion);
    return { interviewSheet: kept.sheet, userErrors: kept.faults.map(at) };
  }
}
