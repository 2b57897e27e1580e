import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { DATABASE } from '../database.ts';
import type { StopReason } from './reason.ts';

/** One partner's reason not to contact a youth, kept with who said and who lifted it: nothing of it is ever rewritten. */
@Shared('STAGE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Ne pas contacter le jeune : ce qu’un partenaire a déclaré, qui vaut pour tous (C29)' })
@Entity({ tableName: 'do_not_contact', ...guarded(DATABASE, 'do_not_contact', either(granted('STAGE'), own())) })
export class DoNotContact extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Index()
  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The person who declared it. */
  @Property({ type: 'uuid' })
  authorId!: string;

  @ManyToOne(() => DropoutCase, { mapToPk: true, nullable: true })
  caseId?: string | null;

  /** Never a plain field: see the resolver. */
  @Property({ type: 'text' })
  reason!: StopReason;

  /** Free text never leaves its owner (3.2). */
  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Précision pour « autre », lisible de votre seule organisation' })
  @Property({ type: 'text', nullable: true })
  details?: string | null;

  @Field(() => LocalDate, { description: 'Depuis le' })
  @Property({ type: 'date' })
  declaredOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Jusqu’au, compris ; absent si la raison ne prend pas fin d’elle-même' })
  @Property({ type: 'date', nullable: true })
  until?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Levé le' })
  @Property({ type: 'date', nullable: true })
  liftedOn?: string | null;

  /** The person who lifted it. */
  @Property({ type: 'uuid', nullable: true })
  liftedById?: string | null;
}
