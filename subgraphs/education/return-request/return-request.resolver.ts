import { byId, ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Platform, platformOf } from '../platform/platform.ts';
import { Proposal, proposalOf } from '../proposal/proposal.ts';
import { ReturnPlace } from '../return-place/return-place.ts';
import { EducationSlice, Youth } from '../youth/youth.ts';
import { ReturnRequest } from './return-request.ts';

@Resolver(() => ReturnRequest)
export class ReturnRequestResolver {
  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune' })
  youth(@Root() found: ReturnRequest): Youth {
    return Object.assign(new Youth(), { id: found.youthId });
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Partenaire à qui le jeune a fait sa demande' })
  door(@Root() found: ReturnRequest): Organisation | null {
    return organisationOf(found.ownerId);
  }

  @FieldResolver(() => Platform, { nullable: true, description: 'Plate-forme qui répond du délai' })
  platform(@Root() found: ReturnRequest): Platform | null {
    return platformOf(found.platformId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui a tenu le premier entretien' })
  interviewer(@Root() found: ReturnRequest): Organisation | null {
    return organisationOf(found.interviewerId);
  }

  @FieldResolver(() => ReturnPlace, { nullable: true, description: 'Place proposée : action de la MLDS, place FOQUALE, structure de retour à l’école' })
  async place(@Root() found: ReturnRequest, @Ctx() context: RequestContext): Promise<ReturnPlace | null> {
    return found.returnPlaceId ? byId(context, ReturnPlace, found.returnPlaceId) : null;
  }

  @FieldResolver(() => Proposal, { nullable: true, description: 'Proposition faite à un organisme de formation' })
  proposal(@Root() found: ReturnRequest): Proposal | null {
    return proposalOf(found.proposalId, found.youthId);
  }
}

@Resolver(() => EducationSlice)
export class ReturnRequestsOfYouth {
  @Shared('STAGE')
  @FieldResolver(() => [ReturnRequest], { nullable: true, description: 'Demandes de droit au retour en formation, la dernière d’abord (E08)' })
  returnRequests(@Root() slice: EducationSlice, @Ctx() context: RequestContext): Promise<ReturnRequest[]> {
    return ofYouth(context, ReturnRequest, slice.youthId, { requestedOn: 'desc', id: 'asc' });
  }
}
