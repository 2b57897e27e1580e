import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { PerseveranceKindEnum, type PerseveranceKind } from './kind.ts';
import { PerseveranceActionPayload } from './payload.ts';
import { PerseveranceAction } from './perseverance-action.ts';

@InputType({ description: 'Une action de persévérance scolaire à publier, sans nom d’élève (F19)' })
export class PublishPerseveranceActionInput {
  @Field(() => String, { description: 'Intitulé, 200 caractères au plus' }) title!: string;
  @Field(() => PerseveranceKindEnum, { description: 'Nature' }) kind!: PerseveranceKind;
  @Field(() => [String], { description: 'Établissements ou lieux, un au moins, dix au plus' }) places!: string[];
  @Field(() => String, { description: 'Département, par exemple 59, 2A ou 974' }) departement!: string;
  @Field(() => String, { nullable: true, description: 'Description pour tous, 4 000 caractères au plus ; aucun nom d’élève' }) description?: string | null;
  @Field(() => LocalDate, { description: 'Du' }) startsOn!: string;
  @Field(() => LocalDate, { description: 'Au' }) endsOn!: string;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même fiche envoyée deux fois n’est publiée qu’une' }) idempotencyKey?: string | null;
}

@Resolver()
export class PublishPerseveranceAction {
  /** F19: what a school did for perseverance, for others to take up. */
  @Allow({ roles: ['SCHOOL_REFERENT', 'RESPONSABLE'] })
  @Mutation(() => PerseveranceActionPayload, { description: 'Publie une action de la Semaine de la persévérance scolaire (F19)' })
  async publishPerseveranceAction(@Arg('input', () => PublishPerseveranceActionInput) input: PublishPerseveranceActionInput, @Ctx() context: RequestContext): Promise<Partial<PerseveranceActionPayload>> {
    check(input);
    const perseveranceAction = await once(context, IdempotencyKey, PerseveranceAction, 'publishPerseveranceAction', input, async () => {
      const { idempotencyKey: _, ...facts } = input;
      const em = await context.em();
      return em.create(PerseveranceAction, { ...facts, ownerId: context.member.organisation } as never) as PerseveranceAction;
    });
    return { perseveranceAction };
  }
}

function check({ title, places, departement, description, startsOn, endsOn }: PublishPerseveranceActionInput): void {
  if (!title.trim() || title.length > 200) throw new Refusal('TITLE_INVALID', 'Donnez un intitulé de 200 caractères au plus.', ['input', 'title']);
  if (!places.length || places.length > 10 || places.some((p) => !p.trim() || p.length > 200)) throw new Refusal('PLACES_INVALID', 'Indiquez de un à dix lieux, de 200 caractères au plus chacun.', ['input', 'places']);
  if (!/^(\d{2,3}|2[AB])$/.test(departement)) throw new Refusal('DEPARTEMENT_INVALID', 'Ce code de département n’est pas reconnu. Écrivez par exemple 59, 2A ou 974.', ['input', 'departement']);
  if ((description ?? '').length > 4_000) throw new Refusal('DESCRIPTION_TOO_LONG', 'Cette description est trop longue : raccourcissez-la à 4 000 caractères.', ['input', 'description']);
  if (endsOn < startsOn) throw new Refusal('DATES_INVALID', 'La fin précède le début. Corrigez l’une des deux dates.', ['input', 'endsOn']);
  if (startsOn < addMonths(today(), -24) || endsOn > addMonths(today(), 24)) throw new Refusal('DATES_TOO_FAR', 'Ces dates sont à plus de deux ans d’aujourd’hui. Corrigez-les.', ['input', 'startsOn']);
}
