import { Members } from '@passerelle/kit/trust/policy';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Field, Int, ObjectType } from 'type-graphql';
import { SituationKindEnum, type SituationKind } from '../situation/kind.ts';

@Members()
@ObjectType({ description: 'Dossiers d’un conseiller dans une situation' })
export class SituationCount {
  @Field(() => SituationKindEnum, { nullable: true, description: 'Situation ; absente : non renseignée' }) situation!: SituationKind | null;
  @Field(() => Int, { description: 'Nombre de dossiers' }) count!: number;
}

@Members()
@ObjectType({ description: 'Dossiers d’un conseiller dans un dispositif en cours' })
export class SchemeCount {
  @Field(() => String, { description: 'Code du dispositif' }) scheme!: string;
  @Field(() => Int, { description: 'Nombre de dossiers ; un dossier en compte autant que de dispositifs en cours' }) count!: number;
}

@Members()
@ObjectType({ description: 'Ce dont un conseiller est chargé : des nombres, aucun jeune' })
export class Caseload {
  @Field(() => Int, { description: 'Dossiers qu’il suit' }) files!: number;
  @Field(() => [SituationCount], { description: 'Par situation actuelle, la plus fréquente d’abord' }) bySituation!: SituationCount[];
  @Field(() => [SchemeCount], { description: 'Par dispositif en cours, le plus fréquent d’abord' }) byScheme!: SchemeCount[];
  @Field(() => Int, { description: 'Dossiers en attente (E17) : sans emploi, formation ni service civique, sans rendez-vous à venir, et sans dispositif en cours ou après un dernier rendez-vous manqué, excusé ou annulé' }) waiting!: number;
  @Field(() => LocalDate, { nullable: true, description: 'Depuis quand attend celui qui attend depuis le plus longtemps' }) waitingSince?: string | null;
}
