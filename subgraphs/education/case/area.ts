import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { DropoutCase } from './case.ts';
import { CaseResolver } from './case.resolver.ts';
import { CaseQueries } from './cases.ts';
import { CloseCase } from './close-case.ts';
import { ContinueOffList } from './continue-off-list.ts';
import { MoveCase } from './move-case.ts';
import { OpenCase } from './open-case.ts';

/** The dropout case and its steps (B01). */
export const cases: Area = {
  entities: [DropoutCase],
  resolvers: [CaseQueries, CaseResolver, OpenCase, MoveCase, CloseCase, ContinueOffList],
  references: { DropoutCase: ({ id }, context) => byId(context, DropoutCase, id) },
};
