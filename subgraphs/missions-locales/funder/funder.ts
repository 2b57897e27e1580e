import { Public } from '@passerelle/kit/trust/policy';
import { IEJ_LINES, type IejCode, type IejLine } from '@passerelle/kit/values/iej';
import { Field, ObjectType } from 'type-graphql';

/** I07, H06, H07: a line of European money, and who manages it. Reference data of the guide: it changes with a programme, every seven years. */
@Public()
@ObjectType({ description: 'Ligne de financement européen : programme, volet, ou organisme et action financés (I07)' })
export class Funder {
  @Field(() => String, { description: 'Code' }) code!: string;
  @Field(() => String, { description: 'En clair' }) label!: string;
  @Field(() => String, { nullable: true, description: 'Qui gère cette ligne ; absent si c’est celui de la ligne au-dessus' }) managedBy!: string | null;
  parentCode!: string | null;
  schemeCodes!: readonly string[];
}

/** The schemes of this slice that a line pays for. */
const SCHEMES: Partial<Record<IejCode, readonly string[]>> = { IEJ_FRANCE_TRAVAIL: ['AIJ'], IEJ_EMPLOIS_AVENIR: ['EMPLOI_AVENIR'], IEJ_GARANTIE_JEUNES: ['GARANTIE_JEUNES'] };

/** I07: the tree, with what of it this slice knows. */
export const FUNDERS: readonly Funder[] = (Object.entries(IEJ_LINES) as [IejCode, IejLine][]).map(([code, { name, formerName, parent, managedBy }]) =>
  Object.assign(new Funder(), { code, parentCode: parent ?? null, label: formerName ? `${name} (ex-${formerName})` : name, schemeCodes: SCHEMES[code] ?? [], managedBy: managedBy ?? null }));
