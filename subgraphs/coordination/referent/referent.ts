import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { Youth } from '../youth/youth.ts';

export const REFERENT_ROLES = ['SUIVI_TECHNIQUE', 'INTERLOCUTEUR_PRIVILEGIE', 'DIAGNOSTIC', 'ACCOMPAGNEMENT'] as const;
export type ReferentRole = (typeof REFERENT_ROLES)[number];
export const ReferentRoleEnum = Object.fromEntries(REFERENT_ROLES.map((r) => [r, r])) as { [R in ReferentRole]: R };

registerEnumType(ReferentRoleEnum, {
  name: 'ReferentRole',
  description: 'Rôle d’un référent auprès du jeune (B08–B10)',
  valuesConfig: {
    SUIVI_TECHNIQUE: { description: 'Interlocuteur unique du suivi technique : l’assistant, un seul à la fois (B08)' },
    INTERLOCUTEUR_PRIVILEGIE: { description: 'Interlocuteur privilégié, choisi collégialement (B09)' },
    DIAGNOSTIC: { description: 'Acteur en charge du diagnostic (B10-1)' },
    ACCOMPAGNEMENT: { description: 'Acteur en charge de l’accompagnement, tuteur référent (B10-2)' },
  },
});

@Shared('STAGE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Référent du jeune : une personne, un rôle, des dates' })
@Entity({ tableName: 'referent', ...guarded(DATABASE, 'referent', either(granted('STAGE'))) })
@Index({ name: 'referent_one_suivi_technique', expression: `create unique index referent_one_suivi_technique on referent (youth_id) where role = 'SUIVI_TECHNIQUE' and until is null` })
export class Referent extends Base {
  @Index()
  @ManyToOne(() => Youth, { mapToPk: true })
  youthId!: string;

  @Index()
  @ManyToOne(() => Person, { mapToPk: true })
  personId!: string;

  @ManyToOne(() => Organisation, { mapToPk: true })
  organisationId!: string;

  @Field(() => ReferentRoleEnum, { description: 'Rôle' })
  @Property({ type: 'text' })
  role!: ReferentRole;

  @Field(() => LocalDate, { description: 'Depuis le' })
  @Property({ type: 'date' })
  since!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Jusqu’au' })
  @Property({ type: 'date', nullable: true })
  until?: string | null;
}
