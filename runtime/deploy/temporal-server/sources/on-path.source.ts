import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { BINARY_NAME } from '../binary-cache.ts';
import { checkBinary } from '../check-binary.ts';
import { missing, type ServerSource } from '../server-source.ts';

/** Takes the `temporal` that the user has installed. */
export const onPath: ServerSource = {
  name: 'on PATH',
  async find({ environment }) {
    for (const folder of (environment.PATH ?? '').split(delimiter)) {
      const candidate = join(folder, BINARY_NAME);
      if (folder !== '' && (await isExecutable(candidate))) return checkBinary(candidate);
    }
    return missing('`temporal` is not there');
  },
};

function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
