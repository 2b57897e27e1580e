import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { Members } from '@passerelle/kit/trust/policy';
import { ROLES, type Role } from '@passerelle/kit/trust/viewer';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Person } from './person.ts';

export const RoleEnum = Object.fromEntries(ROLES.map((r) => [r, r])) as { [R in Role]: R };

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'Fonction d’une personne, ou d’un logiciel, dans son organisation',
  valuesConfig: {
    ASSISTANT: { description: 'Assistant de plate-forme' },
    RESPONSABLE: { description: 'Responsable de plate-forme (binôme)' },
    SCHOOL_REFERENT: { description: 'Référent décrochage scolaire de l’établissement' },
    COUNSELLOR: { description: 'Psychologue de l’Éducation nationale (ex-conseiller d’orientation, COP)' },
    MLDS_COORDINATOR: { description: 'Coordonnateur MLDS' },
    ADVISER: { description: 'Conseiller de mission locale' },
    PROVIDER_STAFF: { description: 'Personnel d’un organisme de solutions' },
    MENTORING_COORDINATOR: { description: 'Coordinateur d’une association de mentorat' },
    PILOT: { description: 'Pilote institutionnel : chiffres seulement' },
    INTEGRATION: { description: 'Logiciel d’une mission locale' },
    FEED: { description: 'Flux officiel de fichiers : dépose, ne lit pas' },
    OPERATOR: { description: 'Exploitant de la passerelle' },
  },
});

@Members()
@ObjectType({ description: 'Poste occupé par une personne dans une organisation' })
@Entity({ tableName: 'post', ...unguarded(DATABASE, 'post') })
export class Post extends Base {
  @Index()
  @ManyToOne(() => Person, { mapToPk: true })
  personId!: string;

  @Index()
  @ManyToOne(() => Organisation, { mapToPk: true })
  organisationId!: string;

  @Field(() => RoleEnum, { description: 'Fonction' })
  @Property({ type: 'text' })
  role!: Role;

  /** A26: named by the préfet or the mission locale to read nominative lists. */
  @Field(() => Boolean, { description: 'Habilitation personnelle à lire des listes nominatives' })
  @Property({ type: 'boolean' })
  isHabilitated: boolean = false;

  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;
}
