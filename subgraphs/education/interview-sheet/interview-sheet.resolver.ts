import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { BLANKS } from './fields.ts';
import { toCsv } from './file/csv.ts';
import { SheetFormatEnum, type SheetFormat } from './file/format.ts';
import { toJson } from './file/json.ts';
import { InterviewSheet, type SheetValues } from './interview-sheet.ts';
import { pageOf } from './print/page.ts';

@Resolver(() => InterviewSheet)
export class InterviewSheetResolver {
  /** On paper too, words and coordinates are their owner's alone: other partners print boxes, codes and dates. */
  @FieldResolver(() => String, { nullable: true, description: 'La fiche à imprimer : une page HTML, deux feuilles A4 ; les textes n’y sont que pour votre organisation' })
  async printable(@Root() sheet: InterviewSheet, @Ctx() context: RequestContext): Promise<string> {
    const isWhole = await context.shows('OWNER', sheet);
    return pageOf(isWhole ? sheet : withoutOwners(sheet), sheet.completedOn ?? null, isWhole);
  }

  @Shared('OWNER')
  @FieldResolver(() => String, { nullable: true, description: 'La fiche en fichier, à reprendre sans perte (importInterviewSheet) ; pour votre seule organisation' })
  export(@Root() sheet: InterviewSheet, @Arg('format', () => SheetFormatEnum, { defaultValue: 'JSON', description: 'Format' }) format: SheetFormat): string {
    return format === 'CSV' ? toCsv(sheet) : toJson(sheet);
  }
}

@Resolver(() => DropoutCase)
export class CaseInterviewSheets {
  @Shared('CASE')
  @FieldResolver(() => [InterviewSheet], { nullable: true, description: 'Fiches d’entretien, la dernière d’abord (C01 à C30)' })
  async interviewSheets(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<InterviewSheet[]> {
    // As for contact attempts: without the grant, other partners' sheets would silently be missing.
    await context.grantOf(found.youthId);
    return manyBy(context, InterviewSheet, 'caseId', found.id, { createdAt: 'desc', id: 'asc' });
  }
}

const withoutOwners = (sheet: InterviewSheet): SheetValues =>
  Object.fromEntries(BLANKS.filter((b) => !b.isOwners).map(({ name }) => [name, (sheet as unknown as Record<string, unknown>)[name] ?? null])) as SheetValues;
