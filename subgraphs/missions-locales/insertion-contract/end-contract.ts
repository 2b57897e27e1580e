import { LockMode } from '@mikro-orm/core';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { KEEPERS } from '../file/own-file.ts';
import { ContractOutcomeEnum, type ContractOutcome } from './codes.ts';
import { InsertionContract } from './insertion-contract.ts';

@InputType({ description: 'La fin d’un contrat unique d’insertion' })
export class EndInsertionContractInput {
  @Field(() => ID, { description: 'Contrat' }) insertionContractId!: string;
  @Field(() => LocalDate, { description: 'Terminé le' }) endedOn!: string;
  @Field(() => ContractOutcomeEnum, { description: 'Ce sur quoi il a débouché' }) outcome!: ContractOutcome;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class EndInsertionContractPayload {
  @Field(() => InsertionContract, { nullable: true, description: 'Le contrat terminé' }) contract?: InsertionContract | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class EndInsertionContract {
  @Allow(KEEPERS)
  @Mutation(() => EndInsertionContractPayload, { description: 'Termine un contrat unique d’insertion, avec ce sur quoi il a débouché' })
  async endInsertionContract(@Arg('input', () => EndInsertionContractInput) { insertionContractId, endedOn, outcome }: EndInsertionContractInput, @Ctx() context: RequestContext): Promise<Partial<EndInsertionContractPayload>> {
    const em = await context.em();
    const contract = await em.findOne(InsertionContract, { id: insertionContractId, ownerId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!contract) throw new Refusal('CONTRACT_NOT_FOUND', 'Ce contrat n’existe pas ou n’est pas de votre mission locale. Vérifiez le lien.', ['input', 'insertionContractId']);
    if (contract.endedOn) throw new Refusal('ALREADY_ENDED', 'Ce contrat est déjà terminé : il n’y a rien à changer.', ['input', 'insertionContractId']);
    if (endedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Terminez le contrat le jour venu.', ['input', 'endedOn']);
    if (endedOn < contract.prescribedOn) throw new Refusal('BEFORE_START', 'La fin précède la prescription. Corrigez la date.', ['input', 'endedOn']);
    if (outcome !== 'NOT_SIGNED' && endedOn < contract.aidFrom) throw new Refusal('NOT_BEGUN', 'Le contrat n’avait pas commencé. S’il n’a pas été signé, indiquez-le comme suite ; sinon corrigez la date.', ['input', 'outcome']);
    Object.assign(contract, { endedOn, outcome });
    return { contract };
  }
}
