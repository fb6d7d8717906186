import { compile } from 'html-to-text';
import { CART_CLASS } from '../../../compiler/messages/liquid/cart-block.html.ts';

/** Class of the hidden preheader: not part of the text. */
export const PREHEADER_CLASS = 'relance-preheader';

const convert = compile({
  wordwrap: 78,
  selectors: [
    { selector: `div.${PREHEADER_CLASS}`, format: 'skip' },
    { selector: `table.${CART_CLASS}`, format: 'dataTable', options: { colSpacing: 3, maxColumnWidth: 50, rowSpacing: 1 } },
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'], ignoreHref: false } },
    ...['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

/** The plain-text part of a mail, made from its HTML. */
export function plainText(html: string): string {
  return `${convert(html)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
