import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Enrolment } from '../enrolment/enrolment.ts';
import { SchoolingStatus } from '../schooling-status/schooling-status.ts';
import { CorrectionRequest } from './correction-request.ts';

/** Ids of the addressee's own rows about the youth of a request; none for anybody else. One statement a page. */
const rowsOf = (context: RequestContext, requestId: string): Promise<string[]> =>
  context.loader('rows to correct', () => new DataLoader<string, string[]>(async (requests) => {
    const rows = await (await context.em()).execute<{ request_id: string; row_id: string }[]>('select * from correction_rows(?::uuid[]) order by row_id', [`{${requests.join(',')}}`]);
    const found = Map.groupBy(rows, (row) => row.request_id);
    return requests.map((id) => (found.get(id) ?? []).map((row) => row.row_id));
  })).load(requestId);

/** A11: whoever must correct sees which of its rows it is asked about: its own, that need no grant. */
@Resolver(() => CorrectionRequest)
export class RowsToCorrect {
  @FieldResolver(() => [Enrolment], { nullable: true, description: 'Vos inscriptions de ce jeune, à vérifier : vide si la demande n’est pas adressée à votre organisation (A11)' })
  async enrolments(@Root() { id }: CorrectionRequest, @Ctx() context: RequestContext): Promise<Enrolment[]> {
    const rows = await rowsOf(context, id);
    return (await Promise.all(rows.map(async (row) => byId(context, Enrolment, row)))).filter((row) => row !== null);
  }

  @FieldResolver(() => [SchoolingStatus], { nullable: true, description: 'Accueils de ce jeune par votre organisation, à vérifier : vide si la demande ne lui est pas adressée (A11)' })
  async schoolingStatuses(@Root() { id }: CorrectionRequest, @Ctx() context: RequestContext): Promise<SchoolingStatus[]> {
    const rows = await rowsOf(context, id);
    return (await Promise.all(rows.map(async (row) => byId(context, SchoolingStatus, row)))).filter((row) => row !== null);
  }
}
