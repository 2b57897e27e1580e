import { byId } from '@passerelle/kit/data/load';
import { csvText } from '@passerelle/kit/file/write-csv';
import type { RequestContext } from '@passerelle/kit/server/context';
import { DropoutCase } from '../case/case.ts';
import { registerNumber } from './number.ts';
import type { RegisterEntry } from './register-entry.ts';

const COLUMNS = ['NUMERO', 'JEUNE', 'INSCRIT_LE', 'OUVERT_LE', 'ETAPE', 'CLOS_LE', 'ISSUE'];

/**
 * Lines of the register as CSV text, semicolons, CRLF, formulas escaped. Of a case that went to a platform where the viewer is
 * not, only the line itself.
 */
export async function registerCsv(context: RequestContext, lines: readonly RegisterEntry[]): Promise<string> {
  const cases = await Promise.all(lines.map((line) => byId(context, DropoutCase, line.caseId)));
  const rows = lines.map((line, i) => {
    const found = cases[i];
    return [registerNumber(line), line.youthId, line.enteredOn, found?.openedOn, found?.stage, found?.closedOn, found?.outcome].map((cell) => cell ?? '');
  });
  return csvText([COLUMNS, ...rows], {});
}
