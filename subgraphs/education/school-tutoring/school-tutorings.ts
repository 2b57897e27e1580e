import { openById } from '@passerelle/kit/data/open-by-id';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { SchoolTutoring } from './school-tutoring.ts';

const SchoolTutoringConnection = Connection(() => SchoolTutoring, 'SchoolTutoring');

@Resolver()
export class SchoolTutoringQueries {
  @Allow('MEMBER')
  @Query(() => SchoolTutoring, { nullable: true, description: 'Un tutorat en établissement. Absent s’il n’existe pas ou ne vous est pas ouvert.' })
  schoolTutoring(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<SchoolTutoring | null> {
    return openById(context, SchoolTutoring, id);
  }

  /** F11: late once the day has passed. */
  @Allow('MEMBER')
  @Query(() => SchoolTutoringConnection, { description: 'Tutorats de votre établissement qui restent à évaluer, le plus ancien délai d’abord (F11)' })
  schoolTutoringsToEvaluate(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('lateOnly', () => Boolean, { defaultValue: false, description: 'Seulement ceux dont le délai est passé' }) lateOnly: boolean,
  ): Promise<Page<SchoolTutoring>> {
    return page(context, SchoolTutoring, args, {
      ownerId: context.member.organisation, evaluatedOn: null, ...(lateOnly ? { evaluationDueOn: { $lt: today() } } : {}),
    }, { evaluationDueOn: 'asc', id: 'asc' });
  }
}
