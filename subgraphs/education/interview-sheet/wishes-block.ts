import { ObjectType } from 'type-graphql';
import { RefusalCauseEnum, WishEnum, type RefusalCause, type Wish } from './codes.ts';
import { Box, Boxes, Day, LONG, Words } from './fields.ts';
import { SituationBlock } from './situation-block.ts';

/** C17–C21: what the youth wants. One of three: has a solution, refuses, or is without. */
@ObjectType()
export abstract class WishesBlock extends SituationBlock {
  @Box('C17', 'A déjà une solution') hasSolution?: boolean | null;
  @Words('C17', 'A déjà une solution : laquelle', 1_000) solutionName?: string | null;
  @Day('C17', 'A une solution depuis le') solutionSince?: string | null;
  @Words('C17', 'Solution : a trouvé comment', 1_000) solutionFoundHow?: string | null;
  @Box('C18', 'Refuse la prise en charge') isRefusing?: boolean | null;
  @Boxes('C18', 'Refuse : pourquoi', RefusalCauseEnum) refusalCauses?: RefusalCause[] | null;
  @Words('C18', 'Refuse : précisions', LONG) refusalDetails?: string | null;
  @Box('C19', 'Sans solution et sans accompagnement : souhait d’une prise en charge') isWithoutSolution?: boolean | null;
  @Boxes('C19', 'Souhaits', WishEnum) wishes?: Wish[] | null;
  @Words('C19', 'Reprendre études : préciser', 1_000) studiesDetails?: string | null;
  @Words('C19', 'Stages : préciser', 1_000) placementDetails?: string | null;
  @Words('C19', 'Apprentissage : préciser', 1_000) apprenticeshipDetails?: string | null;
  @Words('C19', 'Formation : préciser', 1_000) trainingDetails?: string | null;
  @Words('C19', 'Autre souhait : préciser', 1_000) otherWishDetails?: string | null;
  @Words('C19', 'Emploi / métier : préciser', 1_000) jobDetails?: string | null;
  @Day('C20', 'Prochain RDV le') nextAppointmentOn?: string | null;
  @Words('C20', 'Prochain RDV avec') nextAppointmentWith?: string | null;
  @Words('C21', 'Commentaires', LONG) comments?: string | null;
}
