import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { v7 } from 'uuid';
import { TakenUpByEnum, type TakenUpBy } from './codes.ts';
import { ReportOriginEnum, type ReportOrigin } from './origin.ts';
import { wrongAge } from './public-age.ts';
import { ReportKey } from './report-key.ts';
import { identityOf, ReportedIdentityInput } from './reported-identity.ts';
import { YouthReport } from './youth-report.ts';

@InputType({ description: 'Un jeune à signaler : dossier simplifié (A17), signalement au fil de l’eau (A20), autres repérages (A22)' })
export class ReportYouthInput {
  @Field(() => ReportedIdentityInput, { description: 'Identité du jeune' }) identity!: ReportedIdentityInput;
  @Field(() => ReportOriginEnum, { description: 'Qui l’a repéré' }) origin!: ReportOrigin;
  @Field(() => LocalDate, { description: 'Signalé le' }) on!: string;
  @Field(() => TakenUpByEnum, { nullable: true, description: 'Déjà pris en charge par : le signalement est reçu quand même (A20)' }) alreadyTakenUpBy?: TakenUpBy | null;
  @Field(() => ID, { nullable: true, description: 'Plate-forme à qui s’adresse le signalement (par défaut, la vôtre)' }) platformId?: string | null;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence, choisie par vous : un envoi répété ne signale qu’une fois' }) idempotencyKey?: string | null;
}

@Public()
@ObjectType({ description: 'Signalement reçu' })
export class ReportYouthPayload {
  @Field(() => YouthReport, { nullable: true, description: 'Le signalement : relisez-le dans un instant pour savoir ce qu’il est devenu' }) youthReport?: YouthReport | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

const AGE_SAYS = {
  UNDER_16: 'Ce jeune a moins de 16 ans : la plate-forme ne peut pas le suivre, rien n’a été gardé. Voyez le groupe de prévention de son établissement.',
  OVER_25: 'Cette personne a plus de 25 ans : la plate-forme ne peut pas la suivre. Orientez-la vers France Travail.',
} as const;

@Resolver()
export class ReportYouth {
  /** A17, A20, A22: any day, without a list. Under 16 nothing is kept, not even the refusal (A03, B21). */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'SCHOOL_REFERENT', 'ADVISER', 'PROVIDER_STAFF', 'MENTORING_COORDINATOR'] })
  @Mutation(() => ReportYouthPayload, { description: 'Signale un jeune sorti sans diplôme, sans attendre une liste' })
  async reportYouth(@Arg('input', () => ReportYouthInput) input: ReportYouthInput, @Ctx() context: RequestContext): Promise<Partial<ReportYouthPayload>> {
    const { organisation, person, charter, platforms } = context.member;
    if (!charter) throw new Refusal('CHARTER_NOT_SIGNED', 'Signez d’abord la charte de confidentialité, puis signalez ce jeune.');
    const day = today();
    const wrong = wrongAge(input.identity.birthDate, day);
    if (wrong) throw new Refusal(wrong, AGE_SAYS[wrong], ['input', 'identity', 'birthDate']);
    if (input.on > day) throw new Refusal('IN_THE_FUTURE', 'La date du signalement est dans le futur. Corrigez-la.', ['input', 'on']);
    if (input.platformId && !platforms.some((p) => p.id === input.platformId)) throw new Refusal('NOT_YOUR_PLATFORM', 'Votre organisation n’est pas membre de cette plate-forme. Choisissez l’une des vôtres.', ['input', 'platformId']);
    const id = v7();
    const identity = identityOf(input.identity, id, organisation);
    const em = await context.em();
    const youthReport = await once(context, ReportKey, YouthReport, 'reportYouth', input, async () => em.create(YouthReport, {
      id, ownerId: organisation, authorId: person, platformId: input.platformId ?? platforms[0]?.id ?? null, origin: input.origin, reportedOn: input.on,
      takenUpBy: input.alreadyTakenUpBy ?? 'NONE', identity,
    } as never) as YouthReport);
    return { youthReport };
  }
}
