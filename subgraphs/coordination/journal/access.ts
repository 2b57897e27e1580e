import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { among, either } from '@passerelle/kit/data/rows';
import { Shared } from '@passerelle/kit/trust/policy';
import type { Scope } from '@passerelle/kit/trust/scope';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

/** A line of the access journal: who read what of whom, and why (3.4). Only ever added. It holds no value of the record. */
@Shared('IDENTITY')
@ObjectType({ description: 'Ligne du journal des accès : qui a lu quoi, quand, pourquoi' })
@Entity({
  tableName: 'access',
  rowLevelSecurity: 'force',
  policies: [
    { name: 'access_app_insert', command: 'insert', roles: [`${DATABASE}_app`], check: `coalesce(organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)` },
    { name: 'access_app_select', command: 'select', roles: [`${DATABASE}_app`], using: either(among('youth_id', 'youths')) },
    { name: 'access_worker', roles: [`${DATABASE}_worker`], using: 'true', check: 'true' },
  ],
})
export class Access extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'uuid' })
  viewerId!: string;

  @Property({ type: 'uuid' })
  organisationId!: string;

  @Field(() => String, { description: 'Nature de l’accès : GRANT, LIST, SEARCH, EXPORT' })
  @Property({ type: 'text' })
  kind!: 'GRANT' | 'LIST' | 'SEARCH' | 'EXPORT';

  @Field(() => [String], { description: 'Rubriques ouvertes' })
  @Property({ type: 'text[]' })
  scopes!: Scope[];

  @Field(() => String, { description: 'Finalité' })
  @Property({ type: 'text' })
  purpose!: string;

  @Property({ type: 'text' })
  operation!: string;

  @Property({ type: 'text' })
  requestId!: string;

  /** SHA-256 of the line's other values (hex): see hash-access.ts. */
  @Property({ type: 'text' })
  hash!: string;

  @Field(() => Date, { description: 'Le' })
  get at(): Date {
    return this.createdAt;
  }
}
