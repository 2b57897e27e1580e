import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, ofPlatform, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Campaign } from '../campaign/campaign.ts';
import { OriginEnum, StageEnum, type Origin, type Stage } from './stage.ts';

@Shared('STAGE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Dossier de suivi d’un jeune décrocheur (dossier RIO, ou hors liste)' })
@Entity({ tableName: 'dropout_case', ...guarded(DATABASE, 'dropout_case', either(granted('STAGE'), own(), ofPlatform())) })
@Index({ properties: ['platformId', 'stage', 'id'] })
@Index({ properties: ['platformId', 'id'] })
@Index({ properties: ['ownerId', 'id'] })
export class DropoutCase extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that opened it. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The platform that works on it: what its lists are made of. */
  @Property({ type: 'uuid', nullable: true })
  platformId?: string | null;

  @Field(() => OriginEnum, { description: 'Origine du repérage' })
  @Property({ type: 'text' })
  origin!: Origin;

  @Field(() => StageEnum, { description: 'Étape : repérage, contact, diagnostic, solution (B01)' })
  @Property({ type: 'text' })
  stage: Stage = 'IDENTIFIED';

  @Field(() => LocalDate, { description: 'Ouvert le' })
  @Property({ type: 'date' })
  openedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Clos le' })
  @Property({ type: 'date', nullable: true })
  closedOn?: string | null;

  @ManyToOne(() => Campaign, { mapToPk: true, nullable: true })
  campaignId?: string | null;
}
