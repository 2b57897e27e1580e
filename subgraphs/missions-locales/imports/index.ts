import { imports } from '@passerelle/kit/imports/imports';
import { files } from './files.ts';
import { ImportChunk, ImportFile, ImportReject } from './tables.ts';

/** The files that the missions locales' slice takes in. */
export const missionLocaleImports = imports({ file: ImportFile, chunk: ImportChunk, reject: ImportReject }, [files]);
