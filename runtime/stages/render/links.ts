import { escapeHtml } from '../../../compiler/messages/liquid/escape.ts';

/** What a link to the shop carries, so that a sale names its message: `rl_c` campaign, `rl_r` run, `rl_m` label of the message's step. */
export interface LinkMarks {
  readonly campaign: string;
  readonly run: string;
  readonly label: string;
  /** Parameters of the message's own, by name: put on the link before the marks. */
  readonly parameters?: Readonly<Record<string, string>>;
}

const LINK = /(<(?:a|area|v:roundrect|v:rect)\b[^>]*?\shref=)(?:"([^"]*)"|'([^']*)')/gi;

/** Adds the marks to every link of the HTML that leads to the shop (its host or a host below it). Without a shop nothing is changed. */
export function markLinks(html: string, shop: string | undefined, marks: LinkMarks): string {
  const host = hostOf(shop);
  if (host === undefined) return html;
  return html.replace(LINK, (link: string, head: string, double: string | undefined, single: string | undefined) => {
    const marked = markUrl(unescapeHtml(double ?? single ?? ''), host, marks);
    return marked === undefined ? link : `${head}"${escapeHtml(marked)}"`;
  });
}

/** A link in plain text ends before a blank, and before signs that belong to the sentence around it. */
const TEXT_LINK = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]]/gi;

/** As `markLinks`, for links that stand in plain text. */
export function markTextLinks(text: string, shop: string | undefined, marks: LinkMarks): string {
  const host = hostOf(shop);
  return host === undefined ? text : text.replace(TEXT_LINK, (link) => markUrl(link, host, marks) ?? link);
}

/** As `markLinks`, for a text that is one link. */
export function markLink(link: string, shop: string | undefined, marks: LinkMarks): string {
  const host = hostOf(shop);
  return host === undefined ? link : (markUrl(link, host, marks) ?? link);
}

function markUrl(text: string, host: string, marks: LinkMarks): string | undefined {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.hostname !== host && !url.hostname.endsWith(`.${host}`)) return undefined;
  for (const [name, value] of Object.entries(marks.parameters ?? {})) url.searchParams.set(name, value);
  url.searchParams.set('rl_c', marks.campaign);
  url.searchParams.set('rl_r', marks.run);
  url.searchParams.set('rl_m', marks.label);
  return url.href;
}

function hostOf(shop: string | undefined): string | undefined {
  return shop !== undefined && URL.canParse(shop) ? new URL(shop).hostname.replace(/^www\./, '') : undefined;
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
