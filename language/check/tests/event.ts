import type { TestEvent } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { Name, TestItemNode } from '../../syntax/ast.ts';
import { isReceived } from '../events/derived.ts';
import { isLater } from '../events/later.ts';
import { findEvent, reportUnknownEvent } from '../events/resolve-event.ts';
import { findContact } from './contact-name.ts';
import { checkRecord, payloadShape } from './record.ts';
import type { TestContext } from './test-context.ts';

/** `at 2d order placed { total: 80 EUR }`, `at 1d ben purchased`, `at 3d received 3d 1h order placed`. */
export function checkEvent(node: TestItemNode & { readonly kind: 'event' }, context: TestContext): TestEvent | undefined {
  const { workspace } = context;
  const found = resolve(node.words, context);
  if (found === undefined) return undefined;
  const { event, contact } = found;
  const receivedAt = node.received?.ms ?? node.at.ms;
  if (receivedAt < node.at.ms && node.received !== undefined) {
    const help = 'Give a time after `received` that is not before the one after `at`.';
    workspace.report('received-too-early', { message: 'The event is received before it happens.', help, span: node.received.span });
    return undefined;
  }
  if (isLater(event, node.span, workspace) || !isReceived(event, node.span, workspace)) return undefined;
  const payload = checkRecord(node.payload, payloadShape(event.name, event.about, event.fields, workspace), context);
  return (
    payload && {
      at: node.at.ms,
      receivedAt,
      contact,
      event: event.name,
      ...(node.id === undefined ? {} : { id: node.id.text }),
      payload,
      span: node.span,
    }
  );
}

/** Two or one words are an event; one word more before them is a contact. */
function resolve(words: readonly Name[], context: TestContext): { readonly event: EventType; readonly contact: string } | undefined {
  const { workspace, rows } = context;
  const whole = findEvent(words, workspace.schema);
  if (whole !== undefined) return { event: whole, contact: context.firstContact };
  const [head, ...rest] = words;
  const event = findEvent(rest, workspace.schema);
  const [first, last] = [words[0], words.at(-1)];
  if (event === undefined || head === undefined || first === undefined || last === undefined) {
    const phrase = words.length > 2 || (head !== undefined && rows.get(head.text) === 'contact') ? rest : words;
    const [from, to] = [phrase[0] ?? first, phrase.at(-1) ?? last];
    if (from !== undefined && to !== undefined) reportUnknownEvent(phrase, { ...from.span, end: to.span.end }, workspace);
    return undefined;
  }
  const contact = findContact(head, context);
  return contact === undefined ? undefined : { event, contact };
}
