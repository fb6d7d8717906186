/** The names in the files of `messages/` that the check of the language does not note: those in Liquid, which the compiler reads. */
import { ALWAYS, type TemplateType, typeOfNeed } from '../../../compiler/messages/check/types.ts';
import type { Target, Use } from '../../../language/check/uses.ts';
import { readFileName } from '../../../language/messages/file-name.ts';
import type { Message, Type } from '../../../language/program.ts';
import { createLineIndex } from '../../../language/yaml/line-index.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { readTemplate, type TemplateName, type TemplateSetting } from './read-template.ts';

/** The name of the message that a file holds a variant of. */
export function messageNameOf(file: string): string | undefined {
  const name = readFileName(file);
  return name.kind === 'message' ? name.name : undefined;
}

// By the list that a program holds: the same list has the same files.
const byFile = new WeakMap<readonly Message[], ReadonlyMap<string, Message>>();

/** The message that a file holds, if its front matter is in order. */
export function messageOf(snapshot: Snapshot, file: string): Message | undefined {
  const { messages } = snapshot.checked.partial;
  const known = byFile.get(messages) ?? new Map(messages.map((message) => [message.file, message]));
  byFile.set(messages, known);
  return known.get(file);
}

/** What the template of a file is read with. Where its front matter is broken, the needs of another variant stand in. */
export function settingOf(snapshot: Snapshot, file: string): TemplateSetting {
  const name = messageNameOf(file) ?? '';
  const { messages, schema } = snapshot.checked.partial;
  const needs = (messageOf(snapshot, file) ?? messages.find((message) => message.name === name))?.needs ?? {};
  const given: Record<string, TemplateType> = {};
  for (const [key, need] of Object.entries(needs)) given[key] = typeOfNeed(need, schema);
  const targetOf = (root: string): Target | undefined => {
    if (Object.hasOwn(needs, root)) return { kind: 'need', message: name, name: root };
    return root === 'contact' ? { kind: 'row', entity: 'contact', name: 'contact' } : undefined;
  };
  return { schema, roots: { ...ALWAYS, ...given }, targetOf };
}

// A message that has not changed is the same object.
const remembered = new WeakMap<Message, { readonly schema: object; readonly text: string; readonly uses: readonly Use[] }>();

/** Names in the Liquid of a message file; none in other files. */
export function templateUses(snapshot: Snapshot, file: string): readonly Use[] {
  const text = snapshot.files.get(file);
  if (!file.startsWith('messages/') || text === undefined) return [];
  const message = messageOf(snapshot, file);
  const { schema } = snapshot.checked.partial;
  const known = message && remembered.get(message);
  if (known?.schema === schema && known.text === text) return known.uses;
  const uses = liquidUses(file, text, settingOf(snapshot, file));
  if (message !== undefined) remembered.set(message, { schema, text, uses });
  return uses;
}

function liquidUses(file: string, text: string, setting: TemplateSetting): readonly Use[] {
  const lines = createLineIndex(file, text);
  return readTemplate(text, setting).names.flatMap(({ target, start, end, type }: TemplateName): readonly Use[] => {
    const plain = plainType(type);
    return target === undefined ? [] : [{ span: lines.span(start, end), target, role: 'use', ...(plain && { type: plain }) }];
  });
}

function plainType(type: TemplateType): Type | undefined {
  if (type.kind === 'list') return type.of.kind === 'scalar' ? { kind: 'list', of: type.of.of } : undefined;
  return type.kind === 'row' || type.kind === 'scalar' ? type : undefined;
}
