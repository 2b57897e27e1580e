import { imports } from '@passerelle/kit/imports/imports';
import { mentorat } from './mentorat.ts';
import { ImportChunk, ImportFile, ImportReject } from './tables.ts';

/** The files that the mentoring slice takes in. */
export const mentoringImports = imports({ file: ImportFile, chunk: ImportChunk, reject: ImportReject }, [mentorat]);
