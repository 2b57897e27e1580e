import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { registerReports } from './register-reports.ts';
import { ReportKey } from './report-key.ts';
import { ReportYouth } from './report-youth.ts';
import { ReportQueries } from './reports.ts';
import { YouthReport } from './youth-report.ts';
import { CaseReports, YouthReportResolver } from './youth-report.resolver.ts';

/** Youths told of without waiting for a list (A17, A20, A22). */
export const reports: Area = {
  entities: [YouthReport, ReportKey],
  resolvers: [ReportQueries, YouthReportResolver, CaseReports, ReportYouth],
  references: { YouthReport: ({ id }, context) => byId(context, YouthReport, id) },
  work: registerReports,
};
