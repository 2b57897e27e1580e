import { byId, manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { OriginEnum, type Origin } from '../case/stage.ts';
import { Youth } from '../youth/youth.ts';
import { DuplicateWarningEnum, type DuplicateWarning } from './codes.ts';
import { duplicateWarning } from './duplicate.ts';
import { caseOrigin } from './origin.ts';
import { YouthReport } from './youth-report.ts';

@Resolver(() => YouthReport)
export class YouthReportResolver {
  @FieldResolver(() => OriginEnum, { description: 'Origine du repérage (A17, A20 à A22)' })
  caseOrigin(@Root() report: YouthReport): Origin {
    return caseOrigin(report.origin);
  }

  @FieldResolver(() => DuplicateWarningEnum, { nullable: true, description: 'Avertissement de doublon (A20) ; absent tant qu’il n’est pas connu, ou s’il ne vous est pas ouvert' })
  async duplicateWarning(@Root() report: YouthReport, @Ctx() context: RequestContext): Promise<DuplicateWarning | null> {
    const grant = report.youthId ? await context.grantOf(report.youthId) : null;
    return duplicateWarning(report, grant?.scopes.includes('STAGE') ? 'STAGE' : context.member.network === 'EDUCATION' ? 'NETWORK' : 'NOTHING');
  }

  @FieldResolver(() => DropoutCase, { nullable: true, description: 'Dossier ouvert, ou rejoint, par le signalement' })
  async dropoutCase(@Root() report: YouthReport, @Ctx() context: RequestContext): Promise<DropoutCase | null> {
    if (!report.caseId || !report.youthId) return null;
    // Its own report does not open the case to an organisation: row policies hide it until a grant is in hand.
    await context.grantOf(report.youthId);
    return byId(context, DropoutCase, report.caseId);
  }

  /** Not even the id without a grant: it tells when the youth was first registered. */
  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune, s’il vous est ouvert' })
  youth(@Root() { youthId }: YouthReport): Youth | null {
    return youthId ? Object.assign(new Youth(), { id: youthId }) : null;
  }
}

@Resolver(() => DropoutCase)
export class CaseReports {
  @Shared('CASE')
  @FieldResolver(() => [YouthReport], { nullable: true, description: 'Signalements reçus pour ce dossier, le premier d’abord (A20)' })
  async reports(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<YouthReport[]> {
    await context.grantOf(found.youthId);
    return manyBy(context, YouthReport, 'caseId', found.id, { reportedOn: 'asc', id: 'asc' });
  }
}
