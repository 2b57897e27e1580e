import type { EventHandlers } from '@passerelle/kit/events/inbox';
import { proposalAnswered, proposalMade } from './of-proposal.ts';
import { takenUp } from './take-up.ts';

/** What the slices make of referrals. */
export const referralHandlers: EventHandlers = {
  'fr.passerelle.missions-locales.referral.taken-up': takenUp('FILE'),
  'fr.passerelle.solutions.referral.taken-up': takenUp('PROPOSAL'),
  'fr.passerelle.mentoring.referral.taken-up': takenUp('MENTORSHIP'),
  'fr.passerelle.solutions.proposal.made': proposalMade,
  'fr.passerelle.solutions.proposal.answered': proposalAnswered,
  'fr.passerelle.solutions.proposal.withdrawn': proposalAnswered,
};
