import { Entity, Unique } from '@mikro-orm/decorators/legacy';
import { either, granted, guarded } from '@passerelle/kit/data/rows';
import { SiblingStop } from '@passerelle/kit/events/sibling-stop';
import { DATABASE } from '../database.ts';

/** That a partner asked all the others not to call the youth (C29). Whoever may read the youth's telephone must see it. */
@Entity({ tableName: 'contact_stop', ...guarded(DATABASE, 'contact_stop', either(granted('CONTACT', 'STAGE')), 'false') })
@Unique({ properties: ['youthId', 'partner'] })
export class ContactStop extends SiblingStop {}
