import { FieldResolver, Resolver, Root } from 'type-graphql';
import { isDurable } from './check-detail.ts';
import { CivicServiceDetail, EmploymentDetail, ImmersionDetail, TrainingDetail } from './detail-types.ts';
import { Situation } from './situation.ts';

@Resolver(() => Situation)
export class SituationResolver {
  @FieldResolver(() => ImmersionDetail, { nullable: true, description: 'Précisions d’une immersion (PMSMP) ; absentes si elles n’ont pas été données' })
  immersion(@Root() situation: Situation): ImmersionDetail | null {
    return of(situation, ImmersionDetail, situation.detail?.immersion);
  }

  @FieldResolver(() => EmploymentDetail, { nullable: true, description: 'Précisions d’un emploi' })
  employment(@Root() situation: Situation): EmploymentDetail | null {
    const said = situation.detail?.employment;
    return of(situation, EmploymentDetail, said && { ...said, isDurable: isDurable(situation.since ?? null, said) });
  }

  @FieldResolver(() => TrainingDetail, { nullable: true, description: 'Précisions d’une formation' })
  training(@Root() situation: Situation): TrainingDetail | null {
    return of(situation, TrainingDetail, situation.detail?.training);
  }

  @FieldResolver(() => CivicServiceDetail, { nullable: true, description: 'Précisions d’un service civique (E11)' })
  civicService(@Root() situation: Situation): CivicServiceDetail | null {
    return of(situation, CivicServiceDetail, situation.detail?.civicService);
  }
}

const of = <T extends object>({ youthId, ownerId }: Situation, type: new () => T, said: Partial<T> | null | undefined): T | null =>
  (said ? Object.assign(new type(), said, { youthId: youthId ?? null, ownerId: ownerId ?? null }) : null);
