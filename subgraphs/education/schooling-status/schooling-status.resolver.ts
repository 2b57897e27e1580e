import { byId, ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { ReturnPlace } from '../return-place/return-place.ts';
import { School } from '../school/school.ts';
import { EducationSlice } from '../youth/youth.ts';
import { SchoolingStatus } from './schooling-status.ts';

const personOf = (id: string | null | undefined): Person | null => (id ? Object.assign(new Person(), { id }) : null);

@Resolver(() => SchoolingStatus)
export class SchoolingStatusResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui accueille le jeune' })
  organisation(@Root() status: SchoolingStatus): Organisation | null {
    return organisationOf(status.ownerId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'Établissement' })
  async school(@Root() status: SchoolingStatus, @Ctx() context: RequestContext): Promise<School | null> {
    return status.schoolId ? byId(context, School, status.schoolId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Tuteur de l’Éducation nationale (E11, E12)' })
  tutor(@Root() status: SchoolingStatus): Person | null {
    return personOf(status.tutorId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Tuteur en entreprise (E12)' })
  companyTutor(@Root() status: SchoolingStatus): Person | null {
    return personOf(status.companyTutorId);
  }

  @FieldResolver(() => ReturnPlace, { nullable: true, description: 'Place occupée' })
  async place(@Root() status: SchoolingStatus, @Ctx() context: RequestContext): Promise<ReturnPlace | null> {
    return status.returnPlaceId ? byId(context, ReturnPlace, status.returnPlaceId) : null;
  }
}

@Resolver(() => EducationSlice)
export class SchoolingStatusesOfYouth {
  @Shared('SCHOOLING')
  @FieldResolver(() => [SchoolingStatus], { nullable: true, description: 'Accueils : MLDS, structure de retour à l’école, service civique, CNED ; le dernier d’abord (E09 à E13)' })
  schoolingStatuses(@Root() slice: EducationSlice, @Ctx() context: RequestContext): Promise<SchoolingStatus[]> {
    return ofYouth(context, SchoolingStatus, slice.youthId, { startedOn: 'desc', id: 'asc' });
  }
}
