import { type FormatContext, format } from '../../../language/format/format.ts';

/** The layout of a text that has one; else an error that shows what is wrong. */
export function formatText(text: string, context: FormatContext = {}): string {
  const formatted = format('example.campaign', text, context);
  if (formatted.kind === 'formatted') return formatted.text;
  const why = formatted.kind === 'broken' ? formatted.diagnostics.map(({ message }) => message) : [formatted.what, formatted.output];
  throw new Error([`not formatted: ${formatted.kind}`, ...why, text].join('\n'));
}
