import { subgraphs } from '@passerelle/schema/subgraphs';
import { type Code, messages } from './codes.ts';

/** A subgraph that gave no usable answer: dead, hung, overloaded, or answering something else than GraphQL. */
export class Unavailable extends Error {
  /** Name of the subgraph in the supergraph. */
  readonly partner: string;

  /** @param cause what happened, for the log only: `ECONNREFUSED`, `timeout`, `status 500`… */
  constructor(partner: string, cause: unknown) {
    super(`${partner} unavailable`, { cause });
    this.partner = partner;
  }

  get code(): Code {
    return this.partner === 'coordination' ? 'COORDINATION_UNAVAILABLE' : 'SUBGRAPH_UNAVAILABLE';
  }

  /** What people read: which partner, that the rest is there, what to do. */
  get notice(): string {
    return unavailableNotice(this.partner);
  }
}

/** The French sentence that names an unavailable partner. */
export function unavailableNotice(partner: string): string {
  if (partner === 'coordination') return messages.COORDINATION_UNAVAILABLE;
  const french = subgraphs.find(({ name }) => name === partner)?.partner ?? partner;
  return `Partenaire injoignable pour le moment : ${french}. Le reste de la réponse est complet. Réessayez dans quelques minutes.`;
}
