import { keepsContent, type MjmlToken } from './scan.ts';

/** A tag of MJML that has no partner. */
export interface NestingFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly help: string;
}

/** What stands between components, and the first fault of nesting. */
export interface Nesting {
  readonly fault?: NestingFault;
  /** Liquid that stands directly between components, where MJML drops text. */
  readonly loose: readonly MjmlToken[];
}

/** Follows the MJML components of a text: MJML itself repairs what does not nest, and content is lost on the way. */
export function followNesting(tokens: readonly MjmlToken[]): Nesting {
  const open: (MjmlToken & { readonly name: string })[] = [];
  const loose: MjmlToken[] = [];
  for (const token of tokens) {
    const current = open.at(-1);
    const inContent = current !== undefined && keepsContent(current.name);
    if (token.kind === 'liquid tag' || token.kind === 'liquid output') {
      if (!inContent) loose.push(token);
    } else if (token.kind === 'open' && isComponent(token.name)) {
      if (inContent) return { fault: unclosed(current), loose };
      open.push(token);
    } else if (token.kind === 'close' && isComponent(token.name)) {
      if (current === undefined) return { fault: unopened(token), loose };
      if (current.name !== token.name)
        return { fault: open.some((tag) => tag.name === token.name) ? unclosed(current) : unopened(token), loose };
      open.pop();
    }
  }
  const last = open.at(-1);
  return last === undefined ? { loose } : { fault: unclosed(last), loose };
}

function isComponent(name: string): boolean {
  return name === 'mjml' || name.startsWith('mj-');
}

function unclosed(tag: MjmlToken & { readonly name: string }): NestingFault {
  return {
    start: tag.start,
    end: tag.end,
    message: `\`<${tag.name}>\` is opened here and never closed.`,
    help: `Add \`</${tag.name}>\` where it ends.`,
  };
}

function unopened(tag: MjmlToken & { readonly name: string }): NestingFault {
  return {
    start: tag.start,
    end: tag.end,
    message: `\`</${tag.name}>\` closes a tag that is not open here.`,
    help: 'Take it away, or open the tag before it.',
  };
}
