export { discoveryEvents } from './mentoring.events.ts';
export { mentors } from './mentoring.mentors.ts';
export { mentoringOffers } from './mentoring.offers.ts';
