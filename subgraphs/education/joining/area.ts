import type { Area } from '@passerelle/kit/server/area';
import { followMoves } from './follow-moves.ts';
import { JoinCases } from './join-cases.ts';
import { PartCases } from './part-cases.ts';

/** Cases of one youth joined and parted, and cases that change platform (A18, A19). */
export const joinings: Area = { resolvers: [JoinCases, PartCases], events: followMoves };
