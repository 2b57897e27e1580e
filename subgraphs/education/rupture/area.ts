import type { Area } from '@passerelle/kit/server/area';
import { followEntries } from './follow-entries.ts';
import { ReportRupture } from './report-rupture.ts';
import { CaseRuptures, RuptureResolver } from './rupture.resolver.ts';
import { Rupture } from './rupture.ts';
import { workRuptures } from './work-ruptures.ts';

/** Paths that break off, and the assistant's week to call again (B19). */
export const ruptures: Area = { entities: [Rupture], resolvers: [ReportRupture, RuptureResolver, CaseRuptures], events: followEntries, work: workRuptures };
