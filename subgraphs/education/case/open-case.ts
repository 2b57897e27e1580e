import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ageAllowed } from './age-guard.ts';
import { birthDateOf } from './birth-date-of.ts';
import { openEpisode } from './open-episode.ts';
import { DropoutCasePayload } from './payload.ts';
import { OriginEnum, type Origin } from './stage.ts';

@InputType({ description: 'Un dossier de suivi à ouvrir pour un jeune déjà inscrit au registre' })
export class OpenCaseInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => OriginEnum, { description: 'Origine du repérage' }) origin!: Origin;
  @Field(() => LocalDate, { description: 'Ouvert le' }) openedOn!: string;
  @Field(() => ID, { nullable: true, description: 'Plate-forme qui suivra le dossier (par défaut, la vôtre)' }) platformId?: string | null;
}

@Resolver()
export class OpenCase {
  /** A16, A20, A22: any day, without waiting for a list; one open case per youth, whoever reports it. A15: after a closed one, a new episode. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'SCHOOL_REFERENT', 'ADVISER'] })
  @Mutation(() => DropoutCasePayload, { description: 'Ouvre un dossier de suivi' })
  async openCase(@Arg('input', () => OpenCaseInput) { youthId, origin, openedOn, platformId }: OpenCaseInput, @Ctx() context: RequestContext): Promise<Partial<DropoutCasePayload>> {
    const grant = await context.grantOf(youthId);
    if (!grant?.scopes.includes('STAGE')) throw new Refusal('YOUTH_NOT_FOUND', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Cherchez-le dans vos listes.', ['input', 'youthId']);
    const { member } = context;
    const platforms = member.platforms.map((p) => p.id);
    if (platformId && !platforms.includes(platformId)) throw new Refusal('NOT_YOUR_PLATFORM', 'Votre organisation n’est pas membre de cette plate-forme. Choisissez l’une des vôtres.', ['input', 'platformId']);
    if (openedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.', ['input', 'openedOn']);
    if (!ageAllowed(await birthDateOf(context, grant.ids), openedOn)) {
      throw new Refusal('AGE_OUTSIDE', 'Les plates-formes suivent les jeunes de 16 à 25 ans. Orientez celui-ci vers l’établissement ou la mission locale.', ['input', 'youthId']);
    }
    return {
      dropoutCase: await openEpisode(await context.em(), {
        youthId: grant.youth, ids: grant.ids, ownerId: member.organisation, platformId: platformId ?? platforms[0] ?? null, origin, openedOn, by: member,
      }),
    };
  }
}
