import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { PerseveranceAction } from './perseverance-action.ts';
import { PerseveranceQueries } from './perseverance-actions.ts';
import { PublishPerseveranceAction } from './publish-perseverance-action.ts';
import { WithdrawPerseveranceAction } from './withdraw-perseverance-action.ts';

/** The catalogue of the week of school perseverance (F19). */
export const perseverance: Area = {
  entities: [PerseveranceAction],
  resolvers: [PerseveranceQueries, PublishPerseveranceAction, WithdrawPerseveranceAction],
  references: { PerseveranceAction: ({ id }, context) => byId(context, PerseveranceAction, id) },
};
