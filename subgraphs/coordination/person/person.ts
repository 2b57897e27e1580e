import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { Members } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

@Members()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Professionnel du réseau, ou logiciel d’une organisation' })
@Entity({ tableName: 'person', ...unguarded(DATABASE, 'person') })
@Unique({ properties: ['issuer', 'subject'] })
export class Person extends Base {
  @Field(() => String, { description: 'Prénom' })
  @Property({ type: 'text' })
  givenName!: string;

  @Field(() => String, { description: 'Nom' })
  @Property({ type: 'text' })
  familyName!: string;

  @Field(() => String, { nullable: true, description: 'Adresse électronique professionnelle' })
  @Property({ type: 'text', nullable: true })
  email?: string | null;

  /** Who vouches for this person, and under which name: the pair found in access tokens. */
  @Property({ type: 'text', nullable: true })
  issuer?: string | null;

  @Property({ type: 'text', nullable: true })
  subject?: string | null;

  @Field(() => Boolean, { description: 'Logiciel, et non personne' })
  @Property({ type: 'boolean' })
  isMachine: boolean = false;
}
