import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Field, InputType, Int } from 'type-graphql';
import type { CivicService, Employment, Immersion, SituationDetail, Training } from './detail.ts';
import {
  ContractKindEnum, HostKindEnum, ImmersionPurposeEnum, ServiceFormulaEnum, TrainingKindEnum, type ContractKind, type HostKind, type ImmersionPurpose, type ServiceFormula, type TrainingKind,
} from './detail-codes.ts';

@InputType({ description: 'Une immersion (PMSMP) : un mois au plus, renouvelable une fois, 60 jours en tout' })
export class ImmersionInput implements Immersion {
  @Field(() => ImmersionPurposeEnum, { description: 'Objet' }) purpose!: ImmersionPurpose;
  @Field(() => HostKindEnum, { description: 'Nature de la structure d’accueil' }) host!: HostKind;
  @Field(() => LocalDate, { description: 'Fin de la convention' }) endsOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Fin après renouvellement' }) renewedUntil?: string | null;
  @Field(() => Int, { nullable: true, description: 'Jours de présence' }) days?: number | null;
}

@InputType({ description: 'Un contrat de travail (E18)' })
export class EmploymentInput implements Employment {
  @Field(() => ContractKindEnum, { description: 'Contrat' }) contract!: ContractKind;
  @Field(() => LocalDate, { nullable: true, description: 'Fin du contrat ; aucune pour un CDI' }) endsOn?: string | null;
  @Field(() => Boolean, { description: 'À temps plein' }) isFullTime!: boolean;
}

@InputType({ description: 'Une formation' })
export class TrainingInput implements Training {
  @Field(() => TrainingKindEnum, { description: 'Nature' }) training!: TrainingKind;
  @Field(() => Int, { nullable: true, description: 'Niveau de la certification visée, de 3 (CAP) à 8' }) level?: number | null;
  @Field(() => LocalDate, { nullable: true, description: 'Fin prévue' }) endsOn?: string | null;
}

@InputType({ description: 'Un service civique (E11) : de 6 à 12 mois' })
export class CivicServiceInput implements CivicService {
  @Field(() => ServiceFormulaEnum, { description: 'Formule' }) formula!: ServiceFormula;
  @Field(() => LocalDate, { description: 'Fin prévue' }) endsOn!: string;
}

/** The precisions that any situation may come with: that of its kind, or none. */
@InputType()
export abstract class DetailInput implements SituationDetail {
  @Field(() => ImmersionInput, { nullable: true, description: 'Précisions d’une immersion' }) immersion?: ImmersionInput | null;
  @Field(() => EmploymentInput, { nullable: true, description: 'Précisions d’un emploi' }) employment?: EmploymentInput | null;
  @Field(() => TrainingInput, { nullable: true, description: 'Précisions d’une formation' }) training?: TrainingInput | null;
  @Field(() => CivicServiceInput, { nullable: true, description: 'Précisions d’un service civique' }) civicService?: CivicServiceInput | null;
}
