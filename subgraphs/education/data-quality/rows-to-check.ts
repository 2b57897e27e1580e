import { page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { EnrolmentConnection } from '../enrolment/enrolment-connection.ts';
import { Enrolment } from '../enrolment/enrolment.ts';
import { isFlagged } from './flagged.ts';
import { DataQuality, labelOf } from './flag.ts';


@Resolver(() => Enrolment)
export class DataQualityQueries {
  /** A28, A30: a school's own rows; the platforms' are `campaignList(quality:)`. */
  @Allow('MEMBER')
  @Query(() => EnrolmentConnection, { description: 'Lignes de votre établissement à vérifier ou à compléter : corrigez-les dans votre logiciel, elles seront relues au prochain envoi (A28, A30)' })
  enrolmentsToCheck(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('quality', () => DataQuality, { defaultValue: DataQuality.TO_CHECK, description: 'Ce qui est à reprendre' }) quality: DataQuality,
  ): Promise<Page<Enrolment>> {
    return page(context, Enrolment, args, { ownerId: context.member.organisation, youthId: { $ne: null }, ...isFlagged(quality) });
  }

  @FieldResolver(() => [String], { description: 'Anomalies relevées, en toutes lettres (A28)' })
  flagLabels(@Root() { flags }: Enrolment): string[] {
    return flags.map(labelOf);
  }
}
