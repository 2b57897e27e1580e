import { discoveryEvents, organisations, people } from '../demo/index.ts';
import type { Row, Rows } from './bulk.ts';
import type { InventedYouth } from './invented.ts';
import { organisationId, personIdOf, platformId } from './network.ts';
import { stableId } from './stable-id.ts';

const ROUBAIX = platformId('roubaix-tourcoing');
const consortium = stableId('consortium', 'roubaix');
const eventId = (key: string) => stableId('discovery-event', key);

/** F17: the consortium of the collective and its ten members. */
export const offersBase = (): Rows => [
  ['consortium', [{
    id: consortium, name: 'Collectif Mentorat – Roubaix', coordinator_id: organisationId('collectif-mentorat'), communes: ['59512', '59599', '59650'], departements: [], reaches: ['59'], territory_name: 'Roubaix et environs',
    contact: 'roubaix@collectifmentorat.fr', referent_role: 'Référent unique du mentorat', referent_contact: 'roubaix@collectifmentorat.fr', referent_name: nameOf('mentoring-collectif'), since: '2024-09-02',
  }]],
  ['consortium_member', organisations.filter((o) => o.kind === 'ASSOCIATION_MENTORAT').map((o) => ({
    id: stableId('consortium-member', o.key), consortium_id: consortium, association_id: stableId('association', o.key), since: '2024-09-02', until: null,
  }))],
];

/** The events, and who is registered: youths of Roubaix–Tourcoing by their platform, classes by their school. */
export function offersRows(youths: readonly InventedYouth[]): Rows {
  const coming = youths.filter((y) => y.platform === ROUBAIX && (y.stage === 'IN_CONTACT' || y.stage === 'IN_DIAGNOSIS'));
  const registrations = discoveryEvents.flatMap((event, n): Row[] => {
    const isOver = event.startsAt < '2026-11-22';
    const row = { event_id: eventId(event.key), organiser_id: organisationId(event.organiser), cancelled_on: null };
    return [
      ...event.groups.map((g) => ({
        ...row, id: stableId('event-registration', event.key, g.by), youth_id: null, registrar_id: organisationId(g.by), author_id: authorOf(g.by), headcount: g.headcount, level: g.level,
        attended: g.attended, state: g.attended === null ? 'REGISTERED' : 'ATTENDED',
      })),
      // A few of them, always the same ones; fewer than half of the places.
      ...coming.filter((y) => Number.parseInt(stableId('comes', event.key, y.id).slice(0, 4), 16) % (40 + n) === 0).slice(0, Math.floor((event.capacity - sum(event.groups)) / 2)).map((y) => ({
        ...row, id: stableId('event-registration', event.key, y.id), youth_id: y.id, registrar_id: y.assistant.organisation, author_id: y.assistant.person, headcount: 1, level: null,
        attended: isOver ? 1 : null, state: isOver ? 'ATTENDED' : 'REGISTERED',
      })),
    ];
  });
  const taken = (id: string) => registrations.filter((r) => r['event_id'] === id).reduce((total, r) => total + Number(r['headcount']), 0);
  return [
    ['discovery_event', discoveryEvents.map((e) => ({
      id: eventId(e.key), organiser_id: organisationId(e.organiser), title: e.title, description: e.description, kind: e.kind, is_online: !e.place, venue: e.place?.venue ?? null, commune: e.place?.commune ?? null,
      reaches: e.place ? [e.place.commune.slice(0, 2)] : ['FR'], starts_at: e.startsAt, ends_at: e.endsAt, registration_until: e.registrationUntil, publics: e.publics, capacity: e.capacity, taken: taken(eventId(e.key)),
      contact: 'roubaix@collectifmentorat.fr', cancelled_on: null,
    }))],
    ['event_registration', registrations],
  ];
}

const sum = (groups: readonly { readonly headcount: number }[]): number => groups.reduce((total, g) => total + g.headcount, 0);

/** A person of the organisation; the organisation's own id where the demonstration has nobody there. */
function authorOf(organisation: string): string {
  const found = people.find((p) => p.organisation === organisation);
  return found ? personIdOf(found.key) : organisationId(organisation);
}

function nameOf(key: string): string | null {
  const found = people.find((p) => p.key === key);
  return found ? `${found.givenName} ${found.familyName}` : null;
}
