import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { CancelSession } from './cancel-session.ts';
import { OpenSession } from './open-session.ts';
import { Session } from './session.ts';
import { SessionResolver } from './session.resolver.ts';
import { SetSessionPlaces } from './set-session-places.ts';

/** When a solution is given, and its places. */
export const sessions: Area = { entities: [Session], resolvers: [SessionResolver, OpenSession, SetSessionPlaces, CancelSession], references: { Session: ({ id }, context) => byId(context, Session, id) } };
