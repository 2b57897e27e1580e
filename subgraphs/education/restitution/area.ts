import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { AgreeRestitution } from './agree-restitution.ts';
import { ComposeRestitution } from './compose-restitution.ts';
import { RecordHandedOver } from './record-handed-over.ts';
import { asParty, Restitution } from './restitution.ts';
import { CaseRestitutions, RestitutionResolver } from './restitutions.ts';
import { ReviseRestitution } from './revise-restitution.ts';

/** The two documents that the pair writes for the youth (B14). */
export const restitutions: Area = {
  entities: [Restitution],
  resolvers: [CaseRestitutions, RestitutionResolver, ComposeRestitution, ReviseRestitution, AgreeRestitution, RecordHandedOver],
  references: {
    Restitution: async ({ id }, context) => {
      const found = await byId(context, Restitution, id);
      return found && asParty(context, found);
    },
  },
};
