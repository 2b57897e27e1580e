import { Members } from '@passerelle/kit/trust/policy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Coordination's: known here by its id only. */
@Members()
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Personne du réseau' })
export class Person {
  @Field(() => ID, { description: 'Identifiant' }) id!: string;
}

/** The person of an id kept in a row, if any. */
export const personOf = (id: string | null | undefined): Person | null => (id ? Object.assign(new Person(), { id }) : null);
