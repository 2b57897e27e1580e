import { Members } from '@passerelle/kit/trust/policy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Members()
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Personne du réseau' })
export class Person {
  @Field(() => ID, { description: 'Identifiant' }) id!: string;
}
