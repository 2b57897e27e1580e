import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, ofPlatform, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { BreakCauseEnum, BreakSituationEnum, type BreakCause, type BreakSituation } from './codes.ts';

/** G05: an apprenticeship contract broken, followed until a new one. A new contract closes it: a break that was none leaves the lists. */
@Shared('SCHOOLING')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Rupture de contrat d’apprentissage et son suivi (G05)' })
@Entity({ tableName: 'contract_break', ...guarded(DATABASE, 'contract_break', either(granted('SCHOOLING'), own(), ofPlatform())) })
@Index({ name: 'contract_break_open', expression: 'create index contract_break_open on contract_break (platform_id, broken_on, id) where closed_on is null' })
@Index({ name: 'contract_break_own_open', expression: 'create index contract_break_own_open on contract_break (owner_id, broken_on, id) where closed_on is null' })
export class ContractBreak extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The CFA, or the establishment with apprentices. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  @Property({ type: 'uuid', nullable: true })
  platformId?: string | null;

  @Field(() => LocalDate, { description: 'Rompu le' })
  @Property({ type: 'date' })
  brokenOn!: string;

  @Field(() => BreakCauseEnum, { description: 'Cause' })
  @Property({ type: 'text' })
  cause!: BreakCause;

  @Field(() => BreakSituationEnum, { description: 'Où en est le suivi' })
  @Property({ type: 'text' })
  situation: BreakSituation = 'TO_CONTACT';

  @Field(() => LocalDate, { nullable: true, description: 'À recontacter le' })
  @Property({ type: 'date', nullable: true })
  recontactOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Nouveau contrat depuis le' })
  @Property({ type: 'date', nullable: true })
  newContractOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Suivi clos le' })
  @Property({ type: 'date', nullable: true })
  closedOn?: string | null;
}
