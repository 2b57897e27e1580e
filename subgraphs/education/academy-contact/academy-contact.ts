import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { guarded } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

/** A27: the national number, free of charge, for every user of the SIEI. */
export const NATIONAL_NUMBER = '0800 00 66 12';

@Public()
@ObjectType({ description: 'Correspondant technique d’une académie : accès personnel, aide à l’usage, navigateurs (A27)' })
@Entity({ tableName: 'academy_contact', ...guarded(DATABASE, 'academy_contact', 'true', 'false') })
export class AcademyContact extends Base {
  @Field(() => String, { description: 'Académie' })
  @Unique()
  @Property({ type: 'text' })
  academie!: string;

  @Field(() => String, { nullable: true, description: 'Téléphone du correspondant' })
  @Property({ type: 'text', nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Courriel du correspondant' })
  @Property({ type: 'text', nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Heures d’appel' })
  @Property({ type: 'text', nullable: true })
  hours?: string | null;

  @Field(() => String, { description: 'Numéro vert national' })
  get nationalNumber(): string {
    return NATIONAL_NUMBER;
  }
}
