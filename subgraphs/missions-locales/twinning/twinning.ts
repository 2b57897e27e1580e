import { Public } from '@passerelle/kit/trust/policy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** G06: the three axes of the co-operation. */
export const TWINNING_AXES = ['COMPANY', 'DROPOUT', 'MOBILITY'] as const;
export type TwinningAxis = (typeof TWINNING_AXES)[number];
export const TwinningAxisEnum = Object.fromEntries(TWINNING_AXES.map((a) => [a, a])) as { [A in TwinningAxis]: A };
registerEnumType(TwinningAxisEnum, {
  name: 'TwinningAxis',
  description: 'Axe de travail d’une coopération (G06)',
  valuesConfig: {
    COMPANY: { description: 'Accompagnement et insertion des jeunes dans les entreprises' }, DROPOUT: { description: 'Lutte contre le décrochage scolaire' },
    MOBILITY: { description: 'Mobilité internationale des jeunes' },
  },
});

@Public()
@ObjectType({ description: 'Organisme étranger partenaire d’une coopération (G06)' })
export class ForeignPartner {
  @Field(() => String, { description: 'Nom' }) name!: string;
  @Field(() => String, { description: 'Territoire' }) territory!: string;
  @Field(() => String, { description: 'Pays ou province' }) country!: string;
}

@Public()
@ObjectType({ description: 'Mission locale partenaire d’une coopération (G06)' })
export class TwinnedMissionLocale {
  @Field(() => String, { description: 'Nom, tel que la coopération la désigne' }) name!: string;
  /** i-Milo code in the national list. */
  code!: string;
}

@Public()
@ObjectType({ description: 'Coopération entre des missions locales et des organismes étrangers (G06)' })
export class Twinning {
  @Field(() => String, { description: 'Code' }) code!: string;
  @Field(() => String, { description: 'Nom' }) name!: string;
  @Field(() => Int, { description: 'Depuis (année)' }) since!: number;
  @Field(() => String, { description: 'Qui la coordonne' }) coordinatedBy!: string;
  @Field(() => [TwinningAxisEnum], { description: 'Axes de travail' }) axes!: readonly TwinningAxis[];
  @Field(() => [ForeignPartner], { description: 'Organismes étrangers' }) foreignPartners!: readonly ForeignPartner[];
  @Field(() => [TwinnedMissionLocale], { description: 'Missions locales' }) missionsLocales!: readonly TwinnedMissionLocale[];
}

const cje = (territory: string): ForeignPartner => ({ name: `Carrefour jeunesse-emploi ${territory}`, territory: territory.replace(/^(du |de l’|d’)/, ''), country: 'Québec' });
const missionLocale = (name: string, code: string): TwinnedMissionLocale => Object.assign(new TwinnedMissionLocale(), { name, code });

/** G06: names as the source writes them, codes as i-Milo's list has them today. */
export const TWINNINGS: readonly Twinning[] = [{
  code: 'CJE_POITOU_CHARENTES', name: 'Carrefours jeunesse-emploi du Québec et missions locales de Poitou-Charentes', since: 2009,
  coordinatedBy: 'Agence régionale de la formation tout au long de la vie (ARFTLV), pour l’Association régionale des missions locales (ARML) Poitou-Charentes',
  axes: TWINNING_AXES,
  foreignPartners: ['de l’Abitibi', 'du Témiscamingue', 'd’Amos', 'du Saguenay'].map(cje),
  missionsLocales: [
    missionLocale('Saintonge', '17415S00'), missionLocale('La Rochelle-Ré-Pays d’Aunis', '17300S00'), missionLocale('Angoumois et Horte et Tardoire', '16015S00'),
    missionLocale('Sud Deux-Sèvres', '79191S00'), missionLocale('Nord Vienne', '86066S00'),
  ],
}];
