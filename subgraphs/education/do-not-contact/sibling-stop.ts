import { Entity, Unique } from '@mikro-orm/decorators/legacy';
import * as kit from '@passerelle/kit/events/sibling-stop';
import { DATABASE } from '../database.ts';

/** Whom another partner asked all to stop calling (C29). */
@Entity(kit.stopTable(DATABASE))
@Unique({ properties: ['youthId', 'partner'] })
export class SiblingStop extends kit.SiblingStop {}
