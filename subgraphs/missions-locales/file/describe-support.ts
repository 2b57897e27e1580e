import { UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { MissionLocaleFile } from './file.ts';
import { KEEPERS, ownFile } from './own-file.ts';
import { SUPPORT_CONCEPTS, SupportConceptEnum, type SupportConcept } from './support-concept.ts';

@InputType({ description: 'Ce qui caractérise l’accompagnement d’un jeune' })
export class DescribeSupportInput {
  @Field(() => ID, { description: 'Dossier' }) fileId!: string;
  @Field(() => [SupportConceptEnum], { description: 'Concepts (E17) qui s’appliquent ; la liste remplace la précédente' }) concepts!: SupportConcept[];
}

@Public()
@ObjectType({ description: 'Résultat' })
export class DescribeSupportPayload {
  @Field(() => MissionLocaleFile, { nullable: true, description: 'Le dossier' }) file?: MissionLocaleFile | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class DescribeSupport {
  @Allow(KEEPERS)
  @Mutation(() => DescribeSupportPayload, { description: 'Indique ce qui caractérise l’accompagnement du jeune, parmi les cinq concepts des missions locales (E17)' })
  async describeSupport(@Arg('input', () => DescribeSupportInput) { fileId, concepts }: DescribeSupportInput, @Ctx() context: RequestContext): Promise<Partial<DescribeSupportPayload>> {
    const file = await ownFile(context, fileId);
    // Each once, in the guide's order, whatever was sent.
    file.supportConcepts = SUPPORT_CONCEPTS.filter((c) => concepts.includes(c));
    return { file };
  }
}
