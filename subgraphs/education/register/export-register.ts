import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { linesOf } from './case-register.ts';
import { registerCsv } from './register-csv.ts';
import { RegisterEntry } from './register-entry.ts';

@InputType({ description: 'Un registre à exporter' })
export class ExportRegisterInput {
  @Field(() => ID, { description: 'Plate-forme' }) platformId!: string;
  @Field(() => Int, { nullable: true, description: 'Année civile ; par défaut, l’année en cours' }) year?: number | null;
}

@Public()
@ObjectType({ description: 'Registre exporté' })
export class ExportRegisterPayload {
  @Field(() => String, { nullable: true, description: 'Le registre en CSV : numéro, jeune, inscription, ouverture, étape, clôture, issue' }) registerCsv?: string | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class ExportRegister {
  /** B16: names are coordination's: the register goes out with numbers and the youths' ids only. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE'] })
  @Mutation(() => ExportRegisterPayload, { description: 'Exporte le registre d’une année d’une de vos plates-formes (cercle 1), en CSV' })
  async exportRegister(@Arg('input', () => ExportRegisterInput) { platformId, year }: ExportRegisterInput, @Ctx() context: RequestContext): Promise<Partial<ExportRegisterPayload>> {
    if (!namingPlatforms(context.member).includes(platformId.toLowerCase())) throw new Refusal('NOT_YOUR_PLATFORM', 'Le registre d’une plate-forme s’ouvre aux personnes habilitées de son cercle 1. Choisissez l’une des vôtres.', ['input', 'platformId']);
    const lines = await (await context.em()).find(RegisterEntry, linesOf(context, platformId, year), { orderBy: { rank: 'asc' } });
    // As each line of the list: by grant, journalled, and nothing of a youth who objects to sharing.
    const shown = await Promise.all(lines.map(async (line) => context.shows('STAGE', line)));
    return { registerCsv: await registerCsv(context, lines.filter((_, i) => shown[i])) };
  }
}
