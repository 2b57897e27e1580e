import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { DATABASE } from '../database.ts';
import { DiagnosisAimEnum, DiagnosisNeedEnum, ProposedPathEnum, type DiagnosisAim, type DiagnosisNeed, type ProposedPath } from './kind.ts';

/** What the pair says of the youth's needs and of the path that suits them: a draft until each of the two networks has signed it. */
@Shared('CASE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Diagnostic établi en binôme, Éducation nationale et mission locale (B12)' })
@Entity({ tableName: 'diagnosis', ...guarded(DATABASE, 'diagnosis', either(granted('CASE'), own())) })
@Index({ name: 'diagnosis_one_draft', expression: 'create unique index diagnosis_one_draft on diagnosis (case_id) where signed_on is null' })
export class Diagnosis extends Base {
  @Index()
  @ManyToOne(() => DropoutCase, { mapToPk: true })
  caseId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that drafted it. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The person who drafted it. */
  @Property({ type: 'uuid' })
  authorId!: string;

  /** Grows with each change of what is signed: a signature counts under its own version only. */
  @Field(() => Int, { description: 'Version du texte : une signature ne vaut que pour la sienne' })
  @Property({ type: 'integer' })
  version: number = 1;

  @Field(() => [DiagnosisNeedEnum], { description: 'Besoins relevés' })
  @Property({ type: 'text[]' })
  needs!: DiagnosisNeed[];

  @Field(() => [DiagnosisAimEnum], { description: 'Buts poursuivis' })
  @Property({ type: 'text[]' })
  aims!: DiagnosisAim[];

  @Field(() => [ProposedPathEnum], { description: 'Parcours proposés, le plus adapté d’abord' })
  @Property({ type: 'text[]' })
  paths!: ProposedPath[];

  /** The structure that suits the youth best. */
  @Property({ type: 'uuid', nullable: true })
  structureId?: string | null;

  /** Organisations that the drafter expects to sign. */
  @Property({ type: 'text[]' })
  expectedIds: string[] = [];

  /** Whether the drafter is of the pair, and will sign too. */
  @Property({ type: 'boolean' })
  isDraftedByPair!: boolean;

  @Field(() => LocalDate, { description: 'Préparé le' })
  @Property({ type: 'date' })
  draftedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Signé par les deux réseaux le' })
  @Property({ type: 'date', nullable: true })
  signedOn?: string | null;
}
