import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import type { Services } from '@passerelle/kit/server/define';
import { requestIdOf, viewerOf } from '@passerelle/kit/server/serve';
import { unauthenticated } from '@passerelle/kit/graphql/errors';
import { isSignedByHub } from '@passerelle/kit/imports/signature';
import { pathOfNir } from '@passerelle/kit/graphql/mutation';
import { hasRole, type Network, type Role, type Viewer } from '@passerelle/kit/trust/viewer';
import { z } from 'zod';
import { writeLinks } from '../journal/write-links.ts';
import { Organisation } from '../organisation/organisation.ts';
import { RegistrationConflict } from './conflict.ts';
import { register } from './register.ts';
import { registrations, type Registration } from './registration.ts';

/** The network of the organisations that a slice's files name. */
const NETWORK_OF: Readonly<Record<string, Network>> = {
  education: 'EDUCATION', 'missions-locales': 'MISSION_LOCALE', solutions: 'SOLUTION_PROVIDER', mentoring: 'MENTORING',
};

/** Who brings files in: the same as at the slices' own doors. */
const REGISTRARS: readonly Role[] = ['FEED', 'INTEGRATION', 'RESPONSABLE', 'MENTORING_COORDINATOR'];

/** What a slice's own job sends: a batch of a file, and who started its import. */
const fromJob = z.strictObject({
  source: registrations.shape.source,
  records: z.array(registrations.shape.records.element).max(1_000),
  startedBy: z.strictObject({ person: z.uuid(), organisation: z.uuid() }),
  /** Register only what this organisation keeps. */
  onlyOwner: z.uuid().nullable(),
  /** A rehearsal: answer as if, and keep nothing. */
  isDry: z.boolean(),
});

/**
 * `POST /registrations`: the only way a person enters the register. Slices call it under their caller's passport, or, for
 * an import that outlives it, signed with the secret that the subgraphs share (Standard Webhooks).
 */
export function registerRoute(http: FastifyInstance, services: Services): void {
  http.post('/registrations', { bodyLimit: 4_000_000 }, async (request, reply) => {
    const isJob = isSignedByHub(services.settings.eventsSecret, request.headers, request.body);
    const viewer = isJob ? null : await viewerOf(request, services.readPassport);
    if (!isJob && !viewer) throw unauthenticated();
    if (viewer && !hasRole(viewer, ...REGISTRARS)) return reply.code(403).send({ code: 'FORBIDDEN', message: 'Votre fonction ne permet pas cette action. Adressez-vous au responsable de la plate-forme.' });
    const read = fromJob.safeParse(isJob ? request.body : withoutJob(request.body, viewer!));
    const network = read.success ? (viewer?.network ?? NETWORK_OF[read.data.source.split('/')[0]!]) : undefined;
    if (!read.success || !network || pathOfNir(read.data)) return reply.code(400).send({ code: 'BAD_USER_INPUT', message: 'Fiches d’identité refusées : elles n’ont pas la forme attendue.' });
    const { source, records, startedBy, onlyOwner, isDry } = read.data;
    const registrar = { network, organisation: onlyOwner };
    const em = services.worker.em.fork();
    await em.begin();
    try {
      const theirs = onlyOwner ? await ownedBy(em, onlyOwner, records) : records;
      const registered = theirs.length ? await register(em, registrar, source, theirs) : [];
      // An official feed says what is; an organisation that speaks for itself opens a record to itself.
      if (onlyOwner) await writeLinks(em, startedBy, requestIdOf(request), registered.filter((r) => r.outcome === 'LINKED').map((r) => r.youthId));
      if (isDry) await em.rollback();
      else await em.commit();
      return { registered };
    } catch (error) {
      if (em.isInTransaction()) await em.rollback();
      if (!(error instanceof RegistrationConflict)) throw error;
      return reply.code(409).send({ code: 'CONFLICT', message: `La fiche ${error.externalId} est tenue par une autre organisation : demandez-lui de la corriger, ou retirez-la de l’envoi.` });
    }
  });
}

/**
 * A caller with a passport says no more than its records: who it is, the passport tells. But for an official feed, it
 * speaks for its own network's slice and registers its own organisation's records only: to keep a record of somebody
 * opens their name, so nobody may claim it for others, nor rewrite theirs.
 */
function withoutJob(body: unknown, viewer: Viewer): unknown {
  const read = registrations.safeParse(body);
  const isFeed = hasRole(viewer, 'FEED');
  if (!read.success || (!isFeed && NETWORK_OF[read.data.source.split('/')[0]!] !== viewer.network)) return null;
  return { ...read.data, startedBy: { person: viewer.person, organisation: viewer.organisation }, onlyOwner: isFeed ? null : viewer.organisation, isDry: false };
}

/** The records whose owner, by its code, is this organisation. */
async function ownedBy(em: EntityManager, id: string, records: readonly Registration[]): Promise<Registration[]> {
  // Its own codes, and those of the organisations that it succeeded.
  const own = await em.find(Organisation, { $or: [{ id }, { mergedIntoId: id }] });
  return records.filter(({ owner }) => owner && own.some((organisation) => organisation[owner.scheme] === owner.code));
}
