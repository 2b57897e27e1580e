import { byId } from '@passerelle/kit/data/load';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { School } from '../school/school.ts';
import { PlaceKindEnum, type PlaceKind } from './kind.ts';
import { ReturnPlacePayload } from './payload.ts';
import { ReturnPlace } from './return-place.ts';

@InputType({ description: 'Des places de retour à publier (E08 à E10)' })
export class PublishReturnPlacesInput {
  @Field(() => PlaceKindEnum, { description: 'Nature' }) kind!: PlaceKind;
  @Field(() => String, { description: 'Intitulé' }) label!: string;
  @Field(() => ID, { nullable: true, description: 'Établissement' }) schoolId?: string | null;
  @Field(() => String, { nullable: true, description: 'Structure, si elle n’a pas d’UAI' }) structureName?: string | null;
  @Field(() => String, { nullable: true, description: 'Département (par défaut, celui de l’établissement)' }) departement?: string | null;
  @Field(() => LocalDate, { description: 'Ouvertes du' }) opensOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Au' }) closesOn?: string | null;
  @Field(() => Int, { description: 'Nombre de places' }) capacity!: number;
  @Field(() => LocalDate, { nullable: true, description: 'Places tenues à jour jusqu’à cette date' }) freshUntil?: string | null;
}

@Resolver()
export class PublishReturnPlaces {
  @Allow({ roles: ['SCHOOL_REFERENT', 'MLDS_COORDINATOR'] })
  @Mutation(() => ReturnPlacePayload, { description: 'Publie des places de retour en formation' })
  async publishReturnPlaces(@Arg('input', () => PublishReturnPlacesInput) input: PublishReturnPlacesInput, @Ctx() context: RequestContext): Promise<Partial<ReturnPlacePayload>> {
    const school = input.schoolId ? await byId(context, School, input.schoolId) : null;
    if (input.schoolId && !school) throw new Refusal('SCHOOL_NOT_FOUND', 'Cet établissement est inconnu. Cherchez-le par son UAI.', ['input', 'schoolId']);
    if (!school && !input.structureName?.trim()) throw new Refusal('STRUCTURE_NEEDED', 'Indiquez l’établissement, ou le nom de la structure.', ['input', 'structureName']);
    const departement = input.departement ? normaliseDepartement(input.departement) : school?.departement;
    if (!departement) throw new Refusal('DEPARTEMENT_INVALID', 'Indiquez le département par son numéro : 59, 2A, 974.', ['input', 'departement']);
    if (input.closesOn && input.closesOn < input.opensOn) throw new Refusal('ENDS_BEFORE_START', 'Ces places ferment avant d’ouvrir. Corrigez les dates.', ['input', 'closesOn']);
    checkCapacity(input.capacity);
    const em = await context.em();
    return { returnPlace: em.create(ReturnPlace, { ...input, departement, ownerId: context.member.organisation } as never) as ReturnPlace };
  }
}

/** @throws Refusal PLACES_INVALID outside 0 to 1,000 places */
export function checkCapacity(capacity: number): void {
  if (capacity < 0 || capacity > 1_000) throw new Refusal('PLACES_INVALID', 'Indiquez de 0 à 1 000 places.', ['input', 'capacity']);
}
