import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded } from '@passerelle/kit/data/rows';
import { registerEnumType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Youth } from '../youth/youth.ts';

export const CONTACT_POINT_KINDS = ['PHONE', 'EMAIL', 'ADDRESS'] as const;
export type ContactPointKind = (typeof CONTACT_POINT_KINDS)[number];
export const ContactPointKindEnum = Object.fromEntries(CONTACT_POINT_KINDS.map((k) => [k, k])) as { [K in ContactPointKind]: K };

registerEnumType(ContactPointKindEnum, {
  name: 'ContactPointKind',
  description: 'Nature d’une coordonnée',
  valuesConfig: { PHONE: { description: 'Téléphone' }, EMAIL: { description: 'Courriel' }, ADDRESS: { description: 'Adresse' } },
});

/**
 * What one organisation last said of one of the youth's coordinates: it is right, or it is wrong (A29, A30). Nobody's word
 * replaces another's: they are shown side by side, with author and date.
 */
@Entity({ tableName: 'contact_word', ...guarded(DATABASE, 'contact_word', either(granted('CONTACT'))) })
@Unique({ properties: ['youthId', 'ownerId', 'kind', 'key'] })
export class ContactWord extends Base {
  @Index()
  @ManyToOne(() => Youth, { mapToPk: true })
  youthId!: string;

  @ManyToOne(() => Organisation, { mapToPk: true })
  ownerId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  @Property({ type: 'text' })
  kind!: ContactPointKind;

  /** As typed. */
  @Property({ type: 'text' })
  value!: string;

  /** What makes two spellings one coordinate: see `keyOf`. */
  @Property({ type: 'text' })
  key!: string;

  @Property({ type: 'boolean' })
  isRight!: boolean;

  @Property({ type: 'datetime' })
  saidAt!: Date;
}
