const NO_BREAK = '\u00A0';

/**
 * French spacing: what may not begin a line, or be cut from its number, is held by no-break spaces. Those that are there
 * already stay; narrow ones become plain, which every font has.
 */
export const typeset = (text: string): string => text
  .replaceAll('\u202F', NO_BREAK)
  .replace(/ ([:;?!»%])/g, `${NO_BREAK}$1`)
  .replace(/« /g, `«${NO_BREAK}`)
  .replace(/(\d) (ans|places?|h)\b/g, `$1${NO_BREAK}$2`);
