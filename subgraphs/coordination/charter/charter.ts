import { SCOPES, type Scope } from '@passerelle/kit/trust/scope';
import type { Network, Role } from '@passerelle/kit/trust/viewer';

/** On what ground an organisation stands towards a youth. */
export const GROUNDS = ['CIRCLE_1', 'DOUBT', 'HOLDS_FILE', 'SCHOOL_OF_ORIGIN', 'REFERRAL'] as const;
export type Ground = (typeof GROUNDS)[number];

/** One line of the charter: on this ground, for these networks, these scopes open. */
export interface Article {
  readonly ground: Ground;
  readonly networks: readonly Network[];
  readonly opens: readonly Scope[];
  /** Whether personal habilitation is needed besides the signed charter (A26). */
  readonly habilitation: boolean;
  /** Legal basis of the sharing (art. 6 RGPD). */
  readonly basis: 'MISSION_INTERET_PUBLIC' | 'CONSENTEMENT';
}

const ALL_BUT_PRIVATE = SCOPES.filter((s) => s !== 'SOCIAL' && s !== 'RESTRICTED');

/**
 * THE CHARTER. Who opens what of a youth's record, and on what ground. What is not written here is closed.
 * Always needed besides: the confidentiality charter signed (D10), no opposition of the youth to the network.
 * RESTRICTED appears nowhere: only its owner opens it, item by item. Pilots (D03) appear nowhere: they read figures.
 */
export const CHARTER: readonly Article[] = [
  { ground: 'CIRCLE_1', networks: ['COORDINATION', 'EDUCATION', 'MISSION_LOCALE', 'SOLUTION_PROVIDER', 'MENTORING'], opens: ALL_BUT_PRIVATE, habilitation: true, basis: 'MISSION_INTERET_PUBLIC' },
  // Whoever must say whether two records are one person reads both names, while the question is open.
  { ground: 'DOUBT', networks: ['COORDINATION'], opens: ['IDENTITY'], habilitation: true, basis: 'MISSION_INTERET_PUBLIC' },
  { ground: 'SCHOOL_OF_ORIGIN', networks: ['EDUCATION'], opens: ['IDENTITY', 'CONTACT', 'SCHOOLING', 'STAGE'], habilitation: false, basis: 'MISSION_INTERET_PUBLIC' },
  { ground: 'HOLDS_FILE', networks: ['MISSION_LOCALE'], opens: ['IDENTITY', 'CONTACT', 'SUPPORT', 'SOCIAL'], habilitation: false, basis: 'MISSION_INTERET_PUBLIC' },
  { ground: 'HOLDS_FILE', networks: ['SOLUTION_PROVIDER'], opens: ['IDENTITY', 'CONTACT', 'SOLUTION'], habilitation: false, basis: 'MISSION_INTERET_PUBLIC' },
  { ground: 'HOLDS_FILE', networks: ['MENTORING'], opens: ['IDENTITY', 'CONTACT', 'MENTORING'], habilitation: false, basis: 'CONSENTEMENT' },
  { ground: 'REFERRAL', networks: ['EDUCATION'], opens: ['IDENTITY', 'CONTACT', 'SCHOOLING'], habilitation: false, basis: 'MISSION_INTERET_PUBLIC' },
  { ground: 'REFERRAL', networks: ['MISSION_LOCALE'], opens: ['IDENTITY', 'CONTACT', 'SUPPORT'], habilitation: false, basis: 'MISSION_INTERET_PUBLIC' },
  { ground: 'REFERRAL', networks: ['SOLUTION_PROVIDER'], opens: ['IDENTITY', 'CONTACT', 'SOLUTION'], habilitation: false, basis: 'MISSION_INTERET_PUBLIC' },
  { ground: 'REFERRAL', networks: ['MENTORING'], opens: ['IDENTITY', 'CONTACT', 'MENTORING'], habilitation: false, basis: 'CONSENTEMENT' },
];

/** Roles that never read a person, whatever their organisation's ground. */
export const NEVER_NOMINATIVE: readonly Role[] = ['PILOT', 'FEED', 'OPERATOR'];
