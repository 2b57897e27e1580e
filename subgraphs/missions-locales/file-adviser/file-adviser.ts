import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Adviser } from '../adviser/adviser.ts';
import { DATABASE } from '../database.ts';
import { MissionLocaleFile } from '../file/file.ts';

@Shared('SUPPORT')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Période où un conseiller a suivi un dossier' })
@Entity({ tableName: 'file_adviser', ...guarded(DATABASE, 'file_adviser', either(granted('SUPPORT'), own()), either(own())) })
@Index({ name: 'file_adviser_one_open', expression: 'create unique index file_adviser_one_open on file_adviser (file_id) where until is null' })
export class FileAdviser extends Base {
  @Index()
  @ManyToOne(() => MissionLocaleFile, { mapToPk: true })
  fileId!: string;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  youthId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Index()
  @ManyToOne(() => Adviser, { mapToPk: true })
  adviserId!: string;

  /** The first export does not say since when: nothing is made up. */
  @Field(() => LocalDate, { nullable: true, description: 'Depuis le ; absent quand le premier fichier reçu ne le dit pas' })
  @Property({ type: 'date', nullable: true })
  since?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Jusqu’au ; absent pour le conseiller actuel' })
  @Property({ type: 'date', nullable: true })
  until?: string | null;
}
