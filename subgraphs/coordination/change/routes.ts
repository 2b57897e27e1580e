import type { FastifyInstance } from 'fastify';
import { integrationDoor } from '@passerelle/kit/integrations/door';
import { refusedCall } from '@passerelle/kit/integrations/problem';
import { RequestContext } from '@passerelle/kit/server/context';
import type { Services } from '@passerelle/kit/server/define';
import { today } from '@passerelle/kit/values/today';
import { z } from 'zod';
import { openYouths } from '../grant/open-youths.ts';
import { isTooOld, KEPT_DAYS, placeOf } from './cursor.ts';
import { pageOfChanges } from './page-of-changes.ts';

const asked = z.object({ cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(500).default(200) });

/** `GET /integrations/changes?cursor=…&limit=…`: a partner's software pulls what happened to its youths since a cursor. */
export function changeRoutes(http: FastifyInstance, services: Services): Promise<void> {
  return integrationDoor(http, services, null, (scope, callerOf) => {
    scope.get('/integrations/changes', async (request) => {
      const { machine, requestId } = callerOf(request);
      const read = asked.safeParse(request.query);
      if (!read.success) throw refusedCall(400, 'BAD_PARAMETER', 'Réglage illisible', 'limit est un nombre de 1 à 500.');
      const after = placeOf(read.data.cursor);
      if (after === null) throw refusedCall(400, 'CURSOR_UNKNOWN', 'Curseur inconnu', 'Reprenez le curseur de la dernière réponse, tel quel ; sans curseur, la lecture reprend du début.');
      if (isTooOld(after, today())) throw refusedCall(410, 'RESYNC', 'Curseur trop ancien', `Ce curseur a plus de ${KEPT_DAYS} jours : des changements ont pu être oubliés depuis. Recommencez de rien : relisez vos jeunes, puis les changements sans curseur.`);
      const purpose = request.headers['passerelle-purpose'];
      const context = new RequestContext(
        { viewer: machine, requestId, operation: 'changes', purpose: typeof purpose === 'string' ? purpose : null },
        () => services.app.em.fork(), openYouths, async () => null,
      );
      try {
        const page = await pageOfChanges(context, after, read.data.limit);
        await context.finish(false);
        return page;
      } catch (error) {
        await context.finish(true);
        throw error;
      }
    });
  });
}
