import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public, Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { DATABASE } from '../database.ts';
import { Diagnosis } from '../diagnosis/diagnosis.ts';
import { AssessmentDomainEnum, AssessmentKindEnum, AssessmentLevelEnum, type AssessmentDomain, type AssessmentKind, type AssessmentLevel } from './kind.ts';

/** A value: it opens with the assessment that it stands in, and says nothing without. */
@Public()
@ObjectType({ description: 'Niveau constaté dans un domaine' })
export class AssessmentResult {
  @Field(() => AssessmentDomainEnum, { description: 'Domaine' }) domain!: AssessmentDomain;
  @Field(() => AssessmentLevelEnum, { description: 'Niveau' }) level!: AssessmentLevel;
}

@Shared('CASE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Bilan de positionnement, de connaissances ou de compétences (B13)' })
@Entity({ tableName: 'assessment', ...guarded(DATABASE, 'assessment', either(granted('CASE'), own())) })
export class Assessment extends Base {
  @Index()
  @ManyToOne(() => DropoutCase, { mapToPk: true })
  caseId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that made it. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  /** The diagnosis that rests on it. */
  @Index()
  @ManyToOne(() => Diagnosis, { mapToPk: true, nullable: true })
  diagnosisId?: string | null;

  @Field(() => AssessmentKindEnum, { description: 'Nature du bilan' })
  @Property({ type: 'text' })
  kind!: AssessmentKind;

  @Field(() => LocalDate, { description: 'Fait le' })
  @Property({ type: 'date' })
  madeOn!: string;

  @Field(() => [AssessmentResult], { description: 'Résultats, domaine par domaine' })
  @Property({ type: 'json' })
  results!: AssessmentResult[];

  /** Free text never leaves its owner (3.2). */
  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Commentaire, lisible de votre seule organisation' })
  @Property({ type: 'text', nullable: true })
  comment?: string | null;
}
