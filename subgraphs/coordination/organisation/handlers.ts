import type { EventHandlers } from '@passerelle/kit/events/inbox';
import { organisationsMerged } from './merge-organisations.ts';

/** What the directory hears of its organisations. */
export const organisationHandlers: EventHandlers = { 'fr.passerelle.missions-locales.structure.merged': organisationsMerged };
