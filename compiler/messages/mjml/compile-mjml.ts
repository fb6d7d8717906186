import type { MessageCode } from '../message-codes.ts';
import { followNesting } from './nesting.ts';
import type { MjmlPort } from './port.ts';
import { type MjmlToken, scanMjml } from './scan.ts';

/** A finding in an MJML text: an offset range, or a whole line (from 1). */
export interface MjmlFault {
  readonly code: MessageCode;
  readonly place: { readonly start: number; readonly end: number } | { readonly line: number };
  readonly message: string;
  readonly help: string;
}

/** HTML if there is no fault. */
export type MjmlResult =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'faults'; readonly faults: readonly MjmlFault[] };

/**
 * Compiles MJML and keeps its Liquid. MJML drops text between components, so a Liquid tag that stands there (`{% if … %}` around a
 * section) is wrapped in `<mj-raw>` first; what would be lost all the same is a fault. Lines stay where they are.
 */
export async function compileMjml(source: string, mjml: MjmlPort): Promise<MjmlResult> {
  const tokens = scanMjml(source);
  const { fault, loose } = followNesting(tokens);
  if (fault !== undefined) return faults([{ code: 'message-mjml-tags', place: fault, message: fault.message, help: fault.help }]);
  const compiled = await run(wrapLoose(source, loose), mjml);
  if (compiled.kind === 'faults') return compiled;
  const lost = findLost(source, tokens, compiled.html);
  return lost.length > 0 ? faults(lost) : compiled;
}

function faults(list: readonly MjmlFault[]): MjmlResult {
  return { kind: 'faults', faults: list };
}

async function run(source: string, mjml: MjmlPort): Promise<MjmlResult> {
  try {
    const { html, errors } = await mjml(source, { validationLevel: 'soft', ignoreIncludes: true, keepComments: false });
    const found = errors.filter((error) => !isLiquidValue(error.message)).map(faultOf);
    return found.length > 0 ? faults(found) : { kind: 'html', html };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const help = 'A message is `<mjml><mj-body>…</mj-body></mjml>`; see the components at documentation.mjml.io.';
    return faults([{ code: 'message-mjml', place: { line: 1 }, message: reason, help }]);
  }
}

/** MJML cannot know the colour or width that Liquid will print. */
function isLiquidValue(message: string): boolean {
  return message.includes('has invalid value') && /\{\{|\{%/.test(message);
}

function faultOf(error: { readonly line: number; readonly message: string; readonly tagName: string }): MjmlFault {
  return {
    code: 'message-mjml',
    place: { line: error.line },
    message: `\`<${error.tagName}>\`: ${error.message}.`.replace(/\.\.$/, '.'),
    help: 'See the component and its attributes at documentation.mjml.io.',
  };
}

/** Blocks print HTML and need a place of their own: they are not wrapped, and the check for lost Liquid names them. */
function wrapLoose(source: string, loose: readonly MjmlToken[]): string {
  return loose
    .filter((token) => token.kind === 'liquid tag' && !token.name.endsWith('_block'))
    .reduceRight((text, token) => `${text.slice(0, token.start)}<mj-raw>${token.text}</mj-raw>${text.slice(token.end)}`, source);
}

function findLost(source: string, tokens: readonly MjmlToken[], html: string): readonly MjmlFault[] {
  const kept = new Set(liquidIn(html).map((piece) => piece.text));
  const comments = tokens.filter((token) => token.kind === 'comment');
  return liquidIn(source)
    .filter((piece) => !kept.has(piece.text) && !comments.some((comment) => comment.start <= piece.start && piece.end <= comment.end))
    .map((piece) => ({
      code: 'message-liquid-lost',
      place: { start: piece.start, end: piece.end },
      message: `MJML keeps no text at this place, so \`${piece.text}\` would not be in the mail.`,
      help: 'Put it inside of a component with text, such as `<mj-text>`, or into `<mj-raw>`.',
    }));
}

/** Liquid of a text with normalised blanks, so that the pieces before and after MJML can be compared. */
function liquidIn(text: string): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  return [...text.matchAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].replace(/\s+/g, ' ').replaceAll('&quot;', '"'),
  }));
}
