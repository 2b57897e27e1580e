import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Association } from '../association/association.ts';
import { DATABASE } from '../database.ts';
import { Mentor } from '../mentor/mentor.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import type { EndReason } from './end-reason.ts';
import { endsEarly, plannedEnd } from './six-months.ts';

@Shared('MENTORING')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Binôme d’un jeune et d’un mentor bénévole, pour six mois au moins (F13)' })
@Entity({ tableName: 'mentorship', ...guarded(DATABASE, 'mentorship', either(granted('MENTORING'), own()), either(own())) })
@Index({ properties: ['ownerId', 'id'] })
@Unique({ name: 'mentorship_one_mentor', properties: ['youthId', 'associationId'], where: 'ended_on is null and not is_second' })
export class Mentorship extends Base {
  /** Null while the mentee is not registered: under 16, or not linked yet (F15). */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  youthId?: string | null;

  /** The association's organisation; null while a file's association is unknown here. */
  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @ManyToOne(() => Association, { mapToPk: true, nullable: true })
  associationId?: string | null;

  @Index()
  @ManyToOne(() => Mentor, { mapToPk: true, nullable: true })
  mentorId?: string | null;

  /** Key of the file's row; null for a pair made here. */
  @Unique()
  @Property({ type: 'text', nullable: true })
  externalId?: string | null;

  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Association, telle que saisie dans le fichier' })
  @Property({ type: 'text', nullable: true })
  associationAsTyped?: string | null;

  @Field(() => String, { nullable: true, description: 'Nom du mentor' })
  @Property({ type: 'text', nullable: true })
  mentorName?: string | null;

  @Field(() => ObjectiveEnum, { nullable: true, description: 'Objectif (F14)' })
  @Property({ type: 'text', nullable: true })
  objective?: Objective | null;

  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Objectif, tel que saisi dans le fichier' })
  @Property({ type: 'text', nullable: true })
  objectiveAsTyped?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Commencé le' })
  @Property({ type: 'date', nullable: true })
  startedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Terminé le' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;

  /** Shown by the resolver, which keeps what infers health to the owner. */
  @Property({ type: 'text', nullable: true })
  endReason?: EndReason | null;

  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Précision sur la fin, lisible de votre seule association' })
  @Property({ type: 'text', nullable: true })
  endComment?: string | null;

  /** A file's second active pair of a youth in one association: kept as typed, outside the rule of one mentor. */
  @Property({ type: 'boolean' })
  isSecond: boolean = false;

  /** The owner's alone: to read that no reason was given would tell the reasons that are withheld. */
  @Shared('OWNER')
  @Field(() => [String], { nullable: true, description: 'Anomalies relevées, valeur gardée telle que saisie' })
  @Property({ type: 'text[]' })
  flags: string[] = [];

  @Field(() => LocalDate, { nullable: true, description: 'Date à partir de laquelle le binôme peut finir sans motif : six mois (F13)' })
  get plannedEndOn(): string | null {
    return this.startedOn ? plannedEnd(this.startedOn) : null;
  }

  @Field(() => Boolean, { nullable: true, description: 'Terminé avant six mois (F13)' })
  get endsBeforeSixMonths(): boolean | null {
    return this.startedOn ? !!this.endedOn && endsEarly(this.startedOn, this.endedOn) : null;
  }
}
