import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { SchemeNatureEnum, type SchemeNature } from './nature.ts';

/** E15, I06: schemes come and go with the laws, so they are dated rows, not an enum. */
@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Dispositif (PACEA, CEJ, emplois d’avenir, FAJ…), avec sa nature et ses dates de validité' })
@Entity({ tableName: 'scheme', ...unguarded(DATABASE, 'scheme') })
export class Scheme extends Base {
  @Field(() => String, { description: 'Code : PACEA, CEJ, AIJ, PPAE, CIVIS, GARANTIE_JEUNES, ANI_JEUNES, EMPLOI_AVENIR, CUI_CAE, CUI_CIE, PEC, FAJ, FEJ' })
  @Unique()
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Nom officiel' })
  @Property({ type: 'text' })
  label!: string;

  @Field(() => SchemeNatureEnum, { description: 'Nature : accompagnement, contrat aidé, aide ou fonds (I05, I06)' })
  @Property({ type: 'text', default: 'SUPPORT' })
  nature: SchemeNature = 'SUPPORT';

  @Field(() => LocalDate, { description: 'Premier jour où l’on peut y entrer' })
  @Property({ type: 'date' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Dernier jour où l’on peut y entrer ; absent s’il est en vigueur' })
  @Property({ type: 'date', nullable: true })
  validUntil?: string | null;
}

/** Whether one could enter the scheme on that day (`YYYY-MM-DD`), both ends included. */
export const isValidOn = ({ validFrom, validUntil }: Pick<Scheme, 'validFrom' | 'validUntil'>, day: string): boolean =>
  validFrom <= day && (!validUntil || day <= validUntil);

/** Whether a youth enters it from a day to a day, so that it can be a programme of a file: an aid or a fund is not entered. */
export const isEntered = ({ nature }: Pick<Scheme, 'nature'>): boolean => nature === 'SUPPORT' || nature === 'CONTRACT';
