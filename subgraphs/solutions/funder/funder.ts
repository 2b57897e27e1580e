import { Public } from '@passerelle/kit/trust/policy';
import { IEJ_LINES, type IejLine } from '@passerelle/kit/values/iej';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** One support of the guide, or one funding line: its name today, the one that the guide gives it, what it is a part of. */
interface Named extends IejLine {
  /** Absent: I07. */
  readonly row?: 'E07' | 'I05';
}

/** E07: the twelve supports of the guide, by their names of today. I05, I07: two funds, and the tree of the « initiative pour l’emploi des jeunes ». */
export const FUNDERS = {
  FSE: { name: 'Fonds social européen', row: 'E07' },
  RECTORAT: { name: 'Rectorat', row: 'E07' },
  CONSEIL_REGIONAL: { name: 'Conseil régional', row: 'E07' },
  CONSEIL_DEPARTEMENTAL: { name: 'Conseil départemental', formerName: 'Conseil général', row: 'E07' },
  PREFET_DE_REGION: { name: 'Préfet de région', row: 'E07' },
  PREFET_DE_DEPARTEMENT: { name: 'Préfet de département', row: 'E07' },
  VILLE: { name: 'Villes', row: 'E07' },
  CHAMBRE_CONSULAIRE: { name: 'Chambres consulaires', row: 'E07' },
  DREETS: { name: 'DREETS', formerName: 'DIRECCTE', row: 'E07' },
  EMPLOYEUR: { name: 'Employeurs', row: 'E07' },
  FRANCE_TRAVAIL: { name: 'Direction régionale de France Travail', formerName: 'DR Pôle emploi', row: 'E07' },
  ARML: { name: 'Association régionale des missions locales', row: 'E07' },
  FAJ: { name: 'Fonds d’aide aux jeunes', parent: 'CONSEIL_DEPARTEMENTAL', row: 'I05' },
  FEJ: { name: 'Fonds d’expérimentation pour la jeunesse', row: 'I05' },
  ...IEJ_LINES,
} as const satisfies Readonly<Record<string, Named>>;

export type FunderCode = keyof typeof FUNDERS;
export const FUNDER_CODES = Object.keys(FUNDERS) as FunderCode[];
export const FunderCodeEnum = Object.fromEntries(FUNDER_CODES.map((c) => [c, c])) as { [C in FunderCode]: C };

const known: Readonly<Record<FunderCode, Named>> = FUNDERS;

registerEnumType(FunderCodeEnum, {
  name: 'SolutionFunderCode',
  description: 'Soutiens d’une solution : les douze du guide (E07), les fonds d’aide et d’expérimentation (I05), l’initiative pour l’emploi des jeunes (I07)',
  valuesConfig: Object.fromEntries(FUNDER_CODES.map((c) => [c, { description: `${known[c].name}${known[c].formerName ? `, ex-${known[c].formerName}` : ''} (${known[c].row ?? 'I07'})` }])) as { [C in FunderCode]: { description: string } },
});

/** A code and all that is a part of it: what funds a solution through « volet central » is of IEJ too. */
export const withParts = (code: FunderCode): FunderCode[] => [code, ...FUNDER_CODES.filter((c) => known[c].parent === code).flatMap(withParts)];

@Public()
@ObjectType({ description: 'Qui soutient une solution (E07)' })
export class SolutionFunder {
  @Field(() => FunderCodeEnum, { description: 'Code' }) code!: FunderCode;
  @Field(() => String, { description: 'Nom d’aujourd’hui' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Nom que lui donne le guide des plates-formes' }) formerName?: string | null;
  @Field(() => FunderCodeEnum, { nullable: true, description: 'Ce dont il fait partie (I07)' }) parent?: FunderCode | null;
}

/** A funder as it is answered. */
export const funderOf = (code: FunderCode): SolutionFunder =>
  Object.assign(new SolutionFunder(), { code, name: known[code].name, formerName: known[code].formerName ?? null, parent: known[code].parent ?? null });
