import { ObjectType } from 'type-graphql';
import { Box, Day, Words } from './fields.ts';
import { IdentityBlock } from './identity-block.ts';

/** C09–C13: three attempts, a letter, out of reach. */
@ObjectType()
export abstract class ContactsBlock extends IdentityBlock {
  @Day('C09', 'Date de 1er contact') firstContactOn?: string | null;
  @Box('C09', '1er contact : message répondeur') hasFirstVoicemail?: boolean | null;
  @Words('C09', '1er contact : qui') firstContactWho?: string | null;
  @Words('C09', '1er contact : réponse', 1_000) firstContactAnswer?: string | null;
  @Day('C10', 'Date du 2e contact') secondContactOn?: string | null;
  @Box('C10', '2e contact : message répondeur') hasSecondVoicemail?: boolean | null;
  @Words('C10', '2e contact : qui') secondContactWho?: string | null;
  @Words('C10', '2e contact : réponse', 1_000) secondContactAnswer?: string | null;
  @Day('C11', 'Date du 3e contact') thirdContactOn?: string | null;
  @Box('C11', '3e contact : message répondeur') hasThirdVoicemail?: boolean | null;
  @Words('C11', '3e contact : qui') thirdContactWho?: string | null;
  @Words('C11', '3e contact : réponse', 1_000) thirdContactAnswer?: string | null;
  @Day('C12', 'Courrier envoyé le') letterSentOn?: string | null;
  @Box('C13', 'Injoignable') isUnreachable?: boolean | null;
}
