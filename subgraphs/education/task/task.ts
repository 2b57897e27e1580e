import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, ofPlatform, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { TaskKindEnum, type TaskKind } from './kind.ts';

/** Something to do for a youth by a day. Worklists are made of those that are not done. */
@Shared('CASE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Tâche à faire pour un jeune, avec son échéance' })
@Entity({ tableName: 'task', ...guarded(DATABASE, 'task', either(granted('CASE'), own(), ofPlatform())) })
@Index({ name: 'task_to_do', expression: 'create index task_to_do on task (platform_id, due_on, id) where done_on is null' })
@Index({ name: 'task_own_to_do', expression: 'create index task_own_to_do on task (owner_id, due_on, id) where done_on is null' })
export class Task extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that is to do it. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The platform whose circle 1 sees it in its worklist. */
  @Property({ type: 'uuid', nullable: true })
  platformId?: string | null;

  /** What it is about: a case, a return request, a diagnosis… One open task of a kind about one thing. */
  @Index()
  @Property({ type: 'uuid' })
  aboutId!: string;

  @Field(() => TaskKindEnum, { description: 'Ce qui est à faire' })
  @Property({ type: 'text' })
  kind!: TaskKind;

  @Field(() => LocalDate, { description: 'À faire avant le' })
  @Property({ type: 'date' })
  dueOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Fait le' })
  @Property({ type: 'date', nullable: true })
  doneOn?: string | null;

  /** The person who did it; null when a rule did it away (« ne pas contacter »). */
  @Property({ type: 'uuid', nullable: true })
  doneById?: string | null;
}
