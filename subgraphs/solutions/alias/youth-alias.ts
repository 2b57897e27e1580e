import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DATABASE } from '../database.ts';

/** A youth's id that coordination has joined to another (3.5): figures count persons, not ids. Requests need none of it: the grant names every id. */
@Entity({
  tableName: 'youth_alias', rowLevelSecurity: 'force',
  policies: [{ name: 'youth_alias_worker', roles: [`${DATABASE}_worker`], using: 'true', check: 'true' }],
})
export class YouthAlias {
  @PrimaryKey({ type: 'uuid' })
  youthId!: string;

  /** The id that is current. */
  @Property({ type: 'uuid' })
  canonicalId!: string;

  /** The event's `sequence`: what is told late does not undo what is known. */
  @Property({ type: 'text' })
  sequence!: string;
}
