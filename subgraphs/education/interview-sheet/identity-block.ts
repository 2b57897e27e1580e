import { Base } from '@passerelle/kit/data/entity';
import { ObjectType } from 'type-graphql';
import { Day, Words } from './fields.ts';

/** C01–C08: who interviews, whom. As typed on the sheet: what others read of an identity is coordination's. */
@ObjectType()
export abstract class IdentityBlock extends Base {
  @Words('C01', 'Nom de l’organisme effectuant l’entretien') interviewer?: string | null;
  @Words('C02', 'NOM') familyName?: string | null;
  @Words('C03', 'Prénom') givenName?: string | null;
  @Day('C04', 'Date de naissance', true) birthDate?: string | null;
  @Words('C05', 'Tel fixe') landline?: string | null;
  @Words('C06', 'Mobile') mobile?: string | null;
  @Words('C07', '@mail') email?: string | null;
  @Words('C08', 'Adresse', 500) address?: string | null;
}
