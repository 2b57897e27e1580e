import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { CloseNeed } from './close-need.ts';
import { workNeeds } from './count-needs.ts';
import { NeedFigure } from './need-figure.ts';
import { NeedFigureQueries } from './need-figures.ts';
import { OpenNeeds } from './open-needs.ts';
import { RecordNeed } from './record-need.ts';
import { SupportNeed } from './support-need.ts';

/** Needs in five domains, SOCIAL. */
export const needs: Area = {
  entities: [SupportNeed, NeedFigure],
  resolvers: [RecordNeed, CloseNeed, OpenNeeds, NeedFigureQueries],
  references: { SupportNeed: ({ id }, context) => byId(context, SupportNeed, id) },
  work: workNeeds,
};
