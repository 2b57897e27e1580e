import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Solution } from '../solution/solution.ts';

/** The desk, not a person: a catalogue without a number to call leads nowhere. */
@Public()
@ObjectType({ description: 'À qui s’adresser pour une solution : l’accueil de l’organisme, jamais une personne (E04)' })
@Entity({ tableName: 'solution_contact', ...guarded(DATABASE, 'solution_contact', 'true', either(own())) })
export class SolutionContact extends Base {
  @Unique()
  @ManyToOne(() => Solution, { mapToPk: true })
  solutionId!: string;

  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Téléphone de l’accueil (E.164)' })
  @Property({ type: 'text', nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Courriel de l’accueil' })
  @Property({ type: 'text', nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Page où s’inscrire ou se renseigner (https://…)' })
  @Property({ type: 'text', nullable: true })
  website?: string | null;
}
