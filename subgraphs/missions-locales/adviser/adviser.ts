import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { Members } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { MissionLocale } from '../mission-locale/mission-locale.ts';

/** A professional, never a youth: known as a person of the register, or only by the name that a file gives. */
@Members()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Conseiller d’une mission locale' })
@Entity({ tableName: 'adviser', ...unguarded(DATABASE, 'adviser') })
@Unique({ properties: ['missionLocaleId', 'displayName'] })
@Unique({ properties: ['missionLocaleId', 'personId'] })
export class Adviser extends Base {
  @Index()
  @ManyToOne(() => MissionLocale, { mapToPk: true })
  missionLocaleId!: string;

  @Property({ type: 'uuid', nullable: true })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'Nom, tel que saisi dans le fichier reçu, tant que la personne n’est pas connue du réseau' })
  @Property({ type: 'text', nullable: true })
  displayName?: string | null;
}
