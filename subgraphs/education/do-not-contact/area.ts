import { byId } from '@passerelle/kit/data/load';
import { followStops } from '@passerelle/kit/events/sibling-stop';
import type { Area } from '@passerelle/kit/server/area';
import { today } from '@passerelle/kit/values/today';
import { closeContactTasks } from './contact-stopped.ts';
import { DoNotContact } from './do-not-contact.ts';
import { ContactStops, DoNotContactResolver } from './do-not-contact.resolver.ts';
import { LiftStopContact } from './lift-stop-contact.ts';
import { SiblingStop } from './sibling-stop.ts';
import { StopContact } from './stop-contact.ts';

/** « Ne pas contacter » : one partner's reason stops the calls of all (C29). */
export const contactStops: Area = {
  entities: [DoNotContact, SiblingStop],
  resolvers: [DoNotContactResolver, ContactStops, StopContact, LiftStopContact],
  references: { DoNotContact: ({ id }, context) => byId(context, DoNotContact, id) },
  events: followStops('missions-locales', (em, ids) => closeContactTasks(em, ids, today())),
};
