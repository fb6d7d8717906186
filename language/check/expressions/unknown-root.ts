/** What is said of a name at the head of a path that stands for nothing there. */
import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Name } from '../../syntax/ast.ts';
import { withMeant } from '../events/resolve-event.ts';
import type { Absent, LabelledStep, Scope } from '../scope.ts';
import { entityOf, type Workspace } from '../workspace.ts';
import { rootChoices, shortEventChoices } from './choices.ts';
import { FUNCTION_CHOICES, isFunction } from './function-names.ts';
import { reportOff } from './resolve-path.ts';
import { collectionOf, tableOf, viaContact } from './schema-index.ts';

/** Words of the language that are values. */
const VALUE_WORDS = choicesOf(['true', 'false', 'today', 'now'], 'keyword');

/** Reports a name of no row here, with why, where it exists elsewhere. */
export function reportUnknownRoot(name: Name, scope: Scope, workspace: Workspace): void {
  if (workspace.broken.has(name.text) || isUncertain(name, scope, workspace)) return;
  const absent = scope.absent.get(name.text) ?? boundElsewhere(name.text, scope);
  if (absent !== undefined) {
    const { code, why, help, related } = absent;
    workspace.report(code, { message: why, help, span: name.span, ...(related && { related }), choices: rootChoices(scope) });
    return;
  }
  const off = entityOf(workspace.wholeSchema, name.text) ?? collectionOf(workspace.wholeSchema, name.text);
  if (off !== undefined && entityOf(workspace.schema, off.name) === undefined && !isKept(off.name, workspace)) {
    reportOff(`\`${name.text}\` is of the table \`${off.name}\`, which is off.`, off.name, name.span, workspace);
    return;
  }
  const choices = [...rootChoices(scope), ...shortEventChoices(workspace.schema), ...FUNCTION_CHOICES, ...VALUE_WORDS];
  const found = withMeant(name.text, name.span, spelling(name, choices, ''), workspace.schema);
  const help = helpFor(name, scope, workspace) ?? (found.fixes.length > 0 ? found.help : rootsHelp(name, scope));
  workspace.report('unknown-name', { message: `Nothing here goes by the name \`${name.text}\`.`, ...found, help, span: name.span });
}

/** A function without parentheses, or a table of which there are several rows. */
function helpFor({ text }: Name, { roots }: Scope, { schema }: Workspace): string | undefined {
  if (isFunction(text)) return `Write what it is about in parentheses, such as \`${text}(orders)\`.`;
  const entity = tableOf(schema, text);
  if (entity === undefined || roots.has(text) || viaContact(entity, schema) === undefined) return undefined;
  return `Ask about all that the contact has, such as \`any(${entity.collection} where ( … ))\`.`;
}

function rootsHelp(name: Name, scope: Scope): string {
  return spelling(name, rootChoices(scope), 'Fields are always dotted, such as `contact.city`.').help;
}

function isKept(name: string, { schema }: Workspace): boolean {
  return Object.hasOwn(schema.kept.entities, name);
}

/** Whether the name would be known if the triggers were whole. */
function isUncertain(name: Name, scope: Scope, workspace: Workspace): boolean {
  return (
    scope.uncertain === true && (name.text === 'this' || name.text === 'event' || entityOf(workspace.wholeSchema, name.text) !== undefined)
  );
}

/** A label or a name bound by a step of the campaign, which no path to here has passed. */
function boundElsewhere(name: string, { labels, incomplete }: Scope): Absent | undefined {
  const step = labels?.get(name);
  if (step !== undefined) return aboutLabel(name, step);
  for (const [label, { node, of }] of labels ?? []) {
    const binds = of.binds?.(node).find(({ text }) => text === name);
    if (binds === undefined || incomplete === true) continue;
    return {
      code: 'not-on-every-path',
      why: `\`${name}\` is bound by an arm of \`${label}\`, and no path to here takes it.`,
      help: 'Use it inside that arm or behind it.',
      related: [{ span: binds.span, message: 'bound here' }],
    };
  }
  return undefined;
}

function aboutLabel(name: string, { node, of }: LabelledStep): Absent {
  const related = node.label && { related: [{ span: node.label.span, message: 'the label' }] };
  const unpassed = of.unpassed?.(node);
  if (unpassed !== undefined) return { code: 'not-on-every-path', ...unpassed, ...related };
  const verb = of.engaging?.example;
  const help = verb === undefined ? 'Name a field, such as `contact.city`.' : `Ask what happened to it, such as \`${name} ${verb}\`.`;
  return { code: 'unknown-name', why: `\`${name}\` is the label of a step and holds no value.`, help, ...related };
}
