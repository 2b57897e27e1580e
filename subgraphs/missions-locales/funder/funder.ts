import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';

/** I07, H06, H07: a line of European money, and who manages it. Reference data of the guide: it changes with a programme, every seven years. */
@Public()
@ObjectType({ description: 'Ligne de financement européen : programme, volet, ou organisme et action financés (I07)' })
export class Funder {
  @Field(() => String, { description: 'Code' }) code!: string;
  @Field(() => String, { description: 'En clair' }) label!: string;
  @Field(() => String, { nullable: true, description: 'Qui gère cette ligne ; absent si c’est celui de la ligne au-dessus' }) managedBy!: string | null;
  parentCode!: string | null;
  schemeCodes!: readonly string[];
}

const line = (code: string, parentCode: string | null, label: string, schemeCodes: readonly string[] = [], managedBy: string | null = null): Funder =>
  Object.assign(new Funder(), { code, parentCode, label, schemeCodes, managedBy });

/** I07: the youth employment initiative from its two parts down to what each pays for; a line stands after the one above it. */
export const FUNDERS: readonly Funder[] = [
  line('IEJ', null, 'Initiative pour l’emploi des jeunes (IEJ)'),
  line('IEJ_CENTRAL', 'IEJ', 'IEJ, volet central', [], 'DGEFP, sous-direction du Fonds social européen (SDFSE)'),
  line('IEJ_POLE_EMPLOI', 'IEJ_CENTRAL', 'France Travail (ex-Pôle emploi)', ['AIJ']),
  line('IEJ_APEC', 'IEJ_CENTRAL', 'Association pour l’emploi des cadres (APEC)'),
  line('IEJ_SERVICE_CIVIQUE', 'IEJ_CENTRAL', 'Agence du service civique'),
  line('IEJ_EMPLOI_AVENIR', 'IEJ_CENTRAL', 'Formation des jeunes en emploi d’avenir', ['EMPLOI_AVENIR']),
  line('IEJ_GARANTIE_JEUNES', 'IEJ_CENTRAL', 'Garantie jeunes', ['GARANTIE_JEUNES']),
  line('IEJ_DECONCENTRE', 'IEJ', 'IEJ, volet déconcentré', [], 'DREETS (ex-DIRECCTE)'),
  line('IEJ_DECROCHAGE', 'IEJ_DECONCENTRE', 'Décrochage scolaire : une partie des assistants de plate-forme, rattachés aux GIP académiques'),
  line('IEJ_INITIATIVES_LOCALES', 'IEJ_DECONCENTRE', 'Appel à projets « Initiatives locales »'),
  line('IEJ_AUTONOMIE', 'IEJ_DECONCENTRE', 'Appel à projets « Priorité à l’autonomie » : accompagnement renforcé des missions locales'),
  line('IEJ_OUTRE_MER', 'IEJ_DECONCENTRE', 'Dispositifs propres aux départements d’outre-mer'),
];
