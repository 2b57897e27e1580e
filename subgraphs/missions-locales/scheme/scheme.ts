import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

/** E15, I06: schemes come and go with the laws, so they are dated rows, not an enum. */
@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Dispositif d’accompagnement (PACEA, CEJ…), avec ses dates de validité' })
@Entity({ tableName: 'scheme', ...unguarded(DATABASE, 'scheme') })
export class Scheme extends Base {
  @Field(() => String, { description: 'Code : PACEA, CEJ, AIJ, PPAE, CIVIS, GARANTIE_JEUNES, ANI_JEUNES' })
  @Unique()
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Nom officiel' })
  @Property({ type: 'text' })
  label!: string;

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
