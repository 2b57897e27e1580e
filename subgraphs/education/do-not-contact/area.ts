import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { DoNotContact } from './do-not-contact.ts';
import { ContactStops, DoNotContactResolver } from './do-not-contact.resolver.ts';
import { LiftStopContact } from './lift-stop-contact.ts';
import { StopContact } from './stop-contact.ts';

/** « Ne pas contacter » : one partner's reason stops the calls of all (C29). */
export const contactStops: Area = {
  entities: [DoNotContact],
  resolvers: [DoNotContactResolver, ContactStops, StopContact, LiftStopContact],
  references: { DoNotContact: ({ id }, context) => byId(context, DoNotContact, id) },
};
