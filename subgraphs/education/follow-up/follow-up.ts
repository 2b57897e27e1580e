import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own, ofPlatform } from '@passerelle/kit/data/rows';
import { Campaign } from '../campaign/campaign.ts';
import { DropoutCase } from '../case/case.ts';
import { DATABASE } from '../database.ts';

/**
 * That a case was followed, without solution, at one campaign's processing date: the proof behind A13. Rows keep the youth's id
 * of that day, so a merge counts both and an un-merge gives each its own back.
 */
@Entity({ tableName: 'campaign_follow_up', ...guarded(DATABASE, 'campaign_follow_up', either(granted('STAGE'), own(), ofPlatform()), 'false') })
@Unique({ properties: ['caseId', 'campaignId'] })
export class FollowUp extends Base {
  @ManyToOne(() => DropoutCase, { mapToPk: true })
  caseId!: string;

  @ManyToOne(() => Campaign, { mapToPk: true })
  campaignId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'uuid', nullable: true })
  platformId?: string | null;
}
