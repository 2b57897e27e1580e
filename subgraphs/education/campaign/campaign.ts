import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Campagne SIEI : comparaison des sortants et des nouveaux inscrits à une date de traitement (A07)' })
@Entity({ tableName: 'campaign', ...unguarded(DATABASE, 'campaign') })
export class Campaign extends Base {
  @Field(() => String, { description: 'Nom de la campagne' })
  @Unique()
  @Property({ type: 'text' })
  name!: string;

  @Field(() => LocalDate, { description: 'Date d’annonce' })
  @Property({ type: 'date' })
  announcedOn!: string;

  /** A03: ages are computed at this date, never today. */
  @Field(() => LocalDate, { description: 'Date du traitement' })
  @Unique()
  @Property({ type: 'date' })
  processingDate!: string;
}
