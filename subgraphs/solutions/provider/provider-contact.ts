import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

/** A table of its own: requests may not write providers, which come from the official lists. */
@Public()
@ObjectType({ description: 'Comment joindre un organisme : son accueil, jamais une personne' })
@Entity({ tableName: 'provider_contact', ...guarded(DATABASE, 'provider_contact', 'true', either(own())) })
export class ProviderContact extends Base {
  @Unique()
  @Property({ type: 'uuid' })
  providerId!: string;

  /** The organisation that keeps the provider's offer. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Field(() => String, { nullable: true, description: 'Boîte commune' })
  @Property({ type: 'text', nullable: true })
  mailbox?: string | null;

  @Field(() => String, { nullable: true, description: 'Téléphone de l’accueil, au format +33…' })
  @Property({ type: 'text', nullable: true })
  switchboard?: string | null;

  @Field(() => String, { nullable: true, description: 'Site' })
  @Property({ type: 'text', nullable: true })
  website?: string | null;
}
