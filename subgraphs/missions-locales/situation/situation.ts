import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { MissionLocaleFile } from '../file/file.ts';
import type { SituationDetail } from './detail.ts';
import { SituationKindEnum, type SituationKind } from './kind.ts';

@Shared('SUPPORT')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Situation du jeune sur une période' })
@Entity({ tableName: 'situation', ...guarded(DATABASE, 'situation', either(granted('SUPPORT'), own()), either(own())) })
@Index({ name: 'situation_one_open', expression: 'create unique index situation_one_open on situation (file_id) where until is null' })
export class Situation extends Base {
  @Index()
  @ManyToOne(() => MissionLocaleFile, { mapToPk: true })
  fileId!: string;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  youthId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Field(() => SituationKindEnum, { description: 'Situation' })
  @Property({ type: 'text' })
  kind!: SituationKind;

  /** The missions locales' file does not date the situation it first gives: nothing is made up. */
  @Field(() => LocalDate, { nullable: true, description: 'Depuis le ; absent quand le premier fichier reçu ne le dit pas' })
  @Property({ type: 'date', nullable: true })
  since?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Jusqu’au ; absent tant qu’elle dure' })
  @Property({ type: 'date', nullable: true })
  until?: string | null;

  /** Codes and dates only; what an import brings has none. */
  @Property({ type: 'json', nullable: true })
  detail?: SituationDetail | null;
}
