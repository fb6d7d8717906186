/** The templates of a whole program, checked without MJML: what `relance check` and the editor need at once. */
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { Message } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { checkMessage, type MessageCheck } from './check-message.ts';
import { messageDiagnostic } from './message-codes.ts';

/** Checks of the messages of a program, in its order, and the findings that need all variants of a name. */
export interface MessageChecks {
  readonly of: (message: Message) => MessageCheck;
  readonly unusedNeeds: readonly Diagnostic[];
}

/** Checks templates; one that has not changed (the same `Message`, the same schema) is not checked again. */
export type MessagesChecker = (messages: readonly Message[], schema: Schema) => MessageChecks;

/** A checker that remembers nothing yet. */
export function createMessagesChecker(): MessagesChecker {
  const known = new WeakMap<Message, { readonly schema: Schema; readonly check: MessageCheck }>();
  return (messages, schema) => {
    const of = (message: Message): MessageCheck => {
      const found = known.get(message);
      if (found !== undefined && found.schema === schema) return found.check;
      const check = checkMessage(message, schema);
      known.set(message, { schema, check });
      return check;
    };
    return { of, unusedNeeds: unusedNeeds(messages, of) };
  };
}

/** Variants for locales are one message; a name may stand for one of each channel. */
function keyOf({ channel, name }: Message): string {
  return `${channel} ${name}`;
}

/** A need counts as used if any variant of the message uses it; the finding stands at the first variant. */
function unusedNeeds(messages: readonly Message[], of: MessageChecks['of']): readonly Diagnostic[] {
  const groups = Map.groupBy(messages, keyOf);
  return [...groups.values()].flatMap((variants) => {
    const [first] = variants;
    if (first === undefined) return [];
    const used = new Set(variants.flatMap((variant) => [...of(variant).used]));
    return Object.keys(first.needs)
      .filter((name) => !used.has(name))
      .map((name) => unusedNeed(first, name));
  });
}

function unusedNeed(message: Message, name: string): Diagnostic {
  return messageDiagnostic('message-unused-need', {
    span: message.keySpans?.[`needs.${name}`] ?? message.subjectSpan,
    message: `\`${message.name}\` needs \`${name}\`, and no variant of it uses that.`,
    help: `Use it, or take \`${name}\` out of \`needs\`.`,
  });
}
