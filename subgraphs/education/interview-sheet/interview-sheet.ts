import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { DATABASE } from '../database.ts';
import { PlatformBlock } from './platform-block.ts';

/** The sheet's blanks with what was written in them; null is a blank left empty. */
export type SheetValues = { [K in keyof Omit<PlatformBlock, keyof Base>]?: PlatformBlock[K] };

/** The national interview sheet, C01 to C30, saved as it gets filled. One is open per case and organisation. */
@Shared('CASE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Fiche d’entretien pour le suivi du jeune (annexe 3.9 du guide, C01 à C30)' })
@Entity({ tableName: 'interview_sheet', ...guarded(DATABASE, 'interview_sheet', either(granted('CASE'), own()), own()) })
@Index({ name: 'interview_sheet_open', expression: 'create unique index interview_sheet_open on interview_sheet (case_id, owner_id) where completed_on is null' })
export class InterviewSheet extends PlatformBlock {
  @Index()
  @ManyToOne(() => DropoutCase, { mapToPk: true })
  caseId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The person who saved last. */
  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => Int, { description: 'Numéro de la version : à rendre à l’enregistrement, pour ne pas écraser ce qu’un collègue vient de saisir' })
  @Property({ type: 'integer' })
  version: number = 0;

  @Field(() => LocalDate, { nullable: true, description: 'Entretien terminé le ; absent tant que la fiche est en cours' })
  @Property({ type: 'date', nullable: true })
  completedOn?: string | null;
}
