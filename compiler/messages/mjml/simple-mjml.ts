/**
 * MJML without its layout: for whoever looks at the words of a mail and never at its picture, such as a test. It loads nothing, and gives the same plain
 * text as MJML itself (`tests/compiler/messages/simple-mjml.test.ts` compares them).
 */
import type { MjmlPort } from './port.ts';

/** What stands for a component. Those that are not here need MJML itself. */
const TAGS: Readonly<Record<string, string>> = {
  mjml: 'div',
  'mj-body': 'div',
  'mj-wrapper': 'div',
  'mj-section': 'div',
  'mj-group': 'div',
  'mj-column': 'table',
  'mj-text': 'div',
  'mj-table': 'table',
  'mj-divider': 'p',
  'mj-spacer': 'div',
  'mj-button': 'a',
  'mj-image': 'img',
  'mj-raw': '',
};

const HEAD = /<mj-head\b[\s\S]*?<\/mj-head>/;
const COMMENT = /<!--[\s\S]*?-->/g;
/** A tag of a component, with its attributes. */
const TAG = /<(\/?)(mjml|mj-[a-z-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

/** Is there nothing in the text but components whose words stand where they are written? */
export function isSimpleMjml(source: string): boolean {
  const body = source.replace(COMMENT, '').replace(HEAD, '');
  const tags = [...body.matchAll(TAG)].map(([, , name = '']) => name);
  return tags.length === [...body.matchAll(/<\/?mj/g)].length && tags.every((name) => name in TAGS);
}

/** As MJML for simple texts, else `mjml`. What is wrong with attributes it does not see. */
export const simpleMjml =
  (mjml: MjmlPort): MjmlPort =>
  async (source, options) =>
    isSimpleMjml(source) ? { html: htmlOf(source), errors: [] } : mjml(source, options);

/** The head stays where nobody reads it, so that no Liquid is lost. */
function htmlOf(source: string): string {
  const text = source.replace(COMMENT, '');
  const head = (HEAD.exec(text)?.[0] ?? '').replace(/<\/?mj-[^>]*>/g, (tag) => tag.replace(/^<\/?mj-[a-z-]+|\/?>$/g, ' '));
  const body = text
    .replace(HEAD, '')
    .replace(TAG, (_, slash: string, name: string, attributes: string, empty: string) =>
      tagOf(name, slash === '/', attributes, empty === '/'),
    );
  return `<html lang="und"><head><style>${head}</style></head><body>${body}</body></html>`;
}

function tagOf(name: string, closes: boolean, attributes: string, isEmpty: boolean): string {
  const tag = TAGS[name] ?? '';
  if (tag === '') return '';
  if (tag === 'a') return closes ? '</a></div>' : `<div><a${attributes}>`;
  if (tag === 'img') return closes ? '' : imageOf(attributes);
  // MJML keeps a line of a spacer open with a thin blank.
  if (name === 'mj-spacer') return closes ? '' : `<div${attributes}>&#8202;</div>`;
  // A column stands apart from the next one.
  if (name === 'mj-column') return closes ? '</td></tr></table>' : `<table><tr><td${attributes}>`;
  if (closes) return `</${tag}>`;
  return isEmpty ? `<${tag}${attributes}></${tag}>` : `<${tag}${attributes}>`;
}

/** A picture may be a link. */
function imageOf(attributes: string): string {
  const href = /\shref\s*=\s*("[^"]*"|'[^']*')/.exec(attributes)?.[1];
  return href === undefined ? `<div><img${attributes}></div>` : `<table><tr><td><a href=${href}><img${attributes}></a></td></tr></table>`;
}
