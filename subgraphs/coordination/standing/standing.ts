import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { guarded, own } from '@passerelle/kit/data/rows';
import type { Scope } from '@passerelle/kit/trust/scope';
import type { Ground } from '../charter/charter.ts';
import { DATABASE } from '../database.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Youth } from '../youth/youth.ts';

/**
 * On what ground an organisation stands towards a youth (« titre d'accès »), outside circle 1: it holds a file, it is the
 * school of origin, a referral was sent to it. One table, read by the charter and by the row policies; written by the linker
 * and by the referrals' trigger, never by a request.
 */
@Entity({ tableName: 'standing', ...guarded(DATABASE, 'standing', `${own('organisation_id')} and (until is null or until > now())`, 'false') })
@Unique({ properties: ['organisationId', 'youthId', 'ground', 'origin'] })
@Index({ name: 'standing_untold', expression: `create index standing_untold on standing (id) where change_told is null and ground <> 'SCHOOL_OF_ORIGIN'` })
@Index({ name: 'standing_told_until', expression: 'create index standing_told_until on standing (change_told, until) where until is not null and change_told is not null' })
export class Standing extends Base {
  @Index()
  @ManyToOne(() => Youth, { mapToPk: true })
  youthId!: string;

  @ManyToOne(() => Organisation, { mapToPk: true })
  organisationId!: string;

  @Property({ type: 'text' })
  ground!: Exclude<Ground, 'CIRCLE_1' | 'DOUBT'>;

  /** The fact behind it: the slice's name for files, the referral's id. */
  @Property({ type: 'text' })
  origin!: string;

  /** What a referral opens at most; null leaves it to the charter. */
  @Property({ type: 'text[]', nullable: true })
  scopes?: Scope[] | null;

  @Property({ type: 'datetime', nullable: true })
  until?: Date | null;

  /** What its organisation's software was last told of it (see change/turned-standings.ts). */
  @Property({ type: 'text', nullable: true })
  changeTold?: 'OPEN' | 'CLOSED' | null;
}
