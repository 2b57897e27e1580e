import { ObjectType } from 'type-graphql';
import { SupporterEnum, type Supporter } from './codes.ts';
import { Boxes, Day, LONG, Words } from './fields.ts';
import { WishesBlock } from './wishes-block.ts';

/** C22–C24: by whom the youth is already supported. */
@ObjectType()
export abstract class SupportBlock extends WishesBlock {
  @Boxes('C22', 'En cours d’accompagnement par', SupporterEnum) supportedBy?: Supporter[] | null;
  @Words('C22', 'Accompagné par un autre : préciser') otherSupporter?: string | null;
  @Words('C23', 'Précisions sur l’accompagnement', LONG) supportDetails?: string | null;
  @Day('C24', 'Accompagné depuis le') supportedSince?: string | null;
  @Words('C24', 'Accompagnement : a trouvé comment', 1_000) supportFoundHow?: string | null;
}
