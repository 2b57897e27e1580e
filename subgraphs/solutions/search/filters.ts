import { coded } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { normaliseDepartement, parseCommune } from '@passerelle/kit/values/codes';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { ProviderNetworkEnum, type ProviderNetwork } from '../provider/network.ts';
import { SolutionAimEnum, SolutionKindEnum, type SolutionAim, type SolutionKind } from '../solution/kinds.ts';
import { NeedEnum, type Need } from '../solution/need.ts';
import { SchoolLevelEnum, SolutionPublicEnum, type SchoolLevel, type SolutionPublic } from '../solution/public.ts';
import { ModalityEnum, type Modality } from '../solution/terms.ts';

@InputType({ description: 'Autour d’une commune' })
export class NearInput {
  @Field(() => String, { description: 'Commune (code officiel géographique)' }) commune!: string;
  @Field(() => Int, { defaultValue: 30, description: 'À combien de kilomètres au plus, à vol d’oiseau ; de 1 à 200' }) withinKm: number = 30;
}

/** What a search of the catalogue asks for; what is absent does not count. */
@ArgsType()
export class SolutionFilters {
  @Field(() => NeedEnum, { nullable: true, description: 'Besoin du jeune (E03)' }) need?: Need | null;
  @Field(() => [NeedEnum], { nullable: true, description: 'Besoins du jeune : celles qui répondent à tous viennent d’abord (E03)' }) needs?: Need[] | null;
  @Field(() => SolutionKindEnum, { nullable: true, description: 'Famille de solution' }) kind?: SolutionKind | null;
  @Field(() => SolutionAimEnum, { nullable: true, description: 'Ce que le jeune y gagne' }) aim?: SolutionAim | null;
  @Field(() => NearInput, { nullable: true, description: 'Près d’une commune, la plus proche d’abord ; celles à distance viennent ensuite' }) near?: NearInput | null;
  @Field(() => String, { nullable: true, description: 'Commune du jeune : solutions où l’on peut entrer quand on y habite (E19)' }) commune?: string | null;
  @Field(() => String, { nullable: true, description: 'Département du jeune' }) departement?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Avec une session qui commence à cette date ou après' }) startsFrom?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Avec une session où il reste des places (E02)' }) withVacancy?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Mots cherchés ; accents et petites fautes tolérés' }) text?: string | null;
  @Field(() => Int, { nullable: true, description: 'Âge du jeune, en années' }) age?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Le jeune habite un quartier de la politique de la Ville, sur un territoire du FSE (E16)' }) inPriorityArea?: boolean | null;
  @Field(() => SchoolLevelEnum, { nullable: true, description: 'Niveau scolaire atteint' }) schoolLevel?: SchoolLevel | null;
  @Field(() => SolutionPublicEnum, { nullable: true, description: 'Public dont est le jeune' }) public?: SolutionPublic | null;
  @Field(() => ProviderNetworkEnum, { nullable: true, description: 'Réseau de l’organisme qui la propose (E01)' }) network?: ProviderNetwork | null;
  @Field(() => ProviderNetworkEnum, { nullable: true, description: 'Réseau qui prescrit : celles qu’il peut prescrire, ou qui n’ont pas besoin de prescription (E01)' }) prescriber?: ProviderNetwork | null;
  @Field(() => ModalityEnum, { nullable: true, description: 'Sur place ou à distance (E13)' }) modality?: Modality | null;
}

/** Every need that was asked for, once. */
export const needsOf = ({ need, needs }: Pick<SolutionFilters, 'need' | 'needs'>): Need[] => [...new Set([...(need ? [need] : []), ...(needs ?? [])])];

/** @throws BAD_USER_INPUT for a code or a distance that cannot be; a code that nobody has finds nothing */
export function checkFilters({ near, commune, departement, age }: SolutionFilters): void {
  const notCommune = (code: string): boolean => parseCommune(code) !== code;
  if ((near && notCommune(near.commune)) || (commune && notCommune(commune))) throw coded('BAD_USER_INPUT', 'Ce code de commune n’est pas reconnu. Choisissez la commune dans la liste « communes » : son code n’est pas le code postal.');
  if (near && (near.withinKm < 1 || near.withinKm > 200)) throw coded('BAD_USER_INPUT', 'Cherchez de 1 à 200 kilomètres autour de la commune.');
  if (departement && normaliseDepartement(departement) !== departement) throw coded('BAD_USER_INPUT', 'Ce code de département n’est pas reconnu. Écrivez par exemple 59, 2A ou 974.');
  if (age !== undefined && age !== null && (age < 0 || age > 120)) throw coded('BAD_USER_INPUT', 'Indiquez un âge de 0 à 120 ans.');
}
