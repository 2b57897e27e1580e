/** What can be wrong with a partner's file as a whole (a bad row is a RowError, never this). */
export type FileErrorCode =
  | 'FILE_EMPTY'
  | 'FILE_NOT_CSV'
  | 'FILE_LINE_TOO_LONG'
  | 'FILE_COLUMN_MISSING'
  | 'FILE_COLUMN_TWICE';

/** A file that cannot be read at all. `message` is French, for the person who sent the file, and says what to do. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code: FileErrorCode;

  constructor(code: FileErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
