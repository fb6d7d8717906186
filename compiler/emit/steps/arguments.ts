import type { Argument } from '../../../language/program.ts';
import { key } from '../literals.ts';
import type { BodyContext } from './body.ts';

/** `, with: { headline: … }` of a message or call; nothing without arguments. Their values are constants of the file. */
export function argumentsCode(node: { readonly label: string; readonly with: readonly Argument[] }, context: BodyContext): string {
  const values = node.with.map(({ name, value }) => `${key(name)}: ${context.value(`${node.label}_with_${name}`, name, value)}`);
  return values.length === 0 ? '' : `, with: { ${values.join(', ')} }`;
}
