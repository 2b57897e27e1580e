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
@Index({ name: 'mentorship_quiet', expression: 'create index mentorship_quiet on mentorship (owner_id, quiet_since, id) where ended_on is null' })
@Index({ name: 'mentorship_due', expression: 'create index mentorship_due on mentorship (owner_id, due_on, id) where ended_on is null' })
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

  /** Agreed with the youth and the mentor beyond the six months. */
  @Field(() => LocalDate, { nullable: true, description: 'Prolongé jusqu’au (F13)' })
  @Property({ type: 'date', nullable: true })
  agreedUntil?: string | null;

  /** The last meeting that was held: kept by the meetings log, for worklists. */
  @Property({ type: 'date', nullable: true })
  lastMetOn?: string | null;

  /** The youth's waiting request that this pair answered. */
  @Property({ type: 'uuid', nullable: true })
  requestId?: string | null;

  /** The youth's pair before, when the mentor was changed. */
  @Property({ type: 'uuid', nullable: true })
  replacesId?: string | null;

  /** Computed by the database, so that pairs of files have it too; null while the start is unknown. */
  @Field(() => LocalDate, { nullable: true, description: 'Sans rencontre depuis le : dernière rencontre tenue, sinon début du binôme' })
  @Property({ type: 'date', nullable: true, generated: '(COALESCE(last_met_on, started_on)) stored' })
  quietSince?: string | null;

  /** F13: PostgreSQL counts months as `addMonths` does, the last day of a month that is too short. */
  @Field(() => LocalDate, { nullable: true, description: 'Échéance : fin de la prolongation, sinon six mois après le début (F13)' })
  @Property({ type: 'date', nullable: true, generated: "(COALESCE(agreed_until, ((started_on + '6 mons'::interval))::date)) stored" })
  dueOn?: string | null;

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
