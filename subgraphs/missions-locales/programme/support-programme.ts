import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { MissionLocaleFile } from '../file/file.ts';
import { Scheme } from '../scheme/scheme.ts';
import { SpottingBodyEnum, type SpottingBody } from '../youth-guarantee/spotting-body.ts';

@Shared('SUPPORT')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Accompagnement dans un dispositif (PACEA, CEJ…), avec ses dates' })
@Entity({ tableName: 'support_programme', ...guarded(DATABASE, 'support_programme', either(granted('SUPPORT'), own()), either(own())) })
@Index({ properties: ['ownerId', 'schemeId'] })
@Index({
  name: 'support_programme_one_open',
  expression: 'create unique index support_programme_one_open on support_programme (file_id, scheme_id) where ended_on is null',
})
export class SupportProgramme extends Base {
  @Index()
  @ManyToOne(() => MissionLocaleFile, { mapToPk: true })
  fileId!: string;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  youthId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @ManyToOne(() => Scheme, { mapToPk: true })
  schemeId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Commencé le ; absent quand le fichier reçu ne le dit pas' })
  @Property({ type: 'date', nullable: true })
  startedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Terminé le ; absent tant qu’il est en cours' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;

  @Field(() => SpottingBodyEnum, { nullable: true, description: 'Qui a repéré et orienté le jeune vers ce dispositif (E14) ; absent si ce n’est pas indiqué' })
  @Property({ type: 'text', nullable: true })
  spottedBy?: SpottingBody | null;
}
