import { Refusal } from '@passerelle/kit/graphql/errors';

/** What whoever would contact a youth is told (C29): not why, but who can change it. */
export const contactIsStopped = (field: readonly string[]): Refusal => new Refusal('CONTACT_STOPPED',
  'Un partenaire a déclaré de ne pas contacter ce jeune. Si ce n’est plus vrai, l’organisation qui l’a déclaré peut lever cette déclaration ; l’assistant ou le responsable de la plate-forme aussi, sauf un refus que le jeune a dit à une mission locale.', [...field]);
