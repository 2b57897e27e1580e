import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { MetByEnum, ObligationOriginEnum, ObligationStateEnum, type MetBy, type ObligationOrigin, type ObligationState } from './kind.ts';

/**
 * A mission locale's control of one youth's obligation. The birth date is checked at each step and not kept. How it ended is
 * its owner's: the one ground of exemption in law is health (art. R. 114-3).
 */
@Shared('SUPPORT')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Obligation de formation des 16–18 ans : son contrôle par la mission locale (loi n° 2019-791, art. 15 ; décret n° 2020-978)' })
@Entity({ tableName: 'training_obligation', ...guarded(DATABASE, 'training_obligation', either(granted('SUPPORT'), own()), either(own())) })
@Index({ name: 'training_obligation_one_open', expression: 'create unique index training_obligation_one_open on training_obligation (owner_id, youth_id) where closed_on is null' })
@Index({ properties: ['ownerId', 'state', 'id'] })
@Index({ name: 'training_obligation_due', expression: `create index training_obligation_due on training_obligation (owner_id, due_on, id) where state in ('CONVENED', 'SEEN') and due_on is not null` })
@Index({ name: 'training_obligation_passing', expression: `create index training_obligation_passing on training_obligation (due_on) where report_due_since is null and state in ('CONVENED', 'SEEN')` })
export class TrainingObligation extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The person who found the youth. */
  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => ObligationOriginEnum, { description: 'Comment le jeune a été repéré' })
  @Property({ type: 'text' })
  origin!: ObligationOrigin;

  @Field(() => LocalDate, { description: 'Repéré le' })
  @Property({ type: 'date' })
  identifiedOn!: string;

  @Shared('OWNER')
  @Field(() => ObligationStateEnum, { nullable: true, description: 'État, lisible de votre seule mission locale : une exemption dirait la santé' })
  @Property({ type: 'text' })
  state: ObligationState = 'IDENTIFIED';

  @Field(() => LocalDate, { nullable: true, description: 'Convoqué le (dernière convocation)' })
  @Property({ type: 'date', nullable: true })
  convenedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Dernier jour des deux mois qui suivent la convocation, compris : au-delà, sans obligation remplie, la situation est à transmettre au président du conseil départemental' })
  @Property({ type: 'date', nullable: true })
  dueOn?: string | null;

  /** Set by the worker alone; a person reports. */
  @Field(() => LocalDate, { nullable: true, description: 'À transmettre depuis le : les deux mois sont passés' })
  @Property({ type: 'date', nullable: true })
  reportDueSince?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Reçu en entretien le (art. R. 114-6)' })
  @Property({ type: 'date', nullable: true })
  seenOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Situation transmise au président du conseil départemental le' })
  @Property({ type: 'date', nullable: true })
  reportedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Département dont le président du conseil départemental est saisi' })
  @Property({ type: 'text', nullable: true })
  reportedTo?: string | null;

  @Shared('OWNER')
  @Field(() => MetByEnum, { nullable: true, description: 'Ce qui remplit l’obligation, lisible de votre seule mission locale' })
  @Property({ type: 'text', nullable: true })
  metBy?: MetBy | null;

  @Field(() => LocalDate, { nullable: true, description: 'Contrôle terminé le' })
  @Property({ type: 'date', nullable: true })
  closedOn?: string | null;
}
