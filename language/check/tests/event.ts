import type { TestEvent } from '../../program.ts';
import type { TestItemNode } from '../../syntax/ast.ts';
import { findEventOf } from './find-event.ts';
import { checkRecord, payloadShape } from './record.ts';
import type { TestContext } from './test-context.ts';

/** `at 2d order placed { total: 80 EUR }`, `at 1d ben purchased`, `at 3d received 3d 1h order placed`, `at 4d reminder clicked`. */
export function checkEvent(node: TestItemNode & { readonly kind: 'event' }, context: TestContext): TestEvent | undefined {
  const { workspace } = context;
  const found = findEventOf(node.words, context);
  if (found === undefined) return undefined;
  const { event, contact, label } = found;
  const receivedAt = node.received?.ms ?? node.at.ms;
  if (receivedAt < node.at.ms && node.received !== undefined) {
    const help = 'Give a time after `received` that is not before the one after `at`.';
    workspace.report('received-too-early', { message: 'The event is received before it happens.', help, span: node.received.span });
    return undefined;
  }
  const payload = checkRecord(node.payload, payloadShape(event, workspace), context);
  return (
    payload && {
      at: node.at.ms,
      receivedAt,
      contact,
      event: event.name,
      ...(label === undefined ? {} : { label }),
      ...(node.id === undefined ? {} : { id: node.id.text }),
      payload,
      span: node.span,
    }
  );
}
