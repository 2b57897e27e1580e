import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Scheme } from '../scheme/scheme.ts';
import { schemesByCode } from '../scheme/schemes-by-code.ts';

@Public()
@ObjectType({ description: 'Organisme qui intervient dans le périmètre de la Garantie européenne pour la jeunesse (E14, E15)' })
export class YouthGuaranteeBody {
  @Field(() => String, { description: 'Code' }) code!: string;
  @Field(() => String, { description: 'En clair' }) label!: string;
  @Field(() => Boolean, { description: 'Repère et oriente (E14) ; sinon, accompagne (E15)' }) isSpotting!: boolean;
  schemeCodes!: readonly string[];
}

const body = (code: string, isSpotting: boolean, label: string, schemeCodes: readonly string[] = []): YouthGuaranteeBody =>
  Object.assign(new YouthGuaranteeBody(), { code, isSpotting, label, schemeCodes });

/** E14, E15: the guide's list, with the schemes of today beside those of its time. */
export const BODIES: readonly YouthGuaranteeBody[] = [
  body('JDC', true, 'Journée défense et citoyenneté (JDC)'),
  body('MISSION_LOCALE', true, 'Missions locales, accueil et orientation'),
  body('PLATFORM', true, 'Plates-formes de suivi et d’appui aux décrocheurs'),
  body('MLDS', false, 'Mission de lutte contre le décrochage scolaire (MLDS)'),
  body('MISSION_LOCALE_SUPPORT', false, 'Missions locales, accompagnement renforcé', ['ANI_JEUNES', 'CIVIS', 'GARANTIE_JEUNES', 'PPAE', 'PACEA', 'CEJ']),
  body('FRANCE_TRAVAIL', false, 'France Travail (ex-Pôle emploi)', ['AIJ']),
  body('PJJ', false, 'Protection judiciaire de la jeunesse'),
  body('E2C', false, 'Écoles de la deuxième chance'),
  body('EPIDE', false, 'Établissements pour l’insertion dans l’emploi (EPIDE)'),
  body('SERVICE_CIVIQUE', false, 'Service civique'),
  body('APEC', false, 'Association pour l’emploi des cadres (APEC)'),
];

@Resolver(() => YouthGuaranteeBody)
export class YouthGuaranteeQueries {
  @Allow('ANYONE')
  @Query(() => [YouthGuaranteeBody], { description: 'Organismes qui repèrent (E14) et qui accompagnent (E15) dans le périmètre de la Garantie européenne pour la jeunesse' })
  youthGuaranteeBodies(): readonly YouthGuaranteeBody[] {
    return BODIES;
  }

  @FieldResolver(() => [Scheme], { description: 'Dispositifs par lesquels il accompagne' })
  schemes(@Root() { schemeCodes }: YouthGuaranteeBody, @Ctx() context: RequestContext): Promise<Scheme[]> {
    return schemesByCode(context, schemeCodes);
  }
}
