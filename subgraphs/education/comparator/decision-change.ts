import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { CampaignDecision } from '../decision/decision.ts';
import { MotifEnum, type Motif } from '../decision/motif.ts';

/** A decision that another run of the same campaign changed, since a file was corrected in between: kept as it was (A10). */
@Shared('STAGE')
@ObjectType({ description: 'Décision du comparateur changée par un nouveau traitement de la même campagne (A10)' })
@Entity({ tableName: 'decision_change', ...guarded(DATABASE, 'decision_change', either(granted('STAGE'), own()), 'false') })
export class DecisionChange extends Base {
  @Index()
  @ManyToOne(() => CampaignDecision, { mapToPk: true })
  decisionId!: string;

  /** Both null once the decision says UNDER_16: nobody may read that either. */
  @Property({ type: 'uuid', nullable: true })
  youthId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Field(() => MotifEnum, { description: 'Motif avant' })
  @Property({ type: 'text' })
  fromMotif!: Motif;

  @Field(() => MotifEnum, { description: 'Motif après' })
  @Property({ type: 'text' })
  toMotif!: Motif;

  @Field(() => Date, { description: 'Date et heure du traitement qui l’a changée' })
  get changedAt(): Date {
    return this.createdAt;
  }
}
