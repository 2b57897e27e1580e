import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Shared('YOUTH')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Jeune suivi' })
export class Youth {
  @Field(() => ID, { description: 'Identifiant' }) id!: string;
  @Directive('@external') @Field(() => String, { nullable: true, description: 'Autorisation signée' }) grant?: string | null;

  get youthId(): string {
    return this.id;
  }
}
