import { kindOf } from '../core/snapshot.ts';
import { frontMatterOf } from '../templates/front-matter.ts';

/** The YAML of a file: its text, and where that begins in the file. */
export interface YamlText {
  readonly text: string;
  readonly start: number;
}

/** The YAML around an offset of a file; undefined where none stands there. */
export function yamlAround(file: string, text: string, offset: number): YamlText | undefined {
  const kind = kindOf(file);
  if (kind === 'settings' || kind === 'schema') return { text, start: 0 };
  const part = kind === 'message' ? frontMatterOf(file, text) : undefined;
  return part !== undefined && part.start <= offset && offset <= part.end
    ? { text: text.slice(part.start, part.end), start: part.start }
    : undefined;
}
