import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Public()
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Plate-forme de suivi et d’appui aux décrocheurs (PSAD)' })
export class Platform {
  @Field(() => ID, { description: 'Identifiant' }) id!: string;
}

/** The platform of coordination behind an id; null stays null. */
export const platformOf = (id: string | null | undefined): Platform | null => (id ? Object.assign(new Platform(), { id }) : null);
