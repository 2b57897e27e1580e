const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', rsquo: '’', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', ecirc: 'ê' };

/**
 * A text that may hold HTML or Markdown, as people read it: paragraphs on lines of their own, list items after a dash, no
 * marks. Whatever else it holds stays: nothing is ever made of it but text.
 */
export function plainText(text: string): string {
  return text
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<li\b[^>]*>/gi, '\n- ').replace(/<br\s*\/?>|<\/(p|div|h\d|ul|ol|tr)>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/^#{1,6}\s+/gm, '').replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/&#(\d{2,5});/g, (whole, code: string) => signOf(Number(code)) ?? whole)
    .replace(/[^\S\n]+/g, ' ').replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** Half a character and control characters are none. */
const signOf = (code: number): string | null => (code < 32 || (code >= 0xd800 && code <= 0xdfff) ? null : String.fromCodePoint(code));
