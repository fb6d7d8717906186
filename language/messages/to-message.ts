import type { Message, Span } from '../program.ts';
import { isObject } from '../yaml/json-object.ts';
import type { LineIndex } from '../yaml/line-index.ts';
import type { YamlDocument, YamlPath } from '../yaml/yaml-document.ts';
import type { FileName } from './file-name.ts';
import type { FrontMatter } from './front-matter.schema.ts';

/** A message file without a mistake. `bodyStart`: where the template begins behind front matter. */
export interface MessageFile {
  readonly fileName: FileName & { readonly kind: 'message' };
  readonly text: string;
  readonly yaml: FrontMatter;
  readonly document: YamlDocument;
  readonly lines: LineIndex;
  readonly bodyStart: number;
}

/** The message of a file. */
export function toMessage({ fileName, text, yaml, document, lines, bodyStart }: MessageFile, needs: Message['needs']): Message {
  const { name, channel, format, locale } = fileName;
  const bodySpan = yaml.body === undefined ? lines.span(bodyStart, text.length) : bodyOf(document.contentSpanOf(['body']), text, lines);
  const subject = yaml.subject === undefined ? (['title'] as const) : (['subject'] as const);
  return {
    name,
    channel,
    format,
    ...(locale === undefined ? {} : { locale }),
    file: lines.file,
    subject: yaml.subject ?? yaml.title ?? '',
    ...(yaml.preheader === undefined ? {} : { preheader: yaml.preheader }),
    ...(yaml.from === undefined ? {} : { from: yaml.from }),
    ...(yaml.reply_to === undefined ? {} : { replyTo: yaml.reply_to }),
    ...(yaml.link_parameters === undefined ? {} : { linkParameters: yaml.link_parameters }),
    ...(yaml.link === undefined ? {} : { link: yaml.link }),
    ...(yaml.image === undefined ? {} : { image: yaml.image }),
    ...(yaml.template === undefined ? {} : { template: yaml.template }),
    ...(yaml.language === undefined ? {} : { language: yaml.language }),
    needs,
    body: yaml.body ?? text.slice(bodyStart),
    bodyLine: bodySpan.start.line,
    subjectSpan: (yaml.subject ?? yaml.title) === undefined ? lines.span(0, 3) : document.contentSpanOf(subject),
    bodySpan,
    keySpans: keySpans(yaml, document),
  };
}

/** A text over several lines (`body: |`) begins on the line behind its head. */
function bodyOf(span: Span, text: string, lines: LineIndex): Span {
  const { start, end } = span;
  if (!/[|>]/.test(text[start.offset] ?? '')) return span;
  const next = text.indexOf('\n', start.offset);
  const first = next < 0 ? start.offset : next + 1 + (/^ */.exec(text.slice(next + 1))?.[0].length ?? 0);
  return lines.span(Math.min(first, end.offset), end.offset);
}

function keySpans(yaml: FrontMatter, document: YamlDocument): Readonly<Record<string, Span>> {
  return Object.fromEntries(paths(yaml).map((path) => [path.join('.'), document.contentSpanOf(path)]));
}

function paths(yaml: FrontMatter): readonly YamlPath[] {
  return Object.entries(yaml).flatMap(([key, value]: readonly [string, unknown]) =>
    isObject(value) ? Object.keys(value).map((inner) => [key, inner]) : [[key]],
  );
}
