import { UnderscoreNamingStrategy } from '@mikro-orm/core';

/** A reference kept as a plain id is a property `youthId` and a column `youth_id`. */
export class HubNaming extends UnderscoreNamingStrategy {
  override joinKeyColumnName(entityName: string, referencedColumnName?: string, composite?: boolean): string {
    return super.joinKeyColumnName(entityName.replace(/Id$/, ''), referencedColumnName, composite);
  }
}
