import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { StageEnum, type Stage } from '../case/stage.ts';
import { DATABASE } from '../database.ts';
import { StepKindEnum, type StepKind } from './kind.ts';

/** One passage of a case (B01): only ever added, so that who did what, and when, stays. */
@Shared('STAGE')
@ObjectType({ description: 'Passage d’un dossier de suivi : ce qui est arrivé, quand, par qui (B01)' })
@Entity({ tableName: 'case_event', ...guarded(DATABASE, 'case_event', either(granted('STAGE'), own())) })
export class CaseStep extends Base {
  @Index()
  @ManyToOne(() => DropoutCase, { mapToPk: true })
  caseId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that did it; null when an event of a partner did. */
  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  authorId?: string | null;

  @Field(() => StepKindEnum, { description: 'Ce qui est arrivé' })
  @Property({ type: 'text' })
  kind!: StepKind;

  @Field(() => StageEnum, { description: 'Étape avant' })
  @Property({ type: 'text' })
  fromStage!: Stage;

  @Field(() => StageEnum, { description: 'Étape après' })
  @Property({ type: 'text' })
  toStage!: Stage;

  @Field(() => LocalDate, { description: 'Le' })
  @Property({ type: 'date', columnType: 'date' })
  on!: string;

  @Shared('CASE')
  @Field(() => String, { nullable: true, description: 'Précision : raison du refus, cause de la rupture, condition du nouveau contact' })
  @Property({ type: 'text', nullable: true })
  code?: string | null;

  /** A19: the platforms that it left and reached. */
  @Property({ type: 'uuid', nullable: true })
  fromPlatformId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  toPlatformId?: string | null;
}
