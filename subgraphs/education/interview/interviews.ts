import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Interview } from './interview.ts';

@Resolver(() => DropoutCase)
export class CaseInterviews {
  @Shared('CASE')
  @FieldResolver(() => [Interview], { nullable: true, description: 'Entretiens, le dernier d’abord (B03, B11)' })
  async interviews(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<Interview[]> {
    // As for contact attempts: without the grant, other partners' rows would silently be missing.
    await context.grantOf(found.youthId);
    return manyBy(context, Interview, 'caseId', found.id, { plannedAt: 'desc', id: 'asc' });
  }
}

@Resolver(() => Interview)
export class InterviewResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Lieu d’accueil : l’organisation du réseau qui reçoit le jeune (B20)' })
  place(@Root() { placeId }: Interview): Organisation | null {
    return organisationOf(placeId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui a prévu l’entretien' })
  owner(@Root() { ownerId }: Interview): Organisation | null {
    return organisationOf(ownerId);
  }
}
