/** A piece of an MJML text: a tag, a comment, or a piece of Liquid that stands outside of tags. Offsets are UTF-16 units. */
export type MjmlToken = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
} & (
  | { readonly kind: 'open' | 'close' | 'empty'; readonly name: string }
  | { readonly kind: 'comment' }
  | { readonly kind: 'liquid tag'; readonly name: string }
  | { readonly kind: 'liquid output' }
);

const PIECE =
  /(?<comment><!--[\s\S]*?(?:-->|$))|(?<tag>\{%-?\s*(?<tagName>\w*)[\s\S]*?%\})|(?<output>\{\{[\s\S]*?\}\})|<(?<slash>\/?)(?<name>[a-zA-Z][\w:-]*)(?<attributes>(?:"[^"]*"|'[^']*'|[^'">])*?)(?<empty>\/?)>/g;

/** Finds the tags and the Liquid of an MJML text, in order. Liquid inside of attributes belongs to its tag. */
export function scanMjml(source: string): readonly MjmlToken[] {
  return [...source.matchAll(PIECE)].map((match) => {
    const groups = match.groups ?? {};
    const at = { start: match.index, end: match.index + match[0].length, text: match[0] };
    if (groups.comment !== undefined) return { ...at, kind: 'comment' };
    if (groups.tag !== undefined) return { ...at, kind: 'liquid tag', name: groups.tagName ?? '' };
    if (groups.output !== undefined) return { ...at, kind: 'liquid output' };
    return { ...at, kind: groups.slash === '/' ? 'close' : groups.empty === '/' ? 'empty' : 'open', name: groups.name ?? '' };
  });
}

/** Components whose content MJML keeps as it is, Liquid included. */
const KEEPS_CONTENT = new Set([
  ...['mj-text', 'mj-button', 'mj-raw', 'mj-table', 'mj-style', 'mj-title', 'mj-preview', 'mj-navbar-link', 'mj-social-element'],
  ...['mj-accordion-title', 'mj-accordion-text', 'mj-selector', 'mj-html-attribute'],
]);

/** Does MJML keep what stands inside of this component? */
export function keepsContent(component: string): boolean {
  return KEEPS_CONTENT.has(component);
}
