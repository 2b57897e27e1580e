import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Public()
@ObjectType({ description: 'Organisation du réseau' })
@Directive('@key(fields: "id", resolvable: false)')
export class Organisation {
  @Field(() => ID, { description: 'Identifiant' }) id!: string;
}

/** Refers to an organisation of coordination's register; null without an id. */
export const organisationOf = (id: string | null | undefined): Organisation | null => (id ? Object.assign(new Organisation(), { id }) : null);
