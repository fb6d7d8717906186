/** The names of a template with what they refer to, followed through loops and assignments as the check of messages does. */
import { ANYTHING, fieldsOf, LOOP, TEXT, type TemplateType } from '../../../compiler/messages/check/types.ts';
import type { Target } from '../../../language/check/uses.ts';
import type { Schema } from '../../../language/schema/schema.ts';
import { type LiquidToken, liquidTokens, scanLiquid } from './scan-liquid.ts';

/** A name in a template; `target` is absent for names that the template itself makes, such as a loop's variable. */
export interface TemplateName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly type: TemplateType;
  readonly target?: Target;
}

/** What a template is read with: the names that it has from the beginning. */
export interface TemplateSetting {
  readonly schema: Schema;
  readonly roots: Readonly<Record<string, TemplateType>>;
  /** What a root is the name of. */
  readonly targetOf: (root: string) => Target | undefined;
}

/** Names by where they count: the innermost block last. */
type Scopes = Map<string, TemplateType>[];

/** What was read: the resolved names, and those in scope where reading ended. */
export interface ReadTemplate {
  readonly names: readonly TemplateName[];
  readonly scope: ReadonlyMap<string, TemplateType>;
}

/** Reads all Liquid of a text, or what begins before `until`. */
export function readTemplate(text: string, setting: TemplateSetting, until = Number.POSITIVE_INFINITY): ReadTemplate {
  const scopes: Scopes = [new Map(Object.entries(setting.roots))];
  const names: TemplateName[] = [];
  for (const part of scanLiquid(text)) {
    if (part.start >= until) break;
    // A tag that the cursor stands in has not taken effect there.
    if (part.kind === 'tag' && until < part.end) break;
    const tokens = liquidTokens(text, part.innerStart, part.innerEnd);
    if (part.kind === 'output') names.push(...pathsIn(tokens, scopes, setting));
    else names.push(...readTag(tokens, scopes, setting));
  }
  return { names, scope: new Map(scopes.flatMap((scope) => [...scope])) };
}

function readTag(tokens: readonly LiquidToken[], scopes: Scopes, setting: TemplateSetting): readonly TemplateName[] {
  const [tag, first] = tokens;
  const found = pathsIn(tokens.slice(1), scopes, setting);
  if (tag?.text === 'for' || tag?.text === 'tablerow') {
    const list = found.findLast((name) => name.start > (first?.end ?? 0));
    const row = list?.type.kind === 'list' ? list.type.of : ANYTHING;
    scopes.push(
      new Map([...(first === undefined ? [] : [[first.text, row] as const]), [tag.text === 'for' ? 'forloop' : 'tablerowloop', LOOP]]),
    );
    return [...found.filter(({ start }) => start !== first?.start), ...madeName(first, row)];
  }
  if (tag?.text === 'endfor' || tag?.text === 'endtablerow') {
    if (scopes.length > 1) scopes.pop();
  } else if ((tag?.text === 'assign' || tag?.text === 'capture') && first !== undefined) {
    const value = found.filter(({ start }) => start !== first.start);
    const type = tag.text === 'capture' ? TEXT : (valueType(tokens, value) ?? ANYTHING);
    scopes.at(-1)?.set(first.text, type);
    return [...value, ...madeName(first, type)];
  }
  return found;
}

/** The type of `assign x = PATH`; that of anything longer is not known. */
function valueType(tokens: readonly LiquidToken[], value: readonly TemplateName[]): TemplateType | undefined {
  return tokens.some(({ text }) => text === '|') ? undefined : value.at(-1)?.type;
}

function madeName(token: LiquidToken | undefined, type: TemplateType): readonly TemplateName[] {
  return token?.kind === 'name' ? [{ text: token.text, start: token.start, end: token.end, type }] : [];
}

const WORDS = new Set([
  'and',
  'or',
  'contains',
  'in',
  'not',
  'true',
  'false',
  'nil',
  'null',
  'empty',
  'blank',
  'reversed',
  'limit',
  'offset',
]);

/** Every dotted path of an expression, name by name, as far as it can be followed. */
function pathsIn(tokens: readonly LiquidToken[], scopes: Scopes, setting: TemplateSetting): readonly TemplateName[] {
  const names: TemplateName[] = [];
  let of: TemplateType | undefined;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]?.text;
    if (token.kind !== 'name' || before === '|' || tokens[index + 1]?.text === ':') continue;
    const found = before === '.' ? (of === undefined ? undefined : fieldName(token, of, setting)) : rootName(token, scopes, setting);
    of = found?.type;
    if (found !== undefined) names.push(found);
  }
  return names;
}

function rootName(token: LiquidToken, scopes: Scopes, { targetOf }: TemplateSetting): TemplateName | undefined {
  const type = scopes.findLast((scope) => scope.has(token.text))?.get(token.text);
  if (type === undefined || (WORDS.has(token.text) && type.kind === 'anything')) return undefined;
  const made = scopes.slice(1).some((scope) => scope.has(token.text));
  const target = made ? undefined : targetOf(token.text);
  return { text: token.text, start: token.start, end: token.end, type, ...(target && { target }) };
}

function fieldName(token: LiquidToken, of: TemplateType, { schema }: TemplateSetting): TemplateName | undefined {
  const fields = fieldsOf(of, schema);
  const type = Object.hasOwn(fields, token.text) ? fields[token.text] : undefined;
  if (type === undefined) return undefined;
  const target = of.kind === 'row' ? fieldTarget(of.entity, token.text, schema) : undefined;
  return { text: token.text, start: token.start, end: token.end, type, ...(target && { target }) };
}

/** A field of a row, or the rows that are part of it. */
function fieldTarget(entity: string, name: string, schema: Schema): Target {
  const part = Object.values(schema.entities).find((one) => one.partOf?.entity === entity && one.partOf.as === name);
  return part === undefined ? { kind: 'field', entity, name } : { kind: 'collection', entity: part.name, name };
}
