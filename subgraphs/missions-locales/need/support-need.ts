import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { MissionLocaleFile } from '../file/file.ts';
import { NeedDomainEnum, type NeedDomain } from './domain.ts';

/**
 * The charter opens SOCIAL to a mission locale for its own needs only: no grant opens these rows, not even another
 * mission locale's that holds SOCIAL for the same youth. No text: the domain is all that is kept.
 */
@Shared('OWNER')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Besoin d’accompagnement, lisible de la seule mission locale qui l’a relevé' })
@Entity({ tableName: 'support_need', ...guarded(DATABASE, 'support_need', either(own())) })
@Index({ name: 'support_need_open', expression: 'create index support_need_open on support_need (owner_id, opened_on, id) where closed_on is null' })
@Index({ name: 'support_need_one_open', expression: 'create unique index support_need_one_open on support_need (file_id, domain) where closed_on is null' })
export class SupportNeed extends Base {
  @Index()
  @ManyToOne(() => MissionLocaleFile, { mapToPk: true })
  fileId!: string;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  youthId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Field(() => NeedDomainEnum, { description: 'Domaine' })
  @Property({ type: 'text' })
  domain!: NeedDomain;

  @Field(() => LocalDate, { description: 'Relevé le' })
  @Property({ type: 'date' })
  openedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Levé le ; absent tant que le besoin demeure' })
  @Property({ type: 'date', nullable: true })
  closedOn?: string | null;
}
