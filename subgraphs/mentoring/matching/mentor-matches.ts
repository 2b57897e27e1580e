import { checkFirst } from '@passerelle/kit/graphql/connection';
import { coded } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { Grant } from '@passerelle/kit/trust/grant';
import { Allow } from '@passerelle/kit/trust/policy';
import { parseCommune } from '@passerelle/kit/values/codes';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { activePairs } from '../mentor/active-pairs.ts';
import { HalfDayEnum, type HalfDay } from '../mentor/half-day.ts';
import { Mentor } from '../mentor/mentor.ts';
import { SettingEnum, type Setting } from '../mentor/setting.ts';
import { Mentorship } from '../mentorship/mentorship.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { MatchReason, MentorMatch } from './mentor-match.ts';
import { MentoringRequest } from './mentoring-request.ts';
import { rankMentors, type Candidate, type Wish } from './rank.ts';

/** Mentors read at most: an association with more narrows its list by hand. */
const READ = 2_000;

@Resolver()
export class MentorMatchQuery {
  /** F13: what the youth's waiting request says counts, save where the question says otherwise. */
  @Allow(COORDINATORS)
  @Query(() => [MentorMatch], { nullable: true, description: 'Mentors de votre association pour un jeune, le mieux placé d’abord, avec les raisons (F13, F14). Absent si le jeune ne vous est pas ouvert.' })
  async mentorMatches(
    @Ctx() context: RequestContext,
    @Arg('youthId', () => ID, { description: 'Jeune' }) youthId: string,
    @Arg('objective', () => ObjectiveEnum, { nullable: true, description: 'Objectif ; sinon celui de sa demande' }) objective?: Objective | null,
    @Arg('halfDays', () => [HalfDayEnum], { nullable: true, description: 'Moments souhaités ; sinon ceux de sa demande' }) halfDays?: HalfDay[] | null,
    @Arg('setting', () => SettingEnum, { nullable: true, description: 'Sur place ou à distance ; sinon ce que dit sa demande' }) setting?: Setting | null,
    @Arg('commune', () => String, { nullable: true, description: 'Commune où se voir (code INSEE) ; sinon celle de sa demande' }) commune?: string | null,
    @Arg('first', () => Int, { defaultValue: 10, description: 'Nombre de mentors, 100 au plus' }) first: number = 10,
  ): Promise<MentorMatch[] | null> {
    checkFirst(first);
    if (commune && !parseCommune(commune)) throw coded('BAD_USER_INPUT', 'Ce n’est pas un code de commune. Donnez le code INSEE, pas le code postal.');
    const grant = await context.grantOf(youthId);
    if (!grant?.scopes.includes('MENTORING')) return null;
    const request = await (await context.em()).findOne(MentoringRequest, { youthId: { $in: [...grant.ids] }, ownerId: context.member.organisation, closedOn: null });
    const wished = objective ?? request?.objective;
    if (!wished) throw coded('BAD_USER_INPUT', 'Ce jeune n’a pas de demande en attente dans votre association : dites l’objectif recherché (objective).');
    const wish: Wish = { objective: wished, halfDays: halfDays ?? request?.halfDays ?? [], setting: setting ?? request?.setting ?? null, commune: commune ?? request?.commune ?? null };
    return (await ranked(context, grant, wish)).slice(0, first);
  }
}

/** Four statements, whatever the number of mentors: the request's, the mentors, their pairs in progress, this youth's pairs. */
async function ranked(context: RequestContext, grant: Grant, wish: Wish): Promise<MentorMatch[]> {
  const em = await context.em();
  const day = today();
  const ownerId = context.member.organisation;
  const mentors = await em.find(Mentor, { ownerId, backgroundCheckedOn: { $lte: day }, $or: [{ leftOn: null }, { leftOn: { $gt: day } }] }, { orderBy: { id: 'asc' }, limit: READ });
  const pairs = await em.find(Mentorship, { youthId: { $in: [...grant.ids] }, ownerId, mentorId: { $ne: null } });
  const current = new Set(pairs.filter((p) => !p.endedOn).map((p) => p.mentorId));
  const former = new Set(pairs.filter((p) => p.endedOn).map((p) => p.mentorId));
  const loads = await Promise.all(mentors.map(({ id }) => activePairs(context, id)));
  const candidates = mentors.map((mentor, i): Candidate & { mentor: Mentor } => {
    const { id, objectives, halfDays, settings, communes, departements, capacity, backgroundCheckedOn, trainedOn, pausedOn, pausedUntil, leftOn } = mentor;
    return {
      mentor, id, objectives, halfDays, settings, communes, departements, capacity, load: loads[i] ?? 0, isFormer: former.has(id),
      backgroundCheckedOn: backgroundCheckedOn ?? null, trainedOn: trainedOn ?? null, pausedOn: pausedOn ?? null, pausedUntil: pausedUntil ?? null, leftOn: leftOn ?? null,
    };
  });
  return rankMentors(wish, candidates.filter(({ id }) => !current.has(id)), day).map(({ candidate, reasons }) => Object.assign(new MentorMatch(), {
    mentor: candidate.mentor, reasons: reasons.map((reason) => Object.assign(new MatchReason(), reason)),
  }));
}
