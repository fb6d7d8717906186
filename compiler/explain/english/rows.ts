import type { RowRef } from '../../../language/program.ts';
import type { Context } from './context.ts';
import { plain } from './names.ts';

/** A row as people call it: `the contact`, `this cart`, `the order`. */
export function rowWords(root: RowRef, context: Context): string {
  switch (root.from) {
    case 'contact':
      return 'the contact';
    case 'this':
      return `this ${plain(context.per ?? root.entity)}`;
    case 'reply':
      return 'the answer';
    case 'event':
      return 'it';
    case 'entry':
      return 'the event';
    case 'gathered':
      return `the collected ${plain(root.name)}`;
    case 'binding':
      return `that ${plain(root.entity)}`;
    default:
      return `${root.name === 'this' ? 'this' : 'the'} ${plain(root.entity)}`;
  }
}
