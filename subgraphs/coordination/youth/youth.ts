import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { among, either, guarded, ofPlatform } from '@passerelle/kit/data/rows';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Platform } from '../platform/platform.ts';

/** Readable: opened youths, those of the viewer's platforms, those its organisation stands for (see standing). */
const stoodFor = `exists (select 1 from standing s where s.youth_id = youth.id)`;

@Shared('YOUTH')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Jeune suivi : un seul dossier, lu chez chaque partenaire' })
@Entity({
  tableName: 'youth',
  ...guarded(DATABASE, 'youth', either(among('id', 'youths'), among('merged_into_id', 'youths'), ofPlatform(), stoodFor)),
})
@Index({ properties: ['platformId', 'id'] })
@Index({ properties: ['platformId', 'commune', 'id'] })
@Index({ name: 'youth_search_name', expression: 'create index youth_search_name on youth using gin (search_name gin_trgm_ops)' })
export class Youth extends Base {
  /** The platform that follows the youth: that of its commune, or the one it was transferred to (A19). */
  @ManyToOne(() => Platform, { mapToPk: true, nullable: true })
  platformId?: string | null;

  /** Set when this youth turned out to be another one: always the final one, never a chain. */
  @Index()
  @ManyToOne(() => Youth, { mapToPk: true, nullable: true })
  mergedIntoId?: string | null;

  /** The identity shown, chosen among the source records: see identity/choose-identity.ts. */
  @Property({ type: 'text' })
  familyName!: string;

  @Property({ type: 'text' })
  givenName!: string;

  @Index()
  @Property({ type: 'date' })
  birthDate!: string;

  @Property({ type: 'text', nullable: true })
  sex?: string | null;

  @Property({ type: 'text', nullable: true })
  ine?: string | null;

  @Property({ type: 'text', nullable: true })
  commune?: string | null;

  /** What person search compares: see search-name.ts. */
  @Property({ type: 'text' })
  searchName!: string;

  /** What policies read: a youth is about itself. */
  get youthId(): string {
    return this.id;
  }
}
