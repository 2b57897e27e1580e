import { registerEnumType } from 'type-graphql';

export const EVENT_KINDS = ['FORUM', 'VISIT', 'DISCOVERY_DAY', 'WORKSHOP'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
export const EventKindEnum = Object.fromEntries(EVENT_KINDS.map((k) => [k, k])) as { [K in EventKind]: K };

registerEnumType(EventKindEnum, {
  name: 'DiscoveryEventKind',
  description: 'Nature d’un événement de découverte du mentorat (F17)',
  valuesConfig: {
    FORUM: { description: 'Forum' },
    VISIT: { description: 'Visite' },
    DISCOVERY_DAY: { description: 'Journée de découverte' },
    WORKSHOP: { description: 'Atelier' },
  },
});
