import { normaliseName } from '@passerelle/kit/values/name';

/** What the name of a shared mailbox holds. */
const SHARED = /\b(accueil|accompagnement|admission|apprentissage|bonjour|campus|centre|cfa|cio|communication|contact|decrochage|e2c|ecole|epide|formation|greta|info|infos|information|inscription|insertion|jeunes|jeunesse|lycee|mairie|mfr|micro|mission|mlds|orientation|plateforme|psad|recrutement|scolarite|secretariat|service|siege|vie|ville)\b/;

/**
 * Is this the mailbox of an organisation, not of a person? A name of two words says a person, unless one of them names a
 * service; a mailbox named by a code (`ce.0590186g`) is an establishment's.
 * @param email a well-formed address
 */
export function isSharedMailbox(email: string): boolean {
  const name = email.slice(0, email.lastIndexOf('@'));
  const words = normaliseName(name).split(' ');
  if (SHARED.test(words.join(' ')) || /\d{3}/.test(name)) return true;
  return words.length < 2;
}
