import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { Identity } from '@passerelle/kit/imports/register';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { DATABASE } from '../database.ts';
import { ReportStateEnum, TakenUpByEnum, type ReportState, type TakenUpBy } from './codes.ts';
import { ReportOriginEnum, type ReportOrigin } from './origin.ts';

/**
 * Somebody told of a youth without waiting for a list (A17, A20, A22). The identity stays here only until a job has handed
 * it to the register. A report gives its author no ground to read the youth: only the report itself is theirs.
 */
@Shared('CASE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Signalement d’un jeune, sans attendre une liste (A17, A20, A22)' })
@Entity({ tableName: 'youth_report', ...guarded(DATABASE, 'youth_report', either(granted('CASE'), own()), either(own())) })
@Index({ properties: ['ownerId', 'id'] })
@Index({ name: 'youth_report_to_hand_over', expression: `create index youth_report_to_hand_over on youth_report (id) where state = 'PENDING'` })
export class YouthReport extends Base {
  @Index()
  @Property({ type: 'uuid', nullable: true })
  youthId: string | null = null;

  /** The organisation that reported. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  /** The platform that the author's organisation addressed itself to. */
  @Property({ type: 'uuid', nullable: true })
  platformId?: string | null;

  /** PJJ lets infer justice (RESTRICTED): others read `caseOrigin` instead. */
  @Shared('OWNER')
  @Field(() => ReportOriginEnum, { nullable: true, description: 'Origine précise, lisible de votre seule organisation (A22)' })
  @Property({ type: 'text' })
  origin!: ReportOrigin;

  @Field(() => LocalDate, { description: 'Signalé le' })
  @Property({ type: 'date' })
  reportedOn!: string;

  @Field(() => TakenUpByEnum, { description: 'Déjà pris en charge par (A20)' })
  @Property({ type: 'text' })
  takenUpBy: TakenUpBy = 'NONE';

  @Field(() => ReportStateEnum, { description: 'Où en est le signalement' })
  @Property({ type: 'text' })
  state: ReportState = 'PENDING';

  /** What the register answered. */
  @Property({ type: 'text', nullable: true })
  outcome?: 'KNOWN' | 'LINKED' | 'CREATED' | 'DOUBT' | null;

  @Index()
  @ManyToOne(() => DropoutCase, { mapToPk: true, nullable: true })
  caseId?: string | null;

  /** The case was there before the report. */
  @Property({ type: 'boolean', nullable: true })
  wasCaseOpen?: boolean | null;

  /** As typed; erased when handed over, or refused. */
  @Property({ type: 'json', nullable: true })
  identity?: Identity | null;
}
