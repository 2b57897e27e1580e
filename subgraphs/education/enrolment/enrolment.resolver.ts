import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { School } from '../school/school.ts';
import { Enrolment } from './enrolment.ts';

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @FieldResolver(() => School, { nullable: true, description: 'Établissement' })
  async school(@Root() enrolment: Enrolment, @Ctx() context: RequestContext): Promise<School | null> {
    return enrolment.schoolId ? byId(context, School, enrolment.schoolId) : null;
  }
}
