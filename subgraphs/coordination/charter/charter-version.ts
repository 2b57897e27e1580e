import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

@Public()
@ObjectType({ description: 'Version de la charte de confidentialité, dite du secret partagé (D10)' })
@Entity({ tableName: 'charter_version', ...unguarded(DATABASE, 'charter_version') })
export class CharterVersion extends Base {
  @Field(() => Int, { description: 'Numéro de version' })
  @Unique()
  @Property({ type: 'int' })
  number!: number;

  @Field(() => String, { description: 'Texte de la charte' })
  @Property({ type: 'text' })
  text!: string;

  @Field(() => LocalDate, { description: 'En vigueur depuis le' })
  @Property({ type: 'date' })
  inForceFrom!: string;
}
