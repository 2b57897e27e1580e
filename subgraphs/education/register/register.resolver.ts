import { byId, manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { registerNumber } from './number.ts';
import { RegisterEntry } from './register-entry.ts';

@Resolver(() => RegisterEntry)
export class RegisterEntryResolver {
  @FieldResolver(() => String, { description: 'Numéro de la fiche de suivi, propre à la plate-forme : 2026-0042' })
  number(@Root() entry: RegisterEntry): string {
    return registerNumber(entry);
  }

  @FieldResolver(() => DropoutCase, { nullable: true, description: 'Dossier ; absent s’il est parti vers une plate-forme dont vous n’êtes pas' })
  dropoutCase(@Root() entry: RegisterEntry, @Ctx() context: RequestContext): Promise<DropoutCase | null> {
    return byId(context, DropoutCase, entry.caseId);
  }
}

@Resolver(() => DropoutCase)
export class CaseNumber {
  @FieldResolver(() => String, { nullable: true, description: 'Numéro de la fiche de suivi au registre de sa plate-forme (B16)' })
  async registerNumber(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<string | null> {
    const entries = await manyBy(context, RegisterEntry, 'caseId', found.id, { id: 'asc' });
    const here = entries.find((e) => e.platformId === found.platformId);
    return here ? registerNumber(here) : null;
  }
}
