import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Rupture } from './rupture.ts';

@Resolver(() => Rupture)
export class RuptureResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation que le jeune a quittée' })
  structure(@Root() { structureId }: Rupture): Organisation | null {
    return organisationOf(structureId);
  }
}

@Resolver(() => DropoutCase)
export class CaseRuptures {
  @Shared('CASE')
  @FieldResolver(() => [Rupture], { nullable: true, description: 'Ruptures de parcours, la dernière d’abord (B19)' })
  async ruptures(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<Rupture[]> {
    await context.grantOf(found.youthId);
    return manyBy(context, Rupture, 'caseId', found.id, { id: 'desc' });
  }
}
