import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { Members } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Person } from '../person/person.ts';
import { CharterVersion } from './charter-version.ts';

@Members()
@ObjectType({ description: 'Signature de la charte de confidentialité par une personne' })
@Entity({ tableName: 'charter_signature', ...unguarded(DATABASE, 'charter_signature') })
@Unique({ properties: ['versionId', 'personId'] })
export class CharterSignature extends Base {
  @ManyToOne(() => CharterVersion, { mapToPk: true })
  versionId!: string;

  @ManyToOne(() => Person, { mapToPk: true })
  personId!: string;

  @Field(() => Date, { description: 'Signée le' })
  @Property({ type: 'datetime' })
  signedAt: Date = new Date();
}
