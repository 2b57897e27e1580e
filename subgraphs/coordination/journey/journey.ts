import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { either, granted, guarded, ofPlatform } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Platform } from '../platform/platform.ts';
import { Youth } from '../youth/youth.ts';
import { StageEnum, type Stage } from './stage.ts';

/**
 * Where a youth stands, across partners (3.6): made of what they told (see journey-fact.ts), by `refresh_journey` alone
 * (see migrations), for the current youth of a merge. Worklists read it, not four slices.
 */
@Shared('STAGE')
@ObjectType({ description: 'Où en est le jeune, tous partenaires réunis' })
@Entity({ tableName: 'journey', ...guarded(DATABASE, 'journey', either(granted('STAGE'), ofPlatform()), 'false') })
@Index({ properties: ['platformId', 'stage', 'id'] })
export class Journey {
  /** The youth's. */
  @ManyToOne(() => Youth, { fieldName: 'youth_id', mapToPk: true, primary: true, deleteRule: 'cascade' })
  id!: string;

  /** The youth's, kept here so that a worklist is read from one index. */
  @ManyToOne(() => Platform, { mapToPk: true, nullable: true, index: false })
  platformId?: string | null;

  @Field(() => StageEnum, { nullable: true, description: 'Étape du suivi (B01) ; absente tant qu’aucun dossier n’est ouvert' })
  @Property({ type: 'text', nullable: true })
  stage?: Stage | null;

  @Field(() => LocalDate, { nullable: true, description: 'À cette étape depuis le' })
  @Property({ type: 'date', nullable: true })
  stageSince?: string | null;

  @Field(() => Date, { nullable: true, description: 'Dernière fois que le jeune a été joint' })
  @Property({ type: 'datetime', nullable: true })
  lastContactAt?: Date | null;

  @Field(() => LocalDate, { nullable: true, description: 'En solution depuis le ; absent si le jeune n’y est pas' })
  @Property({ type: 'date', nullable: true })
  inSolutionSince?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Attend une réponse ou une place depuis le (proposition la plus ancienne)' })
  @Property({ type: 'date', nullable: true })
  waitingSince?: string | null;

  @Field(() => Date, { description: 'Mis à jour le' })
  @Property({ type: 'datetime' })
  updatedAt!: Date;

  /** What policies read. */
  get youthId(): string {
    return this.id;
  }
}
