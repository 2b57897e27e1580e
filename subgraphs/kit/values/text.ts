import { holdsNir } from './nir.ts';

export type TextRefusal = { refused: 'NIR_REFUSED' | 'TEXT_TOO_LONG'; message: string };

// PostgreSQL refuses NUL; the other control characters are never typed on purpose. Tab and line feed stay.
const CONTROLS = /(?![\t\n])\p{Cc}/gu;

/**
 * The rule of every field where people write freely: no social security number, and not too long.
 * @param max how many characters at most, once trimmed
 * @returns a reader, which gives the text (trimmed, NFC, `\n` line ends) or the refusal: a code and what to do
 */
export function freeText(max: number): (text: string) => { text: string } | TextRefusal {
  return (raw) => {
    const text = raw.replace(/\r\n?/g, '\n').replace(CONTROLS, '').normalize('NFC').trim();
    // Length first: a text without end must not be scanned.
    if ([...text].length > max) {
      return { refused: 'TEXT_TOO_LONG', message: `Ce texte est trop long : raccourcissez-le à ${max} caractères.` };
    }
    if (holdsNir(text)) {
      return {
        refused: 'NIR_REFUSED',
        message: 'Ce texte contient un numéro de sécurité sociale : retirez-le, il ne doit pas être enregistré.',
      };
    }
    return { text };
  };
}
