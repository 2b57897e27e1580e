export { agencies } from './agencies.ts';
export { discoveryEvents, mentoringOffers, mentors } from './mentoring.ts';
export { organisations } from './organisations.ts';
export { people } from './people.ts';
export { platforms } from './platforms.ts';
export { schemes } from './schemes.ts';
export { guideStructures } from './solutions.guide.ts';
export { solutions } from './solutions.ts';
