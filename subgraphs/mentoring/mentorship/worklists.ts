import { page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { coded } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { addDays, addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { Arg, Args, Ctx, Int, Query, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { MentorshipConnection } from './mentorship-connection.ts';
import { Mentorship } from './mentorship.ts';

@Resolver()
export class MentorshipWorklists {
  /** F13, F15: a pair that has not met since, or never; of the viewer's own association, mentees of any age. */
  @Allow(COORDINATORS)
  @Query(() => MentorshipConnection, { description: 'Binômes de votre association sans rencontre depuis quelques semaines, le plus longtemps d’abord : à relancer (F13)' })
  mentorshipsQuiet(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('weeks', () => Int, { defaultValue: 6, description: 'Semaines sans rencontre, de 1 à 52' }) weeks: number = 6,
  ): Promise<Page<Mentorship>> {
    if (weeks < 1 || weeks > 52) throw coded('BAD_USER_INPUT', 'Demandez entre 1 et 52 semaines (weeks).');
    return page(context, Mentorship, args, { ownerId: context.member.organisation, endedOn: null, quietSince: { $lte: addDays(today(), -7 * weeks) } }, { quietSince: 'asc', id: 'asc' });
  }

  /** F13: six months are done, or what was agreed beyond: to talk over, extend or end. */
  @Allow(COORDINATORS)
  @Query(() => MentorshipConnection, { description: 'Binômes de votre association dont l’échéance arrive (six mois, ou la prolongation convenue), la plus ancienne d’abord : faire le bilan, prolonger ou terminer (F13)' })
  mentorshipsDue(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('before', () => LocalDate, { nullable: true, description: 'Échéance ce jour-là ou avant ; d’ici un mois si rien n’est dit' }) before?: string | null,
  ): Promise<Page<Mentorship>> {
    return page(context, Mentorship, args, { ownerId: context.member.organisation, endedOn: null, dueOn: { $lte: before ?? addMonths(today(), 1) } }, { dueOn: 'asc', id: 'asc' });
  }
}
