import { Entity, ManyToOne, Property, Index } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { guarded } from '@passerelle/kit/data/rows';
import { Campaign } from '../campaign/campaign.ts';
import { DATABASE } from '../database.ts';

/**
 * A25: how many youths, by place and measure: the finest cells, from which every table is summed. The worker fills it after a
 * run; it is the only table that pilots' figures are read from. It names nobody, and never leaves without `suppress`.
 */
@Entity({ tableName: 'campaign_figure', ...guarded(DATABASE, 'campaign_figure', 'true', 'false') })
@Index({ properties: ['campaignId', 'measure'] })
export class CampaignFigure extends Base {
  @ManyToOne(() => Campaign, { mapToPk: true })
  campaignId!: string;

  /** `LISTED`, another motif, `FALSE_DROPOUT`, `FOLLOWED_1` to `FOLLOWED_4`. */
  @Property({ type: 'text' })
  measure!: string;

  @Property({ type: 'uuid', nullable: true })
  platformId?: string | null;

  /** Empty when it is not known. */
  @Property({ type: 'text' })
  departement!: string;

  /** Empty when it is not known. */
  @Property({ type: 'text' })
  schoolKind!: string;

  @Property({ type: 'int' })
  count!: number;
}
