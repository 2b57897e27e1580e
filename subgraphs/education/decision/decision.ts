import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, ofPlatform, own } from '@passerelle/kit/data/rows';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Campaign } from '../campaign/campaign.ts';
import { Enrolment } from '../enrolment/enrolment.ts';
import type { Explained } from '../comparator/decide.ts';
import { School } from '../school/school.ts';
import { MotifEnum, type Motif } from './motif.ts';

/**
 * What the comparator said of one leaver in one campaign (A09), and why. Of an under-16, only the reference and the motif.
 * The columns of a list's filters (A23) are kept as they were at that date.
 */
@Shared('STAGE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Décision du comparateur SIEI sur un sortant : sur la liste ou non, et pourquoi (A09)' })
@Entity({ tableName: 'campaign_decision', ...guarded(DATABASE, 'campaign_decision', either(granted('STAGE'), own(), ofPlatform()), 'false') })
@Unique({ properties: ['campaignId', 'reference'] })
@Index({ properties: ['ownerId', 'campaignId', 'id'] })
@Index({ name: 'campaign_decision_listed', expression: 'create index campaign_decision_listed on campaign_decision (campaign_id, platform_id, id) where is_listed' })
export class CampaignDecision extends Base {
  @ManyToOne(() => Campaign, { mapToPk: true })
  campaignId!: string;

  /** Fingerprint of the row's external id, as `referenceOf`: knows the row again, tells nobody. */
  @Property({ type: 'text' })
  reference!: string;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  youthId?: string | null;

  /** The school that declared the leaver. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  /** The platform whose list it is on, by the saved filters (A23). */
  @Property({ type: 'uuid', nullable: true })
  platformId?: string | null;

  @ManyToOne(() => Enrolment, { mapToPk: true, nullable: true })
  enrolmentId?: string | null;

  @Field(() => Boolean, { description: 'Sur la liste RIO' })
  @Property({ type: 'boolean' })
  isListed!: boolean;

  @Field(() => MotifEnum, { description: 'Motif' })
  @Property({ type: 'text' })
  motif!: Motif;

  @Field(() => Int, { nullable: true, description: 'Âge à la date du traitement' })
  @Property({ type: 'smallint', nullable: true })
  age?: number | null;

  @ManyToOne(() => School, { mapToPk: true, nullable: true })
  schoolId?: string | null;

  @Field(() => String, { nullable: true, description: 'Département de l’établissement d’origine' })
  @Property({ type: 'text', nullable: true })
  departement?: string | null;

  @Field(() => String, { nullable: true, description: 'Commune de résidence (code officiel géographique)' })
  @Property({ type: 'text', nullable: true })
  communeCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Dernière formation suivie (MEF)' })
  @Property({ type: 'text', nullable: true })
  mef?: string | null;

  /** The four criteria, each with its reason (codes, days, dates); nothing for an under-16 nor for a second row of a youth. */
  @Property({ type: 'json', nullable: true })
  explanation?: Explained[] | null;
}
