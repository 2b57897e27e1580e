import { coded } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Members } from '@passerelle/kit/trust/policy';
import { hasRole, namingPlatforms } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { schoolYearOf } from '@passerelle/kit/rules/school-year';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Platform, platformOf } from '../platform/platform.ts';
import { suppress, type Counts } from './suppress.ts';

@Members()
@ObjectType({ description: 'Le droit au retour en chiffres, sur une plate-forme et un département (E08). Absent : moins de cinq jeunes, ou ce qui les ferait deviner.' })
export class ReturnRequestFigures {
  @Field(() => Platform, { nullable: true, description: 'Plate-forme ; absente : demandes que nulle plate-forme ne suit' }) platform?: Platform | null;
  @Field(() => String, { nullable: true, description: 'Département' }) departement?: string | null;
  @Field(() => Int, { nullable: true, description: 'Demandes ; une personne n’est comptée qu’une fois tant que sa demande court' }) requests?: number | null;
  @Field(() => Int, { nullable: true, description: 'Premier entretien tenu dans les quinze jours' }) inTime?: number | null;
  @Field(() => Int, { nullable: true, description: 'Délai de quinze jours manqué' }) late?: number | null;
  @Field(() => Int, { nullable: true, description: 'Délai encore ouvert, ou demande close dans le délai sans entretien' }) pending?: number | null;
  @Field(() => Int, { nullable: true, description: 'Sans proposition de place à ce jour, désistements et jeunes déjà diplômés non compris' }) withoutProposal?: number | null;
}

type Row = Counts & { readonly platformId: string | null; readonly departement: string | null };

@Resolver()
export class ReturnRequestFiguresQuery {
  /**
   * Upwards, a breach is a number. Circle 1 reads its own platforms' figures as they are: it reads the requests themselves. A
   * pilot (D03) reads everyone's without small numbers, by whole school years: two periods that overlap could be subtracted.
   */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'PILOT'] })
  @Query(() => [ReturnRequestFigures], { description: 'Le droit au retour en chiffres, par plate-forme et département (E08) ; par défaut, l’année scolaire en cours' })
  async returnRequestFigures(
    @Ctx() context: RequestContext,
    @Arg('from', () => LocalDate, { nullable: true, description: 'Demandes faites du' }) from?: string | null,
    @Arg('to', () => LocalDate, { nullable: true, description: 'Au' }) to?: string | null,
  ): Promise<ReturnRequestFigures[]> {
    const day = today();
    const year = schoolYearOf(from ?? to ?? day);
    const period = { from: from ?? year.from, to: to ?? year.to };
    const isPilot = hasRole(context.member, 'PILOT');
    if (isPilot && (period.from !== year.from || period.to !== year.to)) throw coded('BAD_USER_INPUT', 'Ces chiffres se lisent par année scolaire : du 1er septembre au 31 août suivant.');
    const platforms = isPilot ? null : namingPlatforms(context.member);
    const em = await context.em();
    const rows = await em.execute<Row[]>(
      `select platform_id as "platformId", departement, requests, in_time as "inTime", late, pending, without_proposal as "withoutProposal"
       from return_request_figures(?, ?, ?) order by departement, platform_id`, [period.from, period.to, day],
    );
    return rows.filter((row) => !platforms || (row.platformId !== null && platforms.includes(row.platformId)))
      .map(({ platformId, departement, ...counts }) => Object.assign(new ReturnRequestFigures(), { platform: platformOf(platformId), departement, ...(isPilot ? suppress(counts) : counts) }));
  }
}
