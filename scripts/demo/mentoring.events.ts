import type { DemoDiscoveryEvent } from './types.ts';

/** Invented discovery events of the collective and of its members (F17): one over, three to come. */
export const discoveryEvents: readonly DemoDiscoveryEvent[] = [
  {
    key: 'forum-novembre', organiser: 'collectif-mentorat', title: 'Forum du mentorat', kind: 'FORUM',
    description: 'Les dix associations présentent leurs offres aux jeunes et à ceux qui les accompagnent.',
    place: { venue: 'Salle municipale, centre-ville', commune: '59512' }, startsAt: '2026-11-04T13:00:00Z', endsAt: '2026-11-04T16:00:00Z', registrationUntil: '2026-11-02T17:00:00Z',
    publics: ['COLLEGE', 'LYCEE', 'OUT_OF_SCHOOL'], capacity: 120,
    groups: [{ by: 'lycee-jean-moulin-roubaix', headcount: 24, level: 'LYCEE', attended: 21 }],
  },
  {
    key: 'atelier-decembre', organiser: 'afev', title: 'Premier échange avec un mentor', kind: 'WORKSHOP',
    description: 'Une heure pour poser ses questions à un mentor et à un jeune qui a été accompagné.',
    place: { venue: 'Maison des associations', commune: '59512' }, startsAt: '2026-12-09T13:30:00Z', endsAt: '2026-12-09T15:00:00Z', registrationUntil: '2026-12-08T17:00:00Z',
    publics: ['LYCEE', 'OUT_OF_SCHOOL'], capacity: 30, groups: [],
  },
  {
    key: 'visite-janvier', organiser: 'face', title: 'Visite d’une entreprise marraine', kind: 'VISIT',
    description: 'Une matinée dans les ateliers d’une entreprise, avec les salariés qui parrainent.',
    place: { venue: 'Zone d’activités, accueil de l’entreprise', commune: '59599' }, startsAt: '2027-01-20T08:00:00Z', endsAt: '2027-01-20T11:00:00Z', registrationUntil: '2027-01-15T17:00:00Z',
    publics: ['LYCEE', 'YOUNG_WORKER', 'OUT_OF_SCHOOL'], capacity: 16,
    groups: [{ by: 'lycee-emile-zola-wattrelos', headcount: 10, level: 'LYCEE', attended: null }],
  },
  {
    key: 'decouverte-en-ligne', organiser: 'article-1', title: 'Découvrir le mentorat depuis chez soi', kind: 'DISCOVERY_DAY',
    description: 'Une rencontre à distance ouverte à toute la France.',
    place: null, startsAt: '2027-02-03T16:00:00Z', endsAt: '2027-02-03T18:00:00Z', registrationUntil: '2027-02-03T12:00:00Z',
    publics: ['LYCEE', 'HIGHER_EDUCATION'], capacity: 200, groups: [],
  },
];
