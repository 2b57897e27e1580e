import { ObjectType } from 'type-graphql';
import { ContactsBlock } from './contacts-block.ts';
import { Box, Day, Words } from './fields.ts';

/** C14–C16: where the youth is now. */
@ObjectType()
export abstract class SituationBlock extends ContactsBlock {
  @Words('C14', 'Nom de la formation à laquelle est inscrit le jeune') trainingName?: string | null;
  @Box('C15', 'Diplômé de cette formation') isGraduate?: boolean | null;
  @Box('C16', 'Inscrit à la Mission Locale') isAtMissionLocale?: boolean | null;
  @Day('C16', 'Inscrit à la Mission Locale depuis le') atMissionLocaleSince?: string | null;
}
