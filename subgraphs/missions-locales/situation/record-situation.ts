import { isDeepStrictEqual } from 'node:util';
import type { EventData } from '@passerelle/kit/events/event';
import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { KEEPERS, ownFile } from '../file/own-file.ts';
import { today } from '@passerelle/kit/values/today';
import { checkDetail, isDurable } from './check-detail.ts';
import { DetailInput } from './detail-inputs.ts';
import { detailOf, type SituationDetail } from './detail.ts';
import { SituationKindEnum, type SituationKind } from './kind.ts';
import { Situation } from './situation.ts';

@InputType({ description: 'Une nouvelle situation du jeune' })
export class RecordSituationInput extends DetailInput {
  @Field(() => ID, { description: 'Dossier' }) fileId!: string;
  @Field(() => SituationKindEnum, { description: 'Situation' }) kind!: SituationKind;
  @Field(() => LocalDate, { description: 'Depuis le' }) since!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class RecordSituationPayload {
  @Field(() => Situation, { nullable: true, description: 'La situation consignée' }) situation?: Situation | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RecordSituation {
  /** The open situation ends the day the new one starts: history is kept, one is open. */
  @Allow(KEEPERS)
  @Mutation(() => RecordSituationPayload, { description: 'Consigne la nouvelle situation du jeune ; la précédente prend fin le même jour' })
  async recordSituation(@Arg('input', () => RecordSituationInput) { fileId, kind, since, ...given }: RecordSituationInput, @Ctx() context: RequestContext): Promise<Partial<RecordSituationPayload>> {
    const file = await ownFile(context, fileId);
    const em = await context.em();
    const open = await em.findOne(Situation, { fileId, until: null });
    if (since > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Consignez la situation quand elle aura commencé.', ['input', 'since']);
    // Another job, another immersion: the same kind again is news when it says more.
    const detail = detailOf(kind, given);
    if (open?.kind === kind && (!detail || (open.since === since && isSame(open.detail, detail)))) throw new Refusal('ALREADY_CURRENT', 'C’est déjà la situation actuelle : il n’y a rien à changer.', ['input', 'kind']);
    if (open?.since && since < open.since) throw new Refusal('BEFORE_CURRENT', 'Cette date précède le début de la situation actuelle. Indiquez une date plus récente.', ['input', 'since']);
    checkDetail(kind, since, given);
    if (open) {
      open.until = since;
      // Sent first: the database allows one open situation a file.
      await em.flush();
    }
    file.situation = kind;
    const situation = em.create(Situation, { fileId, youthId: file.youthId, ownerId: file.ownerId, kind, since, detail } as never) as Situation;
    if (file.youthId) await emit(context, 'fr.passerelle.missions-locales.situation.recorded', file.youthId, { kind, on: since, ...codesOf(since, given) });
    return { situation };
  }
}

/** The same words, whatever was left out or said to be nothing. */
const isSame = (kept: SituationDetail | null | undefined, given: SituationDetail): boolean => isDeepStrictEqual(said(kept), said(given));
const said = (detail: SituationDetail | null | undefined): unknown => JSON.parse(JSON.stringify(detail ?? null, (_, value: unknown) => value ?? undefined) ?? 'null');

/** What of the detail siblings are told: the codes that indicators count, and the last day. */
function codesOf(since: string, { immersion, employment, training, civicService }: SituationDetail): EventData {
  if (employment) return { contract: employment.contract, isDurable: isDurable(since, employment), endsOn: employment.endsOn ?? null };
  if (training) return { training: training.training, level: training.level ?? null, endsOn: training.endsOn ?? null };
  if (civicService) return { formula: civicService.formula, endsOn: civicService.endsOn };
  return immersion ? { purpose: immersion.purpose, endsOn: immersion.renewedUntil ?? immersion.endsOn } : {};
}
