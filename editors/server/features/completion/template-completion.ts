/** Completion inside of Liquid: names in scope and their fields, filters, tags and their arguments. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { describeType, fieldsOf, type TemplateType } from '../../../../compiler/messages/check/types.ts';
import { BUILT_IN_TAGS, createLiquidEngine } from '../../../../compiler/messages/liquid/engine.ts';
import { ranges } from '../../core/positions.ts';
import type { Place } from '../../core/snapshot.ts';
import { wordAt } from '../../core/words.ts';
import { FILTERS, filterHelp, tagHelp } from '../../knowledge/liquid.ts';
import { readTemplate, type TemplateSetting } from '../../templates/read-template.ts';
import { type LiquidPart, type LiquidToken, liquidTokens, scanLiquid } from '../../templates/scan-liquid.ts';
import { settingOf } from '../../templates/template-uses.ts';

type Item = Omit<CompletionItem, 'textEdit'> & { readonly text?: string };

/** What may stand at a place in Liquid; undefined outside of it. */
export function templateCompletion(place: Place): CompletionItem[] | undefined {
  const { snapshot, file, text, offset } = place;
  const part = scanLiquid(text).find(
    ({ innerStart, innerEnd, closed, end }) => innerStart <= offset && offset <= (closed ? innerEnd : end),
  );
  if (part === undefined) return undefined;
  const { start } = wordAt(text, offset);
  const before = liquidTokens(text, part.innerStart, start);
  const range = ranges(file, text)(start, offset);
  return itemsAt(text, part, before, settingOf(snapshot, file)).map(({ text: newText, ...item }) => ({
    ...item,
    textEdit: { range, newText: newText ?? item.label },
  }));
}

function itemsAt(text: string, part: LiquidPart, before: readonly LiquidToken[], setting: TemplateSetting): readonly Item[] {
  const last = before.at(-1);
  if (last?.text === '|') return filterItems();
  if (part.kind === 'tag' && before.length === 0) return tagItems(openBlocks(text.slice(0, part.start)));
  if (last?.text === '.') return fieldItems(text, part, before, setting);
  // The name of a loop's variable or of an assignment is the author's own.
  if (before.length === 1 && ['for', 'tablerow', 'assign', 'capture'].includes(last?.text ?? '')) return [];
  if (before.length === 2 && ['for', 'tablerow'].includes(before[0]?.text ?? ''))
    return [{ label: 'in', kind: CompletionItemKind.Keyword }];
  const { scope } = readTemplate(text, setting, part.start);
  return [...scope].map(([label, type]) => typedItem(label, type, CompletionItemKind.Variable));
}

function typedItem(label: string, type: TemplateType, kind: CompletionItemKind): Item {
  return { label, kind, detail: describeType(type) };
}

function fieldItems(text: string, part: LiquidPart, before: readonly LiquidToken[], setting: TemplateSetting): readonly Item[] {
  const path = pathBefore(before);
  const [root, ...fields] = path;
  const { scope } = readTemplate(text, setting, part.start);
  let type = root === undefined ? undefined : scope.get(root);
  for (const field of fields) {
    const known: Readonly<Record<string, TemplateType>> = type === undefined ? {} : fieldsOf(type, setting.schema);
    type = Object.hasOwn(known, field) ? known[field] : undefined;
  }
  const below = type === undefined ? {} : fieldsOf(type, setting.schema);
  return Object.entries(below).map(([name, of]) => typedItem(name, of, CompletionItemKind.Field));
}

/** The names before the last dot: `cart.items.` is `cart`, `items`. */
function pathBefore(tokens: readonly LiquidToken[]): readonly string[] {
  const names: string[] = [];
  for (let index = tokens.length - 1; index > 0 && tokens[index]?.text === '.'; index -= 2) {
    const name = tokens[index - 1];
    if (name?.kind !== 'name') return [];
    names.unshift(name.text);
  }
  return names;
}

let known: { readonly filters: readonly string[]; readonly tags: readonly string[] } | undefined;

/** The filters and tags of the engine that sends; it cannot offer what would be refused. */
function engineNames(): { readonly filters: readonly string[]; readonly tags: readonly string[] } {
  const engine = known === undefined ? createLiquidEngine('html') : undefined;
  known ??= { filters: Object.keys(engine?.filters ?? {}), tags: Object.keys(engine?.tags ?? {}) };
  return known;
}

function filterItems(): readonly Item[] {
  const names = engineNames().filters.filter((name) => /^[a-z]\w*$/.test(name));
  return names.map((label) => {
    const help = filterHelp(label);
    const sortText = `${Object.hasOwn(FILTERS, label) ? 0 : 1}${label}`;
    return { label, kind: CompletionItemKind.Function, sortText, ...(help && { documentation: help.says, detail: help.example }) };
  });
}

const BLOCKS: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'for', 'tablerow', 'capture', 'comment', 'raw']);

/** Blocks that are open at the end of a text, the innermost last. */
function openBlocks(text: string): readonly string[] {
  const open: string[] = [];
  for (const part of scanLiquid(text)) {
    const tag = part.kind === 'tag' ? (liquidTokens(text, part.innerStart, part.innerEnd)[0]?.text ?? '') : '';
    if (BLOCKS.has(tag)) open.push(tag);
    else if (tag.startsWith('end')) open.splice(Math.max(0, open.lastIndexOf(tag.slice(3))));
  }
  return open;
}

function tagItems(open: readonly string[]): readonly Item[] {
  const innermost = open.at(-1);
  const inside: Readonly<Record<string, readonly string[]>> = {
    if: ['elsif', 'else'],
    unless: ['elsif', 'else'],
    case: ['when', 'else'],
    for: ['else'],
  };
  const closing = innermost === undefined ? [] : [`end${innermost}`, ...(inside[innermost] ?? [])];
  return [...closing, ...engineNames().tags.filter((tag) => tag !== '#')].map((label, index) => {
    const help = tagHelp(label);
    const ours = Object.hasOwn(BUILT_IN_TAGS, label);
    const example = ours && help !== undefined ? help.example.replace(/^\{%\s*|\s*%\}$/g, '') : undefined;
    return {
      label,
      kind: CompletionItemKind.Keyword,
      sortText: `${index < closing.length ? 0 : ours ? 1 : 2}${label}`,
      insertTextFormat: InsertTextFormat.PlainText,
      ...(example === undefined ? {} : { text: example }),
      ...(help && { documentation: help.says, detail: help.example }),
    };
  });
}
