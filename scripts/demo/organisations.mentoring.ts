import type { DemoOrganisation } from './types.ts';

/**
 * F16: the ten associations of the Collectif Mentorat; the source writes « Télémarque » for Télémaque.
 * No list gives their numbers; the commune is where they act.
 */
export const mentoringOrganisations: readonly DemoOrganisation[] = [
  { key: 'collectif-mentorat', network: 'MENTORING', kind: 'COLLECTIF_MENTORAT', name: 'Collectif Mentorat – Roubaix', codes: {}, commune: '59512', departement: '59' },
  { key: 'afev', network: 'MENTORING', kind: 'ASSOCIATION_MENTORAT', name: 'Afev', codes: {}, commune: '59512', departement: '59', parent: 'collectif-mentorat' },
  { key: 'anaf', network: 'MENTORING', kind: 'ASSOCIATION_MENTORAT', name: 'ANAF', codes: {}, commune: '59512', departement: '59', parent: 'collectif-mentorat' },
  { key: 'article-1', network: 'MENTORING', kind: 'ASSOCIATION_MENTORAT', name: 'Article 1', codes: {}, commune: '59512', departement: '59', parent: 'collectif-mentorat' },
  { key: 'proximite', network: 'MENTORING', kind: 'ASSOCIATION_MENTORAT', name: 'Proximité', codes: {}, commune: '59512', departement: '59', parent: 'collectif-mentorat' },
  { key: 'c-possible', network: 'MENTORING', kind: 'ASSOCIATION_MENTORAT', name: 'C’Possible', aliases: ["C'Possible"], codes: {}, commune: '59512', departement: '59', parent: 'collectif-mentorat' },
  { key: 'duo-for-a-job', network: 'MENTORING', kind: 'ASSOCIATION_MENTORAT', name: 'Duo for a job', codes: {}, commune: '59512', departement: '59', parent: 'collectif-mentorat' },
  { key: 'la-cravate-solidaire', network: 'MENTORING', kind: 'ASSOCIATION_MENTORAT', name: 'La cravate solidaire', codes: {}, commune: '59512', departement: '59', parent: 'collectif-mentorat' },
  { key: 'la-cle', network: 'MENTORING', kind: 'ASSOCIATION_MENTORAT', name: 'La clé', codes: {}, commune: '59512', departement: '59', parent: 'collectif-mentorat' },
  { key: 'telemaque', network: 'MENTORING', kind: 'ASSOCIATION_MENTORAT', name: 'Télémaque', aliases: ['Télémarque'], codes: {}, commune: '59512', departement: '59', parent: 'collectif-mentorat' },
  { key: 'face', network: 'MENTORING', kind: 'ASSOCIATION_MENTORAT', name: 'FACE', codes: {}, commune: '59512', departement: '59', parent: 'collectif-mentorat' },
];
