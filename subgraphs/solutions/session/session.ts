import { Check, Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Solution } from '../solution/solution.ts';
import { FormulaEnum, type Formula } from './formula.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Session d’une solution : ses dates et ses places (E01, E02)' })
@Entity({ tableName: 'session', ...unguarded(DATABASE, 'session') })
@Index({ properties: ['solutionId', 'startsOn'] })
@Index({ name: 'session_fresh_until', expression: 'create index session_fresh_until on session (fresh_until, id) where cancelled_on is null' })
@Check({ name: 'session_places', expression: '(taken >= 0) AND (taken <= capacity)' })
@Check({ name: 'session_funded', expression: 'funded >= 0' })
export class Session extends Base {
  @ManyToOne(() => Solution, { mapToPk: true })
  solutionId!: string;

  @Field(() => LocalDate, { description: 'Commence le' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Se termine le' })
  @Property({ type: 'date', nullable: true })
  endsOn?: string | null;

  @Field(() => Int, { description: 'Nombre de places' })
  @Property({ type: 'int' })
  capacity!: number;

  @Field(() => Int, { nullable: true, description: 'Places financées' })
  @Property({ type: 'int', nullable: true })
  funded?: number | null;

  @Field(() => Int, { description: 'Places prises' })
  @Property({ type: 'int' })
  taken: number = 0;

  /** A cancelled session keeps its numbers, for the record; it has no place for anybody. */
  @Field(() => Int, { description: 'Places vacantes (E02)' })
  get vacant(): number {
    return this.cancelledOn ? 0 : this.capacity - this.taken;
  }

  /** E02: after it, the figures are to be confirmed by the provider. */
  @Field(() => Date, { nullable: true, description: 'Places tenues à jour jusqu’à cette date ; ensuite, à confirmer auprès de l’organisme' })
  @Property({ type: 'datetime', nullable: true })
  freshUntil?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Places confirmées par l’organisme le (E02)' })
  @Property({ type: 'datetime', nullable: true })
  confirmedAt?: Date | null;

  /** `startsOn` is then the first day on which one can enter; nothing falls due on the eve of it. */
  @Field(() => Boolean, { description: 'Entrées permanentes : on y entre à tout moment, du premier jour au dernier' })
  @Property({ type: 'boolean', default: false })
  isPermanent: boolean = false;

  @Field(() => FormulaEnum, { nullable: true, description: 'Formule du service civique (E11)' })
  @Property({ type: 'text', nullable: true })
  formula?: Formula | null;

  @Field(() => LocalDate, { nullable: true, description: 'Annulée le' })
  @Property({ type: 'date', nullable: true })
  cancelledOn?: string | null;
}
