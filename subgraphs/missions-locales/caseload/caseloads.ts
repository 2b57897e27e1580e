import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Adviser } from '../adviser/adviser.ts';
import { Caseload } from './caseload.ts';
import { readCaseloads } from './read-caseloads.ts';

@Resolver()
export class CaseloadQueries {
  @Allow({ networks: ['MISSION_LOCALE'] })
  @Query(() => Caseload, { nullable: true, description: 'Ce dont un conseiller de votre mission locale est chargé. Absent s’il n’est pas de la vôtre.' })
  caseload(@Arg('adviser', () => ID, { description: 'Conseiller' }) adviser: string, @Ctx() context: RequestContext): Promise<Caseload | null> {
    return caseloadOf(context, adviser);
  }
}

@Resolver(() => Adviser)
export class CaseloadOfAdviser {
  @FieldResolver(() => Caseload, { nullable: true, description: 'Ce dont il est chargé ; lisible de sa seule mission locale' })
  caseload(@Root() { id }: Adviser, @Ctx() context: RequestContext): Promise<Caseload | null> {
    return caseloadOf(context, id);
  }
}

const caseloadOf = (context: RequestContext, adviser: string): Promise<Caseload | null> =>
  context.loader('caseload', () => new DataLoader<string, Caseload | null>(async (ids) => {
    const found = await readCaseloads(context, ids);
    return ids.map((id) => found.get(id) ?? null);
  })).load(adviser);
