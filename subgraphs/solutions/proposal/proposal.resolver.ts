import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { Session } from '../session/session.ts';
import { Youth } from '../youth/stub.ts';
import { Proposal } from './proposal.ts';

@Resolver(() => Proposal)
export class ProposalResolver {
  @FieldResolver(() => Session, { nullable: true, description: 'Session proposée' })
  session(@Root() proposal: Proposal, @Ctx() context: RequestContext): Promise<Session | null> {
    return byId(context, Session, proposal.sessionId);
  }

  /** Null for whoever holds no grant for the youth: a provider without an open referral knows a proposal, not a person. */
  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune, si son dossier vous est ouvert' })
  youth(@Root() proposal: Proposal): Youth {
    return Object.assign(new Youth(), { id: proposal.youthId });
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui propose' })
  owner(@Root() proposal: Proposal): Organisation | null {
    return organisationOf(proposal.proposerId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui répond' })
  addressee(@Root() proposal: Proposal): Organisation | null {
    return organisationOf(proposal.providerOrganisationId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Personne qui propose' })
  author(@Root() proposal: Proposal): Person {
    return Object.assign(new Person(), { id: proposal.authorId });
  }
}
