import { GraphQLError } from 'graphql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Public } from '../trust/policy.ts';

/** Codes that may leave a subgraph; anything else becomes INTERNAL_ERROR. */
export const PUBLIC_CODES = [
  'UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'NOT_FOUND', 'CONFLICT',
  'COORDINATION_UNAVAILABLE', 'INTERNAL_ERROR',
] as const;

/** A top-level error with a code that clients may rely on and a French message. */
export const coded = (code: (typeof PUBLIC_CODES)[number], message: string) => new GraphQLError(message, { extensions: { code } });

export const unauthenticated = () => coded('UNAUTHENTICATED', 'Connectez-vous pour continuer.');
export const forbidden = () => coded('FORBIDDEN', 'Votre fonction ne permet pas cette action. Adressez-vous au responsable de la plate-forme.');

/** A rule of the field says no: thrown by a mutation, answered as `userErrors`, nothing written. */
export class Refusal extends Error {
  constructor(readonly code: string, message: string, readonly field: string[] = []) {
    super(message);
  }
}

@Public()
@Directive('@shareable')
@ObjectType({ description: 'Ce qui empêche l’action demandée, et que faire' })
export class UserError {
  @Field(() => String, { description: 'Code stable, pour les logiciels' }) code!: string;
  @Field(() => String, { description: 'Message en français, pour les personnes' }) message!: string;
  @Field(() => [String], { description: 'Chemin du champ en cause' }) field!: string[];
}
