import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { addMonths } from '@passerelle/kit/values/date';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { Mentor } from '../mentor/mentor.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { inWords, today } from '@passerelle/kit/values/today';
import { Mentorship } from './mentorship.ts';

@InputType({ description: 'Un binôme à former' })
export class StartMentorshipInput {
  @Field(() => ID, { description: 'Jeune' }) youthId!: string;
  @Field(() => ID, { description: 'Mentor de votre association' }) mentorId!: string;
  @Field(() => ObjectiveEnum, { description: 'Objectif' }) objective!: Objective;
  @Field(() => LocalDate, { description: 'Commence le' }) startedOn!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class StartMentorshipPayload {
  @Field(() => Mentorship, { nullable: true, description: 'Le binôme formé' }) mentorship?: Mentorship | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

const alreadyMentored = () => new Refusal('ALREADY_MENTORED', 'Ce jeune a déjà un mentor dans votre association. Terminez d’abord ce binôme.', ['input', 'youthId']);

@Resolver()
export class StartMentorship {
  /** F13: one youth, one mentor, whose background was checked before the first meeting. */
  @Allow(COORDINATORS)
  @Mutation(() => StartMentorshipPayload, { description: 'Forme un binôme d’un jeune qui vous est ouvert et d’un mentor de votre association' })
  async startMentorship(@Arg('input', () => StartMentorshipInput) input: StartMentorshipInput, @Ctx() context: RequestContext): Promise<Partial<StartMentorshipPayload>> {
    const { youthId, startedOn, objective } = input;
    const grant = await context.grantOf(youthId);
    if (!grant?.scopes.includes('MENTORING')) throw new Refusal('YOUTH_NOT_OPEN', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Demandez à la plate-forme de vous l’orienter.', ['input', 'youthId']);
    const em = await context.em();
    // Locked, so that two pairs formed at once cannot both take the mentor's last place.
    const mentor = await em.findOne(Mentor, { id: input.mentorId, ownerId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!mentor) throw new Refusal('MENTOR_NOT_FOUND', 'Ce mentor n’existe pas ou n’est pas de votre association. Choisissez-le dans la liste de vos mentors.', ['input', 'mentorId']);
    checkStart(mentor, startedOn);
    if (await em.count(Mentorship, { associationId: mentor.associationId, youthId: { $in: [...grant.ids] }, endedOn: null })) throw alreadyMentored();
    if (await em.count(Mentorship, { mentorId: mentor.id, endedOn: null }) >= mentor.capacity) throw new Refusal('MENTOR_FULL', 'Ce mentor suit déjà autant de jeunes qu’il le peut. Choisissez-en un autre.', ['input', 'mentorId']);
    const mentorship = em.create(Mentorship, {
      youthId, objective, startedOn, mentorId: mentor.id, mentorName: mentor.displayName, associationId: mentor.associationId, ownerId: mentor.ownerId,
    } as never) as Mentorship;
    try {
      await em.flush();
    } catch (error) {
      // Somebody else's request formed a pair in between: the index says it, whatever this one could read.
      throw error instanceof UniqueConstraintViolationException ? alreadyMentored() : error;
    }
    return { mentorship };
  }
}

function checkStart({ backgroundCheckedOn }: Mentor, startedOn: string): void {
  if (!backgroundCheckedOn) throw new Refusal('NO_BACKGROUND_CHECK', 'L’honorabilité de ce mentor n’est pas vérifiée. Consignez d’abord la date de la vérification.', ['input', 'mentorId']);
  if (startedOn < backgroundCheckedOn) throw new Refusal('STARTS_BEFORE_CHECK', `Le binôme commencerait avant la vérification de l’honorabilité du mentor. Choisissez une date à partir du ${inWords(backgroundCheckedOn)}.`, ['input', 'startedOn']);
  if (startedOn > addMonths(today(), 12)) throw new Refusal('TOO_FAR', 'Ce début est dans plus d’un an. Vérifiez l’année.', ['input', 'startedOn']);
}
