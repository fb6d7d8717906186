import { nearest } from '../../diagnostics/nearest.ts';
import { choicesOf } from '../../diagnostics/spelling.ts';
import type { TestRow } from '../../program.ts';
import type { Name, TestItemNode } from '../../syntax/ast.ts';
import { reportUnknownTable } from '../clauses/unknown-table.ts';
import { reportMisspeltWord } from '../misspelt-word.ts';
import { entityOf, type Workspace } from '../workspace.ts';
import { checkRecord, shapeOf } from './record.ts';
import { FIRST_CONTACT, type TestContext } from './test-context.ts';

/** A `given` line. */
export type GivenNode = Extract<TestItemNode, { readonly kind: 'given' }>;

/** The name of each given row and its table. Rows without a name are numbered by table (`order_1`); a contact without one is the first. */
export function nameRows(nodes: readonly GivenNode[], workspace: Workspace): ReadonlyMap<GivenNode, string> {
  const names = new Map<GivenNode, string>();
  const taken = new Map<string, GivenNode>();
  for (const node of nodes) {
    const name = node.name?.text ?? (node.entity.text === 'contact' ? FIRST_CONTACT : nextFree(node.entity.text, taken));
    const first = taken.get(name);
    if (first !== undefined) {
      workspace.report('duplicate-name', {
        message: `The test gives \`${name}\` twice.`,
        help:
          node.entity.text === 'contact' ? 'Name the second contact, such as `given contact ben { … }`.' : 'Give this one another name.',
        span: node.name?.span ?? node.entity.span,
        related: [{ span: first.name?.span ?? first.entity.span, message: 'first here' }],
      });
    }
    taken.set(name, node);
    names.set(node, name);
  }
  return names;
}

function nextFree(entity: string, taken: ReadonlyMap<string, GivenNode>): string {
  let number = 1;
  while (taken.has(`${entity}_${number}`)) number += 1;
  return `${entity}_${number}`;
}

/** `given contact { … }`, `given product lamp { … }`. */
export function checkGiven(node: GivenNode, name: string, context: TestContext): TestRow | undefined {
  const entity = entityOf(context.workspace.schema, node.entity.text);
  if (entity === undefined && isReportedReplies(node, context)) return undefined;
  if (entity === undefined) {
    reportUnknownTable(node.entity, context.workspace);
    return undefined;
  }
  if (entity.partOf !== undefined) {
    const { entity: owner, as } = entity.partOf;
    context.workspace.report('part-given-alone', {
      message: `Rows of \`${entity.name}\` are parts of a \`${owner}\`.`,
      help: `Give them with it: \`given ${owner} { ${as}: [{ … }] }\`.`,
      span: node.entity.span,
    });
    return undefined;
  }
  if (node.name?.text === FIRST_CONTACT) {
    reportContactAsName(node, node.name, context);
    return undefined;
  }
  const { use } = context.workspace;
  use(node.entity.span, { kind: 'entity', name: entity.name });
  if (node.name !== undefined) use(node.name.span, { kind: 'test row', entity: entity.name, name }, { role: 'declaration' });
  const fields = checkRecord(node.fields, shapeOf(entity, context.workspace), context);
  return fields && { entity: entity.name, name, fields, span: node.span };
}

/** `given erp repliess { … }`: no row of a table, but the answer of an endpoint. */
function isReportedReplies({ entity, name }: GivenNode, { workspace }: TestContext): boolean {
  if (name === undefined || !Object.hasOwn(workspace.settings.endpoints, entity.text) || nearest(name.text, ['replies']) === undefined)
    return false;
  reportMisspeltWord(name, 'replies', choicesOf(['replies'], 'keyword'), workspace);
  return true;
}

/** `given contact contact { … }`: the name is that of the first contact already. */
function reportContactAsName({ entity }: GivenNode, name: Name, { workspace }: TestContext): void {
  const edits = [{ span: { ...name.span, start: entity.span.end }, text: '' }];
  workspace.report('duplicate-name', {
    message: '`contact` is what the first contact of a test is called, and cannot name another row.',
    help: 'Leave the name out, or choose another one, such as `given contact ben { … }`.',
    span: name.span,
    fixes: [{ kind: 'remove-duplicate', title: 'Remove the name', edits, safe: false }],
  });
}
