import type { Name } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';

/** Where a run stands after its last wait. (Where it begins, `start`, is a reserved word already.) */
const END = 'end';

/** Labels of the exits of a campaign: `unless_1`, `goal_2`. */
const EXIT = /^(unless|goal|measure)_\d+$/;

/** Reports a word that cannot be a label, or (`binding`) the name of an event behind `as`, since it means something else. A name of an event is no subject of others. */
export function checkLabelName(name: Name, workspace: Workspace, as: 'label' | 'binding' = 'label'): void {
  const why = whyNot(name.text, workspace, as);
  if (why !== undefined)
    workspace.report('label-not-allowed', { message: `\`${name.text}\` ${why}.`, help: 'Choose another name.', span: name.span });
}

function whyNot(name: string, { wholeSchema, messages }: Workspace, as: 'label' | 'binding'): string | undefined {
  if (name === END) return 'names a place of every run';
  if (EXIT.test(name)) return 'is the label of a clause';
  if (name === 'this' || name === 'event') return 'has a meaning of its own in conditions';
  if (Object.hasOwn(wholeSchema.entities, name) || Object.hasOwn(wholeSchema.kept.entities, name)) return 'is the name of a table';
  const event = firstEvent(wholeSchema.events, name) ?? firstEvent(wholeSchema.kept.events, name);
  if (event !== undefined) return `is the subject of the event \`${event}\``;
  return as === 'label' && messages.has(name)
    ? `is the name of a message, and \`${name} clicked\` would not say which is meant`
    : undefined;
}

function firstEvent(events: Workspace['wholeSchema']['events'], subject: string): string | undefined {
  const start = `${subject} `;
  for (const event in events) if (event.startsWith(start)) return event;
  return undefined;
}
