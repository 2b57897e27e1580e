import { readFileSync } from 'node:fs';
import { today } from '@passerelle/kit/values/today';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { inFlightCap } from '../load.ts';
import { packageRoot } from '../package-root.ts';
import type { Catalogue } from './ask.ts';
import type { Html } from './layout.ts';
import { listPage } from './list-page.ts';
import { addressOf, questionOf, USUAL_DISTANCE } from './question.ts';
import { awayPage, gonePage, solutionPage } from './solution-page.ts';
import { findPlaces } from './towns.ts';

const MOST = 64;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Stricter than the hub's own page: these run no script and load one style sheet. */
const POLICY = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * The public catalogue for young people and families (E04), without sign-in: `GET /catalogue?besoin=&ville=&km=&famille=&mot=&age=&places=&apres=`
 * and `GET /catalogue/<solution>`. Whole pages, readable without a script. 404 no such solution · 503 the catalogue is away,
 * or too many are reading it.
 */
export function catalogueRoutes(app: FastifyInstance, catalogue: Catalogue): void {
  const style = readFileSync(`${packageRoot}catalogue/style.css`, 'utf8');
  const onRequest = inFlightCap(MOST);
  const send = (reply: FastifyReply, html: Html, status = 200) => reply.code(status).type('text/html; charset=utf-8')
    .header('content-security-policy', POLICY).header('referrer-policy', 'no-referrer').header('cache-control', status === 200 ? 'public, max-age=60' : 'no-store').send(html);
  const moment = () => ({ today: today(), now: Date.now() });

  app.get('/catalogue/style.css', async (_request, reply) => reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style));

  app.get<{ Querystring: Record<string, unknown> }>('/catalogue', { onRequest }, async (request, reply) => {
    const question = questionOf(request.query);
    const typed = await findPlaces(question.ville, (text, departement) => catalogue.communes(text, departement, request.id));
    if (!typed) return send(reply.header('retry-after', '60'), awayPage(), 503);
    const [place = null, ...otherPlaces] = typed.places;
    // Near the town, what takes who lives there: a scheme of the next town's own youth would be a disappointment (E19).
    const commune = question.km === 'dep' ? null : (place?.commune ?? null);
    const found = await catalogue.search({
      need: question.besoin || null, kind: question.famille || null, text: question.mot || null, age: question.age ? Number(question.age) : null, withVacancy: question.places || null, after: question.apres || null,
      near: commune && { commune, withinKm: Number(question.km || USUAL_DISTANCE) }, commune, departement: commune ? null : (place?.departement ?? null),
    }, request.id);
    // An address kept from another day: its cursor may mean nothing any more.
    if (!found && question.apres) return reply.redirect(addressOf(question, { apres: '' }));
    if (!found) return send(reply.header('retry-after', '60'), awayPage(), 503);
    return send(reply, listPage({ question, place, otherPlaces, guesses: typed.guesses, found }, moment()));
  });

  app.get<{ Params: { id: string } }>('/catalogue/:id', { onRequest }, async (request, reply) => {
    const found = UUID.test(request.params.id) ? await catalogue.one(request.params.id, request.id) : 'none';
    if (!found) return send(reply.header('retry-after', '60'), awayPage(), 503);
    return found === 'none' ? send(reply, gonePage(), 404) : send(reply, solutionPage(found, moment()));
  });
}
