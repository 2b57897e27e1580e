import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { KEEPERS, ownFile } from '../file/own-file.ts';
import { isValidOn, Scheme } from '../scheme/scheme.ts';
import { HostKindEnum, type HostKind } from '../situation/detail-codes.ts';
import { InsertionContractKindEnum, type InsertionContractKind } from './codes.ts';
import { InsertionContract } from './insertion-contract.ts';
import { checkPrescription, type Prescribed } from './rules.ts';

@InputType({ description: 'Un contrat unique d’insertion (CUI) à prescrire' })
export class PrescribeInsertionContractInput implements Prescribed {
  @Field(() => ID, { description: 'Dossier' }) fileId!: string;
  @Field(() => InsertionContractKindEnum, { description: 'Contrat' }) kind!: InsertionContractKind;
  @Field(() => LocalDate, { description: 'Prescrit le' }) prescribedOn!: string;
  @Field(() => HostKindEnum, { description: 'Nature de l’employeur' }) employer!: HostKind;
  @Field(() => Int, { description: 'Heures par semaine, de 20 à 35' }) weeklyHours!: number;
  @Field(() => LocalDate, { description: 'Début de l’aide' }) aidFrom!: string;
  @Field(() => LocalDate, { description: 'Fin de l’aide, 24 mois au plus après son début' }) aidUntil!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class PrescribeInsertionContractPayload {
  @Field(() => InsertionContract, { nullable: true, description: 'Le contrat prescrit' }) contract?: InsertionContract | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class PrescribeInsertionContract {
  /** E17, I06: prescribed while the contract exists (CUI-CAE until 2017, PEC since); one at a time. */
  @Allow(KEEPERS)
  @Mutation(() => PrescribeInsertionContractPayload, { description: 'Prescrit un contrat unique d’insertion (CUI) au jeune (E17, I06)' })
  async prescribeInsertionContract(@Arg('input', () => PrescribeInsertionContractInput) { fileId, ...prescribed }: PrescribeInsertionContractInput, @Ctx() context: RequestContext): Promise<Partial<PrescribeInsertionContractPayload>> {
    const file = await ownFile(context, fileId);
    const em = await context.em();
    const { kind, prescribedOn } = prescribed;
    if (prescribedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Prescrivez le contrat le jour venu.', ['input', 'prescribedOn']);
    const scheme = await em.findOneOrFail(Scheme, { code: kind });
    if (!isValidOn(scheme, prescribedOn)) throw new Refusal('SCHEME_NOT_VALID', `On ne prescrivait pas ce contrat à cette date (${scheme.label}). Corrigez la date ou choisissez celui qui existait.`, ['input', 'prescribedOn']);
    checkPrescription(prescribed);
    const others = await em.find(InsertionContract, { fileId });
    if (others.some((c) => !c.endedOn)) throw new Refusal('ALREADY_OPEN', 'Le jeune a déjà un contrat prescrit. Terminez-le d’abord, avec ce sur quoi il a débouché.', ['input', 'fileId']);
    if (others.some((c) => prescribed.aidFrom < c.endedOn!)) throw new Refusal('OVERLAPS', 'Le jeune était déjà sous contrat à cette date. Indiquez une date après la fin du précédent.', ['input', 'aidFrom']);
    return { contract: em.create(InsertionContract, { ...prescribed, fileId, youthId: file.youthId, ownerId: file.ownerId } as never) as InsertionContract };
  }
}
