import { byId } from '@passerelle/kit/data/load';
import { followStops } from '@passerelle/kit/events/sibling-stop';
import type { Area } from '@passerelle/kit/server/area';
import { today } from '@passerelle/kit/values/today';
import { dropCallbacks } from './contact-stopped.ts';
import { LogMissionLocaleContact } from './log-mission-locale-contact.ts';
import { MissionLocaleContact } from './mission-locale-contact.ts';
import { MissionLocaleContactQueries, YouthMissionLocaleContacts } from './mission-locale-contacts.ts';
import { ResumeContact } from './resume-contact.ts';
import { SiblingStop } from './sibling-stop.ts';

/** Contacts with youths, their answers, and whom nobody may contact (B04, C29). */
export const contacts: Area = {
  entities: [MissionLocaleContact, SiblingStop],
  resolvers: [MissionLocaleContactQueries, YouthMissionLocaleContacts, LogMissionLocaleContact, ResumeContact],
  references: { MissionLocaleContact: ({ id }, context) => byId(context, MissionLocaleContact, id) },
  events: followStops('education', (em, ids) => dropCallbacks(em, ids, today())),
};
