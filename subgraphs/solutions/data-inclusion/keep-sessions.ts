import type { EntityManager } from '@mikro-orm/postgresql';
import { Proposal } from '../proposal/proposal.ts';
import { Session } from '../session/session.ts';
import type { ServiceExtension } from './extension.ts';

type Listed = NonNullable<ServiceExtension['sessions']>[number];

/**
 * The sessions of imported solutions, as their source lists them (E01): by their dates and formula. One that is no longer listed goes,
 * unless it was proposed to somebody; a place promised here is never taken back.
 */
export async function keepSessions(em: EntityManager, lists: readonly { readonly solutionId: string; readonly sessions: readonly Listed[] }[]): Promise<void> {
  if (!lists.length) return;
  const known = await em.find(Session, { solutionId: { $in: lists.map((l) => l.solutionId) } });
  const proposed = new Set((await em.find(Proposal, { sessionId: { $in: known.map((s) => s.id) } }, { fields: ['sessionId'] })).map((p) => p.sessionId));
  for (const { solutionId, sessions } of lists) {
    const rest = known.filter((s) => s.solutionId === solutionId);
    for (const listed of sessions) {
      const at = rest.findIndex((s) => s.startsOn === listed.debut && (s.endsOn ?? null) === (listed.fin ?? null) && (s.formula ?? null) === (listed.formule ?? null));
      const [session] = at < 0 ? [] : rest.splice(at, 1);
      const facts = {
        funded: listed.financees ?? null, freshUntil: momentOf(listed.aJourJusquAu), confirmedAt: momentOf(listed.confirmeesLe), isPermanent: listed.entreesPermanentes ?? false,
        formula: listed.formule ?? null, cancelledOn: listed.annuleeLe ?? null,
      };
      if (!session) em.create(Session, { ...facts, solutionId, startsOn: listed.debut, endsOn: listed.fin ?? null, capacity: listed.places, taken: listed.prises } as never);
      else if (proposed.has(session.id)) Object.assign(session, facts);
      else Object.assign(session, facts, { capacity: listed.places, taken: listed.prises });
    }
    for (const gone of rest) if (!proposed.has(gone.id)) em.remove(gone);
  }
  await em.flush();
}

const momentOf = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);
