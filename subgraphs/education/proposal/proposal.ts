import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A proposal of the solutions subgraph: this slice knows its id, and shows it to who may read the youth's solutions. */
@Shared('SOLUTION')
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Proposition d’une place à un jeune (E08, E20)' })
export class Proposal {
  @Field(() => ID, { description: 'Identifiant' }) id!: string;

  /** Whose grant opens it. */
  youthId!: string;
}

/** The proposal behind an id, about this youth; null stays null. */
export const proposalOf = (id: string | null | undefined, youthId: string): Proposal | null => (id ? Object.assign(new Proposal(), { id, youthId }) : null);
