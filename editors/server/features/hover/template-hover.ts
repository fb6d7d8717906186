/** Names, filters and tags in templates that no part of the workspace declares. */
import type { Hover } from 'vscode-languageserver';
import { describeType } from '../../../../compiler/messages/check/types.ts';
import { ranges } from '../../core/positions.ts';
import type { Place } from '../../core/snapshot.ts';
import { filterHelp, tagHelp } from '../../knowledge/liquid.ts';
import { readTemplate } from '../../templates/read-template.ts';
import { liquidTokens, scanLiquid } from '../../templates/scan-liquid.ts';
import { settingOf } from '../../templates/template-uses.ts';
import { code, paragraphs, shown } from './markdown.ts';

/** Hover inside of Liquid; null outside. */
export function templateHover({ snapshot, file, text, offset }: Place): Hover | null {
  const part = scanLiquid(text).find(({ start, end }) => start <= offset && offset <= end);
  if (part === undefined) return null;
  const tokens = liquidTokens(text, part.innerStart, part.innerEnd);
  const index = tokens.findIndex(({ start, end }) => start <= offset && offset <= end);
  const token = tokens[index];
  if (token === undefined || token.kind !== 'name') return null;
  const range = ranges(file, text)(token.start, token.end);
  const help =
    index === 0 && part.kind === 'tag' ? tagHelp(token.text) : tokens[index - 1]?.text === '|' ? filterHelp(token.text) : undefined;
  if (help !== undefined) return shown(paragraphs(code(help.example, 'liquid'), help.says), range);
  const name = readTemplate(text, settingOf(snapshot, file)).names.find(({ start }) => start === token.start);
  return name === undefined ? null : shown(paragraphs(code(name.text, 'liquid'), `This is ${describeType(name.type)}.`), range);
}
