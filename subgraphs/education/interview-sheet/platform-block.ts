import { ObjectType } from 'type-graphql';
import { StopReasonEnum, type StopReason } from '../do-not-contact/reason.ts';
import { Box, Choice, Day, LONG, Words } from './fields.ts';
import { SupportBlock } from './support-block.ts';

/**
 * C25–C30: what is kept for the platform. The reason not to contact is its owner's here: partners read its family on the
 * youth's slice, where pupils cannot be told apart (C29-⑤, ⑥).
 */
@ObjectType()
export abstract class PlatformBlock extends SupportBlock {
  @Words('C25', 'PSAD : NOM') platformFamilyName?: string | null;
  @Words('C25', 'PSAD : prénom') platformGivenName?: string | null;
  @Day('C25', 'PSAD : date de naissance', true) platformBirthDate?: string | null;
  @Words('C25', 'PSAD : tel fixe') platformLandline?: string | null;
  @Words('C25', 'PSAD : mobile') platformMobile?: string | null;
  @Words('C25', 'PSAD : @mail') platformEmail?: string | null;
  @Words('C25', 'PSAD : adresse', 500) platformAddress?: string | null;
  @Box('C26', 'Nouveau décroché (hors listes RIO)') isNewDropout?: boolean | null;
  @Box('C27', 'Scolarisé') isSchooled?: boolean | null;
  @Words('C27', 'Scolarisé : EPLE') schoolName?: string | null;
  @Words('C27', 'Scolarisé : classe') className?: string | null;
  @Words('C27', 'Scolarisé : ville') schoolTown?: string | null;
  @Words('C27', 'Scolarisé : département') schoolDepartement?: string | null;
  @Box('C28', 'Informations transmises par les partenaires (sans contact de la PSAD au jeune)') isToldByPartners?: boolean | null;
  @Words('C28', 'Informations transmises par les partenaires', LONG) partnersInformation?: string | null;
  @Choice('C29', 'À ne pas contacter : raison', StopReasonEnum, true) stopReason?: StopReason | null;
  @Words('C29', 'À ne pas contacter : autre (préciser)', 500) stopDetails?: string | null;
  @Box('C29', 'Diplôme intermédiaire du BAC PRO 3 ans seulement', true) isIntermediateOnly?: boolean | null;
  @Words('C30', 'Commentaires (PSAD)', LONG) platformComments?: string | null;
}
