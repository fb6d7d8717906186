/** Where fixes write into `relance.yaml`. */
import type { Span } from '../program.ts';
import { isObject, ownOf } from '../yaml/json-object.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import type { RelanceYaml } from './relance-yaml.schema.ts';

/** An empty stretch where `before`, what is added, and `after` are written. */
export interface Insertion {
  readonly span: Span;
  readonly before: string;
  readonly after: string;
}

/** Where a table is added to `modules`, and a channel to `channels`; and what only the check of the whole workspace can judge. */
export interface SettingsPlaces {
  readonly modules?: Insertion;
  readonly channels?: Insertion;
  /** Tags that policies name. */
  readonly tags: readonly { readonly text: string; readonly span: Span }[];
}

/** The places of a file that is valid YAML. `text` is the whole file. */
export function placesIn(yaml: RelanceYaml, document: YamlDocument, text: string): SettingsPlaces {
  const channels = endOf(document, text, ['channels'], Object.keys(objectAt(document, 'channels')).at(-1), '');
  const modules = yaml.modules?.length ? endOf(document, text, ['modules'], yaml.modules.length - 1, '- ') : noModules(document, text);
  return { ...(modules && { modules }), ...(channels && { channels }), tags: tagsIn(yaml, document) };
}

function tagsIn({ policies }: RelanceYaml, document: YamlDocument): SettingsPlaces['tags'] {
  const caps = (policies?.caps ?? []).flatMap(({ tagged: text }, index) =>
    text === undefined ? [] : [{ text, span: document.contentSpanOf(['policies', 'caps', index, 'tagged']) }],
  );
  const except = (policies?.control_group?.except ?? []).map((text, index) => ({
    text,
    span: document.contentSpanOf(['policies', 'control_group', 'except', index]),
  }));
  return [...caps, ...except];
}

function objectAt(document: YamlDocument, key: string): object {
  const value = ownOf(document.value, key);
  return isObject(value) ? value : {};
}

/** Behind the last entry of a list or mapping, in its style. `mark`: what stands before an entry on a line of its own. */
function endOf(
  document: YamlDocument,
  text: string,
  path: readonly [string],
  last: string | number | undefined,
  mark: string,
): Insertion | undefined {
  if (last === undefined) return undefined;
  const holder = document.spanOf(path);
  const end = document.spanOf([...path, last]).end;
  const span: Span = { ...holder, start: end, end };
  if (/^[[{]/.test(text.slice(holder.start.offset))) return { span, before: ', ', after: '' };
  const column = typeof last === 'number' ? holder.start.column : document.keySpanOf([...path, last]).start.column;
  return { span, before: `\n${' '.repeat(column - 1)}${mark}`, after: '' };
}

/** An empty list is filled; where there is none it comes before `channels`. */
function noModules(document: YamlDocument, text: string): Insertion | undefined {
  const list = ownOf(document.value, 'modules');
  if (Array.isArray(list)) {
    const { start, end, ...file } = document.spanOf(['modules']);
    if (text.slice(start.offset, end.offset) !== '[]') return undefined;
    const inside = { offset: start.offset + 1, line: start.line, column: start.column + 1 };
    return { span: { ...file, start: inside, end: inside }, before: '', after: '' };
  }
  if (list !== undefined || ownOf(document.value, 'channels') === undefined) return undefined;
  const key = document.keySpanOf(['channels']);
  return { span: { ...key, end: key.start }, before: 'modules: [', after: ']\n' };
}
