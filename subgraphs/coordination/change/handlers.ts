import type { EventHandler, EventHandlers } from '@passerelle/kit/events/inbox';
import { TELLINGS } from './kinds.ts';

const WAIT = 'insert into pending_change (type, subject, at, data) values (?, ?, ?, ?::jsonb)';

/** An event waits for its number in the transaction that takes it in: a repeat is stopped before it comes here. */
const wait: EventHandler = async (em, { type, subject, time, data }) => {
  if (subject) await em.execute(WAIT, [type, subject, time, JSON.stringify(data)]);
};

/** Siblings' events that partners' software is told of. Coordination's own come by a trigger of its outbox (see migrations). */
export const changeHandlers: EventHandlers = Object.fromEntries(Object.keys(TELLINGS).filter((type) => !type.startsWith('fr.passerelle.coordination.')).map((type) => [type, wait]));
