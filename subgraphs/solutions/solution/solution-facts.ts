import { Field, ID, InputType, Int } from 'type-graphql';
import { ProviderNetworkEnum, type ProviderNetwork } from '../provider/network.ts';
import { SolutionAimEnum, SolutionKindEnum, type SolutionAim, type SolutionKind } from './kinds.ts';
import { SchoolLevelEnum, SolutionPublicEnum, YouthStatusEnum, type SchoolLevel, type SolutionPublic, type YouthStatus } from './public.ts';
import { FormulaEnum, IntensityEnum, ModalityEnum, SolutionTutorEnum, type Formula, type Intensity, type Modality, type SolutionTutor } from './terms.ts';

/** What may be said of a solution besides its title, its kind and its needs (1.E). */
@InputType()
export abstract class SolutionFacts {
  @Field(() => [SolutionAimEnum], { nullable: true, description: 'Ce que le jeune y gagne encore (E09)' }) moreAims?: SolutionAim[] | null;
  @Field(() => String, { nullable: true, description: 'Dispositif local : son nom dans la collectivité (E19)' }) localKind?: string | null;
  @Field(() => String, { nullable: true, description: 'Public, en clair' }) audience?: string | null;
  @Field(() => Int, { nullable: true, description: 'Âge minimal, en années' }) ageMin?: number | null;
  @Field(() => Int, { nullable: true, description: 'Âge maximal, en années' }) ageMax?: number | null;
  @Field(() => Int, { nullable: true, description: 'Âge maximal en quartier de la politique de la Ville, sur un territoire du FSE (E16)' }) ageMaxPriorityArea?: number | null;
  @Field(() => [SolutionPublicEnum], { nullable: true, description: 'Pour qui ; absent : pour tous' }) publics?: SolutionPublic[] | null;
  @Field(() => [SchoolLevelEnum], { nullable: true, description: 'Niveaux scolaires attendus ; absent : tous' }) schoolLevels?: SchoolLevel[] | null;
  @Field(() => YouthStatusEnum, { nullable: true, description: 'Statut du jeune pendant la solution (E10)' }) youthStatus?: YouthStatus | null;
  @Field(() => String, { nullable: true, description: 'Commune où elle se tient (code officiel géographique) ; absente : celle de l’organisme' }) commune?: string | null;
  @Field(() => [String], { nullable: true, description: 'Départements d’où viennent les jeunes ; absents, comme les communes : toute la France' }) departements?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Communes d’où viennent les jeunes, en plus des départements (E19)' }) communes?: string[] | null;
  @Field(() => [ProviderNetworkEnum], { nullable: true, description: 'Réseaux qui prescrivent ; absents : on s’y présente sans prescription (E01)' }) prescribers?: ProviderNetwork[] | null;
  @Field(() => [ID], { nullable: true, description: 'Autres organismes qui la donnent (E01)' }) partnerIds?: string[] | null;
  @Field(() => ModalityEnum, { nullable: true, description: 'Sur place ou à distance (E13) ; absent : sur place' }) modality?: Modality | null;
  @Field(() => [SolutionKindEnum], { nullable: true, description: 'Familles avec lesquelles elle se combine (E13)' }) combinesWith?: SolutionKind[] | null;
  @Field(() => String, { nullable: true, description: 'Horaires et rythme, en clair, 500 caractères au plus (E01)' }) schedule?: string | null;
  @Field(() => [Int], { nullable: true, description: 'Mois où l’on y entre, de 1 à 12 (E01)' }) entryMonths?: number[] | null;
  @Field(() => Int, { nullable: true, description: 'Durée la plus courte, en mois (E11)' }) monthsMin?: number | null;
  @Field(() => Int, { nullable: true, description: 'Durée la plus longue, en mois (E11)' }) monthsMax?: number | null;
  @Field(() => [FormulaEnum], { nullable: true, description: 'Formules de service civique (E11)' }) formulas?: Formula[] | null;
  @Field(() => [SolutionTutorEnum], { nullable: true, description: 'Tuteurs du jeune (E11, E12)' }) tutors?: SolutionTutor[] | null;
  @Field(() => IntensityEnum, { nullable: true, description: 'Intensité de l’accompagnement (E16)' }) intensity?: Intensity | null;
  @Field(() => Int, { nullable: true, description: 'Jeunes par conseiller, au plus (E16)' }) youthsPerAdviser?: number | null;
}
