import { checkBinary } from '../check-binary.ts';
import { missing, type ServerSource } from '../server-source.ts';

/** Takes what an earlier start fetched, the newest first. */
export const cachedCopy: ServerSource = {
  name: 'cached copy',
  async find({ cache }) {
    for (const binary of await cache.list()) {
      const result = await checkBinary(binary);
      if (result.kind === 'found') return result;
    }
    return missing(`nothing usable in ${cache.folder}`);
  },
};
