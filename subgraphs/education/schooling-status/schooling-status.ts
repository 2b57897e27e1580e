import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { ReturnPlace } from '../return-place/return-place.ts';
import { School } from '../school/school.ts';
import { MldsActionEnum, regainsStatus, SchoolingKindEnum, type MldsAction, type SchoolingKind } from './kind.ts';

/** A youth taken in by the MLDS, a return structure, a service civique or the CNED, with its dates (E09–E13). */
@Shared('SCHOOLING')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Accueil d’un jeune : MLDS, structure de retour à l’école, service civique, clause sociale, CNED' })
@Entity({ tableName: 'schooling_status', ...guarded(DATABASE, 'schooling_status', either(granted('SCHOOLING'), own())) })
export class SchoolingStatus extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that takes the youth in. */
  @Index()
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Field(() => SchoolingKindEnum, { description: 'Accueil' })
  @Property({ type: 'text' })
  kind!: SchoolingKind;

  @Field(() => MldsActionEnum, { nullable: true, description: 'Action de la MLDS (E10)' })
  @Property({ type: 'text', nullable: true })
  actionKind?: MldsAction | null;

  @Field(() => LocalDate, { description: 'Du' })
  @Property({ type: 'date' })
  startedOn!: string;

  /** Its last day, which counts; known beforehand where a contract says it. */
  @Field(() => LocalDate, { nullable: true, description: 'Au (compris)' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;

  @ManyToOne(() => School, { mapToPk: true, nullable: true })
  schoolId?: string | null;

  /** The Éducation nationale's tutor, a person of the register (E11, E12). */
  @Property({ type: 'uuid', nullable: true })
  tutorId?: string | null;

  /** The tutor in the company, a person of the register (E12). */
  @Property({ type: 'uuid', nullable: true })
  companyTutorId?: string | null;

  @ManyToOne(() => ReturnPlace, { mapToPk: true, nullable: true })
  returnPlaceId?: string | null;

  @Field(() => Boolean, { description: 'Rend au jeune un statut scolaire, chaque jour de l’accueil : lu par le critère 4 (A06, E10)' })
  get hasSchoolStatus(): boolean {
    return regainsStatus(this.kind);
  }
}
