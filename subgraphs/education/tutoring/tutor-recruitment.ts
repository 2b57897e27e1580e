import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';

@Public()
@ObjectType({ description: 'Où l’académie recrute ses tuteurs (F09)' })
export class TutorRecruitment {
  @Field(() => String, { description: 'Académie' }) academie!: string;
  @Field(() => String, { description: 'Site de l’académie' }) url!: string;
  @Field(() => String, { description: 'Rubrique du site' }) section!: string;
  @Field(() => String, { description: 'Annonce' }) notice!: string;
}

/** As the source gives it, at the académie's present address (`www1` is gone). */
const RECRUITMENT: readonly TutorRecruitment[] = [{
  academie: 'Lille', url: 'https://www.ac-lille.fr/', section: 'Recrutement', notice: 'Tuteurs pour projets académiques de prévention et de lutte contre le décrochage',
}];

@Resolver()
export class TutorRecruitmentQuery {
  @Allow('ANYONE')
  @Query(() => [TutorRecruitment], { description: 'Recrutement des tuteurs : la rubrique du site de chaque académie qui en cherche (F09)' })
  tutorRecruitment(): readonly TutorRecruitment[] {
    return RECRUITMENT;
  }
}
