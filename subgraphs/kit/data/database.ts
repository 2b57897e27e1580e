import type { EntityClass } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { MikroORM } from '@mikro-orm/postgresql';
import { HubNaming } from './naming.ts';
import { giveBackLost } from './lost-connections.ts';

/** What a connection needs besides its URL. */
export interface DatabaseOptions {
  readonly entities: readonly EntityClass<object>[];
  /** Folder of the compiled migrations. */
  readonly migrations?: string;
  /** Connections at most. */
  readonly pool?: number;
}

/**
 * Connects the ORM.
 * @param url `postgres://role:password@host:port/database`; the role decides what the rows' policies let through
 */
export function connect(url: string, { entities, migrations, pool = 10 }: DatabaseOptions): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    metadataProvider: ReflectMetadataProvider,
    namingStrategy: HubNaming,
    forceUtcTimezone: true,
    pool: { min: 0, max: pool },
    driverOptions: { onPoolCreated: giveBackLost },
    extensions: [Migrator],
    // One transaction per request carries the session variables (see context.ts): no implicit ones around each call.
    implicitTransactions: true,
    migrations: { ...(migrations ? { path: migrations, glob: '!(*.d).js' } : {}), tableName: 'migration', snapshot: false, safe: true, emit: 'ts', fileName: (time, label) => label ?? time },
  });
}
