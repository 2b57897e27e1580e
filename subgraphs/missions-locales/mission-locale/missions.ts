import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';

/** E17: the same for every mission locale. */
@Public()
@ObjectType({ description: 'Une des cinq missions générales des missions locales (E17)' })
export class MissionLocaleMission {
  @Field(() => String, { description: 'Code' }) code!: string;
  @Field(() => String, { description: 'En clair' }) label!: string;
}

/** E17: in the guide's order. */
export const MISSIONS: readonly MissionLocaleMission[] = [
  { code: 'GLOBAL_SUPPORT', label: 'Accompagner chaque jeune de façon globale et personnalisée vers la vie active et l’autonomie' },
  { code: 'LOCAL_PARTNERSHIPS', label: 'Animer des partenariats locaux et connaître l’économie du territoire' },
  { code: 'EMPLOYMENT_SERVICE', label: 'Se coordonner avec France Travail (ex-Pôle emploi) auprès des entreprises, surtout petites et moyennes' },
  { code: 'CONTRACT_PRESCRIPTION', label: 'Prescrire les contrats uniques d’insertion (CUI), marchands et non marchands' },
  { code: 'COMPANY_RELATIONS', label: 'Préparer les jeunes à la rencontre des entreprises et conseiller les chefs d’entreprise' },
];
