import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { EventType } from '../../schema/schema.ts';
import { canProduce } from '../../settings/platforms.ts';
import type { Name } from '../../syntax/ast.ts';
import { isIdle } from '../events/derived.ts';
import type { Workspace } from '../workspace.ts';

/** `from shopify_fr, prestashop`: connections of relance.yaml that can lead to the event. `ok` is false once a mistake is reported. */
export function checkFrom(
  names: readonly Name[] | undefined,
  event: EventType,
  workspace: Workspace,
): { readonly ok: boolean; readonly part: { readonly from?: readonly string[] } } {
  const [first] = names ?? [];
  const last = names?.at(-1);
  if (names === undefined || first === undefined || last === undefined) return { ok: true, part: {} };
  if (event.derived && !isIdle(event)) {
    workspace.report('tail-not-allowed', {
      message: `\`${event.name}\` is written by Relance and comes from no connection.`,
      help: 'Leave out `from`.',
      span: { ...first.span, end: last.span.end },
    });
    return { ok: false, part: {} };
  }
  const fits = names.map((name, index) => isFirst(name, index, names, workspace) && isConnection(name, event, workspace));
  return { ok: fits.every((one) => one), part: { from: names.map((name) => name.text) } };
}

function isFirst(name: Name, index: number, names: readonly Name[], { report }: Workspace): boolean {
  const first = names.find((other) => other.text === name.text);
  if (first === undefined || first === names[index]) return true;
  const related = [{ span: first.span, message: 'first here' }];
  report('duplicate-name', { message: `\`${name.text}\` stands twice.`, help: 'Leave one of them out.', span: name.span, related });
  return false;
}

function isConnection(name: Name, event: EventType, workspace: Workspace): boolean {
  const { connections } = workspace.settings;
  const connection = Object.hasOwn(connections, name.text) ? connections[name.text] : undefined;
  if (connection === undefined) {
    if (workspace.broken.has(name.text)) return false;
    const fallback = `Declare it in relance.yaml: \`connections: { ${name.text}: { platform: … } }\`.`;
    const help = spelling(name, choicesOf(Object.keys(connections), 'connection'), fallback);
    workspace.report('unknown-connection', { message: `relance.yaml has no connection \`${name.text}\`.`, ...help, span: name.span });
    return false;
  }
  workspace.use(name.span, { kind: 'connection', name: name.text });
  // Nobody knows which shops send an own event.
  if (event.own === true || canProduce(connection.platform, event.name)) return true;
  const others = Object.entries(connections).flatMap(([other, { platform }]) => (canProduce(platform, event.name) ? [other] : []));
  workspace.report('connection-cannot-produce', {
    message: `\`${name.text}\` is of the platform \`${connection.platform}\`, which never sends \`${event.name}\`.`,
    help: others.length > 0 ? `It comes from ${others.map((one) => `\`${one}\``).join(', ')}.` : 'Leave it out, or use another event.',
    span: name.span,
  });
  return false;
}
