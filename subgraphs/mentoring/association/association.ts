import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Association de mentorat (F13) : structure professionnelle qui encadre les mentors bénévoles' })
@Entity({ tableName: 'association', ...unguarded(DATABASE, 'association') })
export class Association extends Base {
  /** The same association in coordination's register: owner of all that its people write. */
  @Unique()
  @Property({ type: 'uuid' })
  organisationId!: string;

  @Field(() => String, { description: 'Nom de l’association' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => [String], { description: 'Autres écritures de son nom rencontrées dans les fichiers' })
  @Property({ type: 'text[]' })
  aliases: string[] = [];

  @Field(() => Boolean, { description: 'Membre du Collectif Mentorat (F16)' })
  @Property({ type: 'boolean' })
  isInCollective: boolean = false;
}
