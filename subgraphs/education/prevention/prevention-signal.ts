import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { PreventionBodyEnum, PreventionDecisionEnum, PreventionSignEnum, type PreventionBody, type PreventionDecision, type PreventionSign } from './codes.ts';

/**
 * I01: a pupil at risk, before any dropout, seen only inside the establishment. The pupil may be under 16: no youth of the
 * register, no identity, only the school's own number of the pupil. No grant opens it, for anybody.
 */
@Shared('OWNER')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Signal de prévention dans l’établissement : GPDS, cellule de veille, GAIN (I01, G04). Lisible de l’établissement seul.' })
@Entity({ tableName: 'prevention_signal', ...guarded(DATABASE, 'prevention_signal', either(own())) })
@Index({ properties: ['ownerId', 'closedOn', 'id'] })
export class PreventionSignal extends Base {
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => PreventionBodyEnum, { description: 'Instance' })
  @Property({ type: 'text' })
  body!: PreventionBody;

  @Field(() => String, { description: 'Numéro de l’élève dans l’établissement' })
  @Property({ type: 'text' })
  pupilReference!: string;

  @Field(() => [PreventionSignEnum], { description: 'Signes relevés' })
  @Property({ type: 'text[]' })
  signs: PreventionSign[] = [];

  @Field(() => LocalDate, { description: 'Relevé le' })
  @Property({ type: 'date' })
  raisedOn!: string;

  @Field(() => [PreventionDecisionEnum], { description: 'Décisions de l’instance' })
  @Property({ type: 'text[]' })
  decisions: PreventionDecision[] = [];

  @Field(() => LocalDate, { nullable: true, description: 'Clos le' })
  @Property({ type: 'date', nullable: true })
  closedOn?: string | null;

  /** About a pupil all the same: nobody reads it before having signed the charter (D10). */
  get youthId(): null {
    return null;
  }
}
