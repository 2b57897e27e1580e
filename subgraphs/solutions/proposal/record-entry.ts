import { byId } from '@passerelle/kit/data/load';
import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { Session } from '../session/session.ts';
import { Solution } from '../solution/solution.ts';
import { refuseEntryDay } from './entry-day.ts';
import { lockedProposal } from './parties.ts';
import { Proposal } from './proposal.ts';
import { refuseWithoutTutors } from './tutors.ts';

@InputType({ description: 'L’entrée d’un jeune dans une solution' })
export class RecordEntryInput {
  @Field(() => ID, { description: 'Proposition acceptée' }) proposalId!: string;
  @Field(() => LocalDate, { description: 'Date d’entrée : ni avant la proposition, ni hors de la session, ni dans le futur' }) enteredOn!: string;
  @Field(() => Boolean, { nullable: true, description: 'Le tuteur de l’Éducation nationale est désigné (E11 à temps plein, E12) ; son nom se consigne au dossier de l’Éducation nationale' }) hasEducationTutor?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Le tuteur en entreprise est désigné (E12)' }) hasCompanyTutor?: boolean | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class RecordEntryPayload {
  @Field(() => Proposal, { nullable: true, description: 'La proposition' }) proposal?: Proposal | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RecordEntry {
  /** E20: the solution has begun once the provider says that the young person came. */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => RecordEntryPayload, { description: 'Consigne l’entrée du jeune dans la solution' })
  async recordEntry(@Arg('input', () => RecordEntryInput) input: RecordEntryInput, @Ctx() context: RequestContext): Promise<Partial<RecordEntryPayload>> {
    const proposal = await lockedProposal(context, input.proposalId, 'providerOrganisationId');
    if (proposal.state !== 'ACCEPTED') throw new Refusal('NOT_ACCEPTED', 'Une entrée suit une proposition acceptée. Acceptez-la d’abord, ou rechargez-la.', ['input', 'proposalId']);
    const session = (await byId(context, Session, proposal.sessionId))!;
    const solution = await byId(context, Solution, session.solutionId);
    refuseEntryDay(input.enteredOn, { today: today(), proposedOn: dayInFrance(proposal.proposedAt), startsOn: session.startsOn, endsOn: session.endsOn });
    refuseWithoutTutors(solution?.kind, session.formula, input);
    Object.assign(proposal, { state: 'ENTERED', enteredOn: input.enteredOn, hasEducationTutor: input.hasEducationTutor ?? null, hasCompanyTutor: input.hasCompanyTutor ?? null });
    // Its kind tells a school or an apprenticeship from a job; the organisation, who knows it first (A12).
    await emit(context, 'fr.passerelle.solutions.entry.recorded', proposal.youthId, {
      proposalId: proposal.id, on: input.enteredOn, kind: solution?.kind ?? null, organisationId: proposal.providerOrganisationId,
    });
    return { proposal };
  }
}
