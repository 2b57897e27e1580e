import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { MissionLocaleFile } from '../file/file.ts';
import { HostKindEnum, type HostKind } from '../situation/detail-codes.ts';
import { ContractOutcomeEnum, InsertionContractKindEnum, type ContractOutcome, type InsertionContractKind } from './codes.ts';

/** E17: mission locales prescribe; whom the youth works for is a kind, never a name. */
@Shared('SUPPORT')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Contrat unique d’insertion (CUI) prescrit par la mission locale (E17, I06)' })
@Entity({ tableName: 'insertion_contract', ...guarded(DATABASE, 'insertion_contract', either(granted('SUPPORT'), own()), either(own())) })
@Index({ name: 'insertion_contract_one_open', expression: 'create unique index insertion_contract_one_open on insertion_contract (file_id) where ended_on is null' })
export class InsertionContract extends Base {
  @Index()
  @ManyToOne(() => MissionLocaleFile, { mapToPk: true })
  fileId!: string;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  youthId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Field(() => InsertionContractKindEnum, { description: 'Contrat' })
  @Property({ type: 'text' })
  kind!: InsertionContractKind;

  @Field(() => LocalDate, { description: 'Prescrit le' })
  @Property({ type: 'date' })
  prescribedOn!: string;

  @Field(() => HostKindEnum, { description: 'Nature de l’employeur' })
  @Property({ type: 'text' })
  employer!: HostKind;

  @Field(() => Int, { description: 'Heures par semaine, de 20 à 35' })
  @Property({ type: 'int' })
  weeklyHours!: number;

  @Field(() => LocalDate, { description: 'Début de l’aide' })
  @Property({ type: 'date' })
  aidFrom!: string;

  @Field(() => LocalDate, { description: 'Fin de l’aide, 24 mois au plus après son début' })
  @Property({ type: 'date' })
  aidUntil!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Terminé le ; absent tant qu’il court' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;

  @Field(() => ContractOutcomeEnum, { nullable: true, description: 'Ce sur quoi il a débouché' })
  @Property({ type: 'text', nullable: true })
  outcome?: ContractOutcome | null;
}
