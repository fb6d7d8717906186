import { check } from '../../../language/check/check.ts';
import type { Campaign, Program } from '../../../language/program.ts';
import { workspace } from '../see.ts';

/** A shop with connections, pools and own fields. */
const SETTINGS = `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [item, product, category, cart, cart_item, checkout, interest]
channels:
  email: { from: "Maison Lune <bonjour@maison-lune.example>" }
pools: [partner_codes]
connections:
  shopify_fr: { platform: shopify }
  prestashop: { platform: prestashop }
  till: { platform: square }
  own: { platform: api }
`;

const SCHEMA = `contact: { fields: { tier: text, points: number, renewal: date } }
entities:
  appointment: { collection: appointments, contact: owner, time: starts_at, fields: { starts_at: instant } }
`;

function checked(source: string, files: Readonly<Record<string, string>>) {
  return check(workspace({ 'relance.yaml': SETTINGS, 'schema.yaml': SCHEMA, 'shop.campaign': source, ...files }));
}

/** Each finding on a line: its code, the words that it marks, what it says, and its help. */
export function brief(source: string, files: Readonly<Record<string, string>> = {}): string {
  const texts = new Map(Object.entries({ 'shop.campaign': source, ...files }));
  const lines = checked(source, files).diagnostics.map(({ code, span, message, help, fixes }) => {
    const words = texts.get(span.file)?.slice(span.start.offset, span.end.offset) ?? '';
    const fix = fixes?.[0] === undefined ? '' : ` [${fixes[0].kind}]`;
    return `${code} «${words}»: ${message} ${help ?? ''}${fix}`.trim();
  });
  return `\n${lines.join('\n')}\n`;
}

/** The program of a file without a mistake. */
export function programIn(source: string, files: Readonly<Record<string, string>> = {}): Program {
  const { program } = checked(source, files);
  if (program === undefined) throw new Error(brief(source, files));
  return program;
}

/** The first campaign of a file without a mistake. */
export function campaignOf(source: string, files: Readonly<Record<string, string>> = {}): Campaign {
  const [campaign] = programIn(source, files).campaigns;
  if (campaign === undefined) throw new Error('The example declares no campaign.');
  return campaign;
}

/** The names that were resolved in `shop.campaign`, in their order: what is written, and what it stands for. */
export function usesOf(source: string): readonly string[] {
  return [...checked(source, {}).uses.in('shop.campaign')]
    .sort((a, b) => a.span.start.offset - b.span.start.offset)
    .map(({ span, target, role }) => {
      const name = 'name' in target ? target.name : '';
      return `${source.slice(span.start.offset, span.end.offset)} → ${role} of ${target.kind} ${name}`;
    });
}
