import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { AdmitToConsortium } from './admit-to-consortium.ts';
import { ConsortiumQueries } from './consortia.ts';
import { ConsortiumMember } from './consortium-member.ts';
import { AssociationConsortia, ConsortiumMemberResolver, ConsortiumResolver } from './consortium.resolver.ts';
import { Consortium } from './consortium.ts';
import { LeaveConsortium } from './leave-consortium.ts';
import { NameReferent } from './name-referent.ts';
import { RegisterConsortium } from './register-consortium.ts';

/** The associations of a territory together, and who coordinates them (F17). */
export const consortia: Area = {
  entities: [Consortium, ConsortiumMember],
  resolvers: [ConsortiumQueries, ConsortiumResolver, ConsortiumMemberResolver, AssociationConsortia, RegisterConsortium, AdmitToConsortium, LeaveConsortium, NameReferent],
  references: { MentoringConsortium: ({ id }, context) => byId(context, Consortium, id) },
};
