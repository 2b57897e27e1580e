import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { Members } from '@passerelle/kit/trust/policy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Campaign } from '../campaign/campaign.ts';
import { DATABASE } from '../database.ts';
import type { Motif } from '../decision/motif.ts';

export const RUN_STATES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED'] as const;
export type RunState = (typeof RUN_STATES)[number];
export const RunStateEnum = Object.fromEntries(RUN_STATES.map((s) => [s, s])) as { [S in RunState]: S };

registerEnumType(RunStateEnum, {
  name: 'CampaignRunState',
  description: 'Où en est un traitement du comparateur SIEI',
  valuesConfig: {
    QUEUED: { description: 'Demandé, pas encore commencé' }, RUNNING: { description: 'En cours ; interrompu, il reprend de lui-même' },
    DONE: { description: 'Terminé' }, FAILED: { description: 'Arrêté sans rien enregistrer : le message dit que faire' },
  },
});

/** One run of the comparator on a campaign, asked by somebody and done by a job: numbers only, nobody is named (A09). */
@Members()
@ObjectType({ description: 'Traitement du comparateur SIEI sur une campagne, ou sa répétition (A09)' })
@Entity({ tableName: 'campaign_run', ...guarded(DATABASE, 'campaign_run', 'true', either(own('organisation_id'))) })
@Index({ properties: ['campaignId', 'id'] })
@Index({ name: 'campaign_run_to_do', expression: 'create index campaign_run_to_do on campaign_run (id) where finished_at is null' })
export class CampaignRun extends Base {
  @ManyToOne(() => Campaign, { mapToPk: true })
  campaignId!: string;

  /** Who asked for it; null from the operator's command line. */
  @Property({ type: 'uuid', nullable: true })
  askedById?: string | null;

  @Property({ type: 'uuid', nullable: true })
  organisationId?: string | null;

  @Field(() => Boolean, { description: 'Répétition : tout est compté, rien n’est enregistré' })
  @Property({ type: 'boolean' })
  isRehearsal: boolean = false;

  @Field(() => RunStateEnum, { description: 'État' })
  @Property({ type: 'text' })
  state: RunState = 'QUEUED';

  @Field(() => Date, { nullable: true, description: 'Commencé le' })
  @Property({ type: 'datetime', nullable: true })
  startedAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Terminé le' })
  @Property({ type: 'datetime', nullable: true })
  finishedAt?: Date | null;

  /** Times it was begun: given up after a few. */
  @Property({ type: 'smallint' })
  attempts: number = 0;

  @Property({ type: 'integer' })
  judged: number = 0;

  @Property({ type: 'integer' })
  total: number = 0;

  @Property({ type: 'integer' })
  changed: number = 0;

  @Property({ type: 'json', nullable: true })
  counts?: Record<Motif, number> | null;

  @Field(() => String, { nullable: true, description: 'Pourquoi il s’est arrêté, et que faire' })
  @Property({ type: 'text', nullable: true })
  message?: string | null;
}
