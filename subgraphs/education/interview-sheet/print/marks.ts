import { inWords } from '@passerelle/kit/values/today';
import { escapeHtml } from '@passerelle/kit/values/escape-html';

/** A text on its line; dots to write on where there is none. */
export const words = (text: string | null | undefined): string => (text ? `<span class="v">${escapeHtml(text)}</span>` : '<span class="blank"></span>');
/** Several lines of text; as many lines to write on where there is none. */
export const lines = (text: string | null | undefined, empty: number): string => (text ? `<p class="v block">${escapeHtml(text)}</p>` : '<p class="line"></p>'.repeat(empty));
/** A day in words. */
export const day = (on: string | null | undefined): string => (on ? `<span class="v">${inWords(on)}</span>` : '<span class="blank day">…… / …… / ……</span>');
/** A box with its words, ticked or not: read aloud as one or the other. */
export const box = (ticked: unknown, label: string): string =>
  `<span class="box"><span role="img" aria-label="${ticked ? 'coché' : 'non coché'}">${ticked ? '☒' : '☐'}</span> ${escapeHtml(label)}</span>`;
/** Oui, Non, or neither yet. */
export const yesNo = (answer: boolean | null | undefined, yes = 'Oui', no = 'Non'): string => `${box(answer === true, yes)} ${box(answer === false, no)}`;
/** A line of the form: blanks and their labels. */
export const row = (...cells: readonly string[]): string => `<div class="row">${cells.map((c) => `<div>${c}</div>`).join('')}</div>`;
