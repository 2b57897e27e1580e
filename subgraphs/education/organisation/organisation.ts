import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Public()
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Organisation du réseau' })
export class Organisation {
  @Field(() => ID, { description: 'Identifiant' }) id!: string;
}

/** The organisation of coordination behind an id; null stays null. */
export const organisationOf = (id: string | null | undefined): Organisation | null => (id ? Object.assign(new Organisation(), { id }) : null);
