import type { IToken } from 'chevrotain';
import { type SignatureHelp, SignatureHelpRequest } from 'vscode-languageserver';
import type { Need } from '../../../language/program.ts';
import { CloseBrace, CloseParen, Comma, OpenBrace, OpenParen, word } from '../../../language/syntax/tokens/token-types.ts';
import { kindOf, type Place, type Snapshot } from '../core/snapshot.ts';
import { tokensOf } from '../core/syntax.ts';
import { functionNamed } from '../knowledge/functions.ts';
import { placeFeature } from './feature.ts';

/** What belongs into the brackets around a place: needs of a message in `with { … }`, arguments of a function. */
export function signatureHelp({ snapshot, file, text, offset }: Place): SignatureHelp | null {
  if (kindOf(file) !== 'campaign') return null;
  const before = tokensOf(text).filter(({ startOffset }) => startOffset < offset);
  const open = innermostOpen(before);
  if (open === undefined) return null;
  const inside = before.slice(open + 1);
  const previous = before[open - 1];
  if (before[open]?.tokenType === OpenParen) return previous === undefined ? null : functionHelp(previous.image, inside);
  return previous?.tokenType === word('with') ? argumentHelp(before.slice(0, open - 1), inside, snapshot) : null;
}

function innermostOpen(tokens: readonly IToken[]): number | undefined {
  let closed = 0;
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const type = tokens[index]?.tokenType;
    if (type === CloseBrace || type === CloseParen) closed += 1;
    else if ((type === OpenBrace || type === OpenParen) && closed > 0) closed -= 1;
    else if (type === OpenBrace || type === OpenParen) return index;
  }
  return undefined;
}

function functionHelp(name: string, inside: readonly IToken[]): SignatureHelp | null {
  const known = functionNamed(name);
  if (known === undefined) return null;
  const images = inside.map(({ image }) => image);
  const activeParameter = images.includes('where') ? 2 : images.includes('within') ? 1 : 0;
  const parameters = known.parameters.map((label) => ({ label }));
  return { signatures: [{ label: known.signature, documentation: known.says, parameters }], activeSignature: 0, activeParameter };
}

const MESSAGE_WORDS = new Set(['email', 'sms', 'push', 'whatsapp', 'send']);

function argumentHelp(head: readonly IToken[], inside: readonly IToken[], { checked }: Snapshot): SignatureHelp | null {
  const at = head.findLastIndex(({ image }) => MESSAGE_WORDS.has(image) || image === 'call');
  const step = head[at];
  const name = head[at + 1]?.image;
  if (step === undefined || name === undefined || step.image === 'call') return null;
  const messages = checked.partial.messages.filter((message) => message.name === name);
  const message = messages.find(({ channel }) => channel === step.image) ?? messages[0];
  if (message === undefined) return null;
  const needs = Object.entries(message.needs).map(([key, need]) => ({ key, label: `${key}: ${needWords(need)}` }));
  const given = inside[inside.findLastIndex(({ tokenType }) => tokenType === Comma) + 1]?.image;
  const named = needs.findIndex(({ key }) => key === given);
  return {
    signatures: [
      {
        label: `${name} with { ${needs.map(({ label }) => label).join(', ')} }`,
        documentation: 'What the message needs. Rows, lists and coupons come by themselves where the campaign has them.',
        parameters: needs.map(({ label }) => ({ label })),
      },
    ],
    activeSignature: 0,
    activeParameter: named >= 0 ? named : inside.filter(({ tokenType }) => tokenType === Comma).length,
  };
}

/** What a need asks for: `cart`, `coupon`, `text`, `list of order`. */
export function needWords(need: Need): string {
  switch (need.kind) {
    case 'row':
      return need.entity;
    case 'rows':
      return `list of ${need.name}`;
    case 'coupon':
      return 'coupon';
    case 'scalar':
      return need.of;
  }
}

/** Help with arguments. */
export const signatureHelpFeature = placeFeature(
  SignatureHelpRequest.type,
  { signatureHelpProvider: { triggerCharacters: ['{', '(', ',', ':'] } },
  null,
  signatureHelp,
);
