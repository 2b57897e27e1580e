import { ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EducationSlice } from '../youth/youth.ts';
import { CompetenceCertificate } from './competence-certificate.ts';

@Resolver(() => EducationSlice)
export class SliceCertificates {
  @Shared('SCHOOLING')
  @FieldResolver(() => [CompetenceCertificate], { nullable: true, description: 'Attestations de compétences (A24)' })
  certificates(@Root() slice: EducationSlice, @Ctx() context: RequestContext): Promise<CompetenceCertificate[]> {
    return ofYouth(context, CompetenceCertificate, slice.youthId, { obtainedOn: 'desc', id: 'asc' });
  }
}
