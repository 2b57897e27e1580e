import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import {
  ContractKindEnum, HostKindEnum, ImmersionPurposeEnum, ServiceFormulaEnum, TrainingKindEnum, type ContractKind, type HostKind, type ImmersionPurpose, type ServiceFormula, type TrainingKind,
} from './detail-codes.ts';

/** A part of a situation: opened like it, so it carries whose it is. */
abstract class Detail {
  youthId?: string | null;
  ownerId?: string | null;
}

@Shared('SUPPORT')
@ObjectType({ description: 'Immersion en milieu professionnel (PMSMP)' })
export class ImmersionDetail extends Detail {
  @Field(() => ImmersionPurposeEnum, { description: 'Objet' }) purpose!: ImmersionPurpose;
  @Field(() => HostKindEnum, { description: 'Nature de la structure d’accueil' }) host!: HostKind;
  @Field(() => LocalDate, { description: 'Fin de la convention' }) endsOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Fin après renouvellement, s’il y en a eu un' }) renewedUntil?: string | null;
  @Field(() => Int, { nullable: true, description: 'Jours de présence' }) days?: number | null;
}

@Shared('SUPPORT')
@ObjectType({ description: 'Contrat de travail (E18)' })
export class EmploymentDetail extends Detail {
  @Field(() => ContractKindEnum, { description: 'Contrat' }) contract!: ContractKind;
  @Field(() => LocalDate, { nullable: true, description: 'Fin du contrat ; absente pour un CDI' }) endsOn?: string | null;
  @Field(() => Boolean, { description: 'À temps plein' }) isFullTime!: boolean;
  @Field(() => Boolean, { description: 'Emploi durable : CDI, ou CDD de six mois ou plus' }) isDurable!: boolean;
}

@Shared('SUPPORT')
@ObjectType({ description: 'Formation suivie' })
export class TrainingDetail extends Detail {
  @Field(() => TrainingKindEnum, { description: 'Nature' }) training!: TrainingKind;
  @Field(() => Int, { nullable: true, description: 'Niveau de la certification visée, de 3 (CAP) à 8 ; absent s’il n’y en a pas' }) level?: number | null;
  @Field(() => LocalDate, { nullable: true, description: 'Fin prévue' }) endsOn?: string | null;
}

@Shared('SUPPORT')
@ObjectType({ description: 'Service civique (E11)' })
export class CivicServiceDetail extends Detail {
  @Field(() => ServiceFormulaEnum, { description: 'Formule' }) formula!: ServiceFormula;
  @Field(() => LocalDate, { description: 'Fin prévue' }) endsOn!: string;
}
