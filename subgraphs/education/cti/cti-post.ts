import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Members } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { School } from '../school/school.ts';

const kinds = {
  STATE: { description: 'CTI État : lycée professionnel, au sein de la MGI ; prévention (GAIN, cellule de veille) et accompagnement (PAQI) (G04)' },
  REGION: { description: 'CTI Région : établissement avec apprentis ; repérage, accompagnement et suivi des ruptures de contrat (G05)' },
};
export type CtiKind = keyof typeof kinds;
export const CtiKindEnum = Object.fromEntries(Object.keys(kinds).map((k) => [k, k])) as { [K in CtiKind]: K };
registerEnumType(CtiKindEnum, { name: 'CtiKind', description: 'Poste de CTI (G04, G05)', valuesConfig: kinds });

/** G04, G05: what a professional does in a school, beside the role of their passport: it opens nothing by itself. */
@Members()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Poste de CTI, État ou Région, dans un établissement (G04, G05)' })
@Entity({ tableName: 'cti_post', ...unguarded(DATABASE, 'cti_post') })
@Index({ properties: ['schoolId', 'id'] })
export class CtiPost extends Base {
  @Property({ type: 'uuid' })
  personId!: string;

  /** The organisation that declared the post. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Field(() => CtiKindEnum, { description: 'État ou Région' })
  @Property({ type: 'text' })
  kind!: CtiKind;

  @ManyToOne(() => School, { mapToPk: true })
  schoolId!: string;

  @Field(() => LocalDate, { description: 'Depuis le' })
  @Property({ type: 'date' })
  since!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Jusqu’au' })
  @Property({ type: 'date', nullable: true })
  until?: string | null;
}
