import { byId, ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { School } from '../school/school.ts';
import { EducationSlice, Youth } from '../youth/youth.ts';
import { Tutoring } from './tutoring.ts';

@Resolver(() => EducationSlice)
export class TutoringsOfYouth {
  @Shared('SCHOOLING')
  @FieldResolver(() => [Tutoring], { nullable: true, description: 'Tutorats de l’académie, le dernier demandé d’abord (F01)' })
  tutorings(@Root() slice: EducationSlice, @Ctx() context: RequestContext): Promise<Tutoring[]> {
    return ofYouth(context, Tutoring, slice.youthId, { requestedOn: 'desc', id: 'asc' });
  }
}

@Resolver(() => Tutoring)
export class TutoringResolver {
  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune' })
  youth(@Root() tutoring: Tutoring): Youth {
    return Object.assign(new Youth(), { id: tutoring.youthId });
  }

  @FieldResolver(() => School, { nullable: true, description: 'Établissement où il est scolarisé ou revient (F02)' })
  async school(@Root() tutoring: Tutoring, @Ctx() context: RequestContext): Promise<School | null> {
    return tutoring.schoolId ? byId(context, School, tutoring.schoolId) : null;
  }
}
