/** Free text that belongs to one organisation: the bytes of every other answer are searched for it. */
export const secretOf = (owner: string): string => `SECRET-DE-${owner}`;
