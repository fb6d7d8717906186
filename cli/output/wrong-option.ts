import { RelanceError } from '../../language/diagnostics/relance-error.ts';

/** A value that an option cannot take, told like any other failure at a boundary; the command ends with code 2. `name` is written as `--port`. */
export const wrongOption = (name: string, value: string, why: string, help: string): RelanceError =>
  new RelanceError({ code: 'wrong-option', summary: `\`${name} ${value}\` cannot be used.`, why, help });
