import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { ownSolution } from '../provider/own-provider.ts';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { capped } from '../freshness/rule.ts';
import { FormulaEnum, refuseFormula, type Formula } from './formula.ts';
import { Session } from './session.ts';

@InputType({ description: 'Une session à ouvrir' })
export class OpenSessionInput {
  @Field(() => ID, { description: 'Solution' }) solutionId!: string;
  @Field(() => LocalDate, { description: 'Commence le' }) startsOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Se termine le' }) endsOn?: string | null;
  @Field(() => Int, { description: 'Nombre de places' }) capacity!: number;
  @Field(() => Int, { nullable: true, description: 'Places financées' }) funded?: number | null;
  @Field(() => Date, { nullable: true, description: 'Places tenues à jour jusqu’à cette date, trente jours au plus ; absent : trente jours' }) freshUntil?: Date | null;
  @Field(() => Boolean, { nullable: true, description: 'Entrées permanentes : on y entre à tout moment à partir du premier jour' }) isPermanent?: boolean | null;
  @Field(() => FormulaEnum, { nullable: true, description: 'Formule, pour un service civique (E11)' }) formula?: Formula | null;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même demande envoyée deux fois n’est faite qu’une' }) idempotencyKey?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class OpenSessionPayload {
  @Field(() => Session, { nullable: true, description: 'La session ouverte' }) session?: Session | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class OpenSession {
  /** E01: an offer is places over a period of the year. */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => OpenSessionPayload, { description: 'Ouvre une session d’une solution, avec ses places' })
  async openSession(@Arg('input', () => OpenSessionInput) input: OpenSessionInput, @Ctx() context: RequestContext): Promise<Partial<OpenSessionPayload>> {
    const solution = await ownSolution(context, input.solutionId, ['input', 'solutionId']);
    if (input.endsOn && input.endsOn < input.startsOn) throw new Refusal('ENDS_BEFORE_START', 'La session se termine avant de commencer. Corrigez les dates.', ['input', 'endsOn']);
    checkPlaces(input.capacity, input.funded);
    refuseFormula(solution.kind, input);
    const session = await once(context, IdempotencyKey, Session, 'openSession', input, async () => {
      const { idempotencyKey: _, freshUntil, isPermanent, ...facts } = input;
      const em = await context.em();
      const now = new Date();
      return em.create(Session, { ...facts, isPermanent: isPermanent ?? false, solutionId: solution.id, confirmedAt: now, freshUntil: capped(freshUntil, now) } as never) as Session;
    });
    return { session };
  }
}

/**
 * @param funded places paid for, among those that there are
 * @throws Refusal PLACES_INVALID outside 0 to 10,000 places · FUNDED_ABOVE_CAPACITY
 */
export function checkPlaces(capacity: number, funded?: number | null): void {
  if (capacity < 0 || capacity > 10_000) throw new Refusal('PLACES_INVALID', 'Indiquez de 0 à 10 000 places.', ['input', 'capacity']);
  if ((funded ?? 0) < 0 || (funded ?? 0) > 10_000) throw new Refusal('PLACES_INVALID', 'Indiquez de 0 à 10 000 places financées.', ['input', 'funded']);
  if ((funded ?? 0) > capacity) throw new Refusal('FUNDED_ABOVE_CAPACITY', 'Il y a plus de places financées que de places. Corrigez l’un des deux nombres.', ['input', 'funded']);
}
