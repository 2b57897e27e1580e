import { Entity, Index } from '@mikro-orm/decorators/legacy';
import * as kit from '@passerelle/kit/events/youth-alias';
import { DATABASE } from '../database.ts';

/** Ids of one person, as the register told of merges. */
@Entity(kit.aliasTable(DATABASE))
@Index({ properties: ['canonicalId'] })
export class YouthAlias extends kit.YouthAlias {}
