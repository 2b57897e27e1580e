import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { MissionLocaleFile } from '../file/file.ts';
import { StepEnum, type Step } from './step.ts';

@Shared('SUPPORT')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Passage du jeune dans une étape de l’accompagnement (E17)' })
@Entity({ tableName: 'path_step', ...guarded(DATABASE, 'path_step', either(granted('SUPPORT'), own()), either(own())) })
@Index({ name: 'path_step_one_open', expression: 'create unique index path_step_one_open on path_step (file_id) where ended_on is null' })
export class PathStep extends Base {
  @Index()
  @ManyToOne(() => MissionLocaleFile, { mapToPk: true })
  fileId!: string;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  youthId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Field(() => StepEnum, { description: 'Étape' })
  @Property({ type: 'text' })
  step!: Step;

  @Field(() => LocalDate, { description: 'Depuis le' })
  @Property({ type: 'date' })
  startedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Jusqu’au ; absent pour l’étape en cours' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;
}
