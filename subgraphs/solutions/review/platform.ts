import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Public()
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Plate-forme de suivi et d’appui aux décrocheurs (PSAD)' })
export class Platform {
  @Field(() => ID, { description: 'Identifiant' }) id!: string;
}
