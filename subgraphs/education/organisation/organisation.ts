import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Coordination's: known here by its id only. */
@Public()
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Organisation du réseau' })
export class Organisation {
  @Field(() => ID, { description: 'Identifiant' }) id!: string;
}

/** The organisation of an id kept in a row, if any. */
export const organisationOf = (id: string | null | undefined): Organisation | null => (id ? Object.assign(new Organisation(), { id }) : null);
