import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Solution } from '../solution/solution.ts';
import { Provider } from './provider.ts';

/** A table of its own: requests may not write providers, which come from the official lists. A catalogue without a number to call leads nowhere. */
@Public()
@ObjectType({ description: 'Comment joindre un organisme : son accueil, jamais une personne (E04)' })
@Entity({ tableName: 'provider_contact', ...guarded(DATABASE, 'provider_contact', 'true', either(own())) })
@Index({ name: 'provider_contact_of', expression: 'create unique index provider_contact_of on provider_contact (provider_id, solution_id) nulls not distinct' })
export class ProviderContact extends Base {
  @ManyToOne(() => Provider, { mapToPk: true })
  providerId!: string;

  /** The one solution that it is for, where another desk answers than the provider's. */
  @Index()
  @ManyToOne(() => Solution, { mapToPk: true, nullable: true, deleteRule: 'cascade' })
  solutionId?: string | null;

  /** The organisation that keeps the provider's offer; null while only other catalogues tell of it. */
  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Téléphone de l’accueil, au format +33…' })
  @Property({ type: 'text', nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Courriel de l’accueil : une boîte commune' })
  @Property({ type: 'text', nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Page où s’inscrire ou se renseigner, https://…' })
  @Property({ type: 'text', nullable: true })
  website?: string | null;
}
