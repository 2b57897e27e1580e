import { imports } from '@passerelle/kit/imports/imports';
import { jdc } from './jdc.ts';
import { nouveauxInscrits } from './nouveaux-inscrits.ts';
import { sortants } from './sortants.ts';
import { ImportChunk, ImportFile, ImportReject } from './tables.ts';

/** The files that Éducation nationale's slice takes in. */
export const educationImports = imports({ file: ImportFile, chunk: ImportChunk, reject: ImportReject }, [sortants, nouveauxInscrits, jdc]);
