import { AssignTag, CaptureTag, ForTag, Output, TablerowTag, type Template } from 'liquidjs';
import { CartBlockTag } from '../liquid/cart-block.tag.ts';
import { blocksOf } from './branches.ts';
import { type LiquidCheck, report } from './findings.ts';
import type { TemplateScope } from './scope.ts';
import { typeOf } from './type-of.ts';
import { ANYTHING, describeType, fieldsOf, LOOP, quotedFields, TEXT, type TemplateType } from './types.ts';

/** Checks every path of a parsed template against the schema and the names in scope, following loops, branches and assignments. */
export function checkLiquid(templates: readonly Template[], scope: TemplateScope, check: LiquidCheck): void {
  for (const template of templates) visit(template, scope, check);
}

function visit(template: Template, scope: TemplateScope, check: LiquidCheck): void {
  if (template instanceof Output) visitOutput(template, scope, check);
  else if (template instanceof ForTag || template instanceof TablerowTag) visitLoop(template, scope, check);
  else visitTag(template, scope, check);
}

function visitTag(template: Template, scope: TemplateScope, check: LiquidCheck): void {
  if (template instanceof CartBlockTag) visitCartBlock(template, scope, check);
  const types = [...(template.arguments?.() ?? [])].map((argument) => typeOf(argument, scope, check));
  visitBlocks(template, scope, check);
  if (template instanceof CaptureTag) scope.assign(template.variable, TEXT);
  if (template instanceof AssignTag) for (const name of template.localScope()) scope.assign(name.content, types[0] ?? ANYTHING);
}

/** A name is assigned after the tag if each block that can run has assigned it. */
function visitBlocks(template: Template, scope: TemplateScope, check: LiquidCheck): void {
  const { complete, blocks } = blocksOf(template);
  const inner = blocks.map((block) => {
    const names = scope.inner();
    checkLiquid(block, names, check);
    return names.own;
  });
  const [first] = inner;
  if (!complete || first === undefined) return;
  for (const [name, type] of first) if (inner.every((names) => names.has(name))) scope.assign(name, type);
}

function visitOutput(output: Output, scope: TemplateScope, check: LiquidCheck): void {
  const type = typeOf(output.value, scope, check);
  const rows = type.kind === 'row' || type.kind === 'record' || (type.kind === 'list' && type.of.kind !== 'scalar');
  if (!rows) return;
  report(check, 'message-prints-row', output.token, {
    message: `\`${output.token.getText()}\` is ${describeType(type)}, which has no text of its own.`,
    help: type.kind === 'list' ? 'Loop over it with `{% for … in … %}`.' : `Name one of its fields: ${quotedFields(type, check.schema)}.`,
  });
}

function visitLoop(loop: ForTag | TablerowTag, scope: TemplateScope, check: LiquidCheck): void {
  const [over = ANYTHING] = [...loop.arguments()].map((argument) => typeOf(argument, scope, check));
  if (over.kind !== 'list' && over.kind !== 'anything') {
    report(check, 'message-not-a-list', loop.collection, {
      message: `\`${loop.collection.getText()}\` is ${describeType(over)}, which has no rows to loop over.`,
      help: `Loop over a list${listsBelow(over, check)}.`,
    });
  }
  const names = { [loop.variable]: over.kind === 'list' ? over.of : ANYTHING, [loop instanceof ForTag ? 'forloop' : 'tablerowloop']: LOOP };
  for (const block of blocksOf(loop).blocks) checkLiquid(block, scope.inner(names), check);
}

function visitCartBlock(block: CartBlockTag, scope: TemplateScope, check: LiquidCheck): void {
  const { name, entity } = block.needs;
  const type = scope.find(name);
  check.used.add(name);
  if (check.output === 'text') {
    report(check, 'message-html-in-text', block.token, {
      message: `\`${block.name}\` prints a table of HTML, and this is plain text.`,
      help: 'Loop over the lines: `{% for item in cart.items %}{{ item.name }} {% endfor %}`.',
    });
    return;
  }
  if (type?.kind === 'row' && type.entity === entity) return;
  report(check, 'message-unknown-name', block.token, {
    message: `\`${block.name}\` shows the row \`${name}\`, and this message has none.`,
    help: `Add \`${name}: ${entity}\` to \`needs\` in the front matter.`,
  });
}

function listsBelow(type: TemplateType, check: LiquidCheck): string {
  const lists = Object.entries(fieldsOf(type, check.schema)).filter(([, of]) => of.kind === 'list');
  return lists.length === 0 ? '' : `, here ${lists.map(([name]) => `\`${name}\``).join(' or ')}`;
}
