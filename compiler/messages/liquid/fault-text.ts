import { suggest } from '../../../language/diagnostics/nearest.ts';

/** A fault in words: what is wrong, and what to do. Both are sentences. */
export interface FaultText {
  readonly message: string;
  readonly help: string;
}

/** Names that help may suggest. */
export interface LiquidNames {
  readonly filters: readonly string[];
  readonly tags: readonly string[];
}

/** Says a reason of the Liquid parser in the words of our diagnostics; what is not known is passed on as it is. */
export function faultText(reason: string, names: LiquidNames): FaultText {
  const filter = /^undefined filter: (\S+)/.exec(reason)?.[1];
  if (filter !== undefined)
    return {
      message: `There is no filter \`${filter}\`.`,
      help: suggest(filter, names.filters, 'The filters are those of Liquid, and `money` and `date`.'),
    };
  const tag = /^tag "([^"]+)" not found/.exec(reason)?.[1];
  if (tag !== undefined)
    return {
      message: `There is no tag \`${tag}\` here.`,
      help: suggest(tag, names.tags, 'The tags are those of Liquid that read no files, and the built-in blocks.'),
    };
  const block = /^tag (\{%-?\s*(\w+)[\s\S]*?%\}) not closed$/.exec(reason);
  if (block !== null) return { message: `\`${block[1]}\` is never closed.`, help: `Close it with \`{% end${block[2]} %}\`.` };
  const open = /^(output|tag) "([\s\S]*)" not closed$/.exec(reason);
  if (open !== null)
    return { message: `\`${open[2]}\` is never closed.`, help: `Close it with \`${open[1] === 'tag' ? '%}' : '}}'}\` on the same line.` };
  return { message: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`, help: 'See the syntax of Liquid at liquidjs.com.' };
}
