import { escapeHtml, safeUrl } from './escape.ts';
import { type LiquidFormat, LiquidValue } from './format.ts';

const FIELDS = ['image', 'name', 'quantity', 'price'] as const;
/** Class of the block's table: the plain-text part lays it out as lines. */
export const CART_CLASS = 'relance-cart';

/** What a line of the cart can show. */
export type CartField = (typeof FIELDS)[number];

/** Narrows a word of `show`. */
export function isCartField(word: string): word is CartField {
  return FIELDS.some((field) => field === word);
}

/** How the block looks. Colours are `#rrggbb`. Without `button` there is no button. */
export interface CartBlockLook {
  readonly max: number;
  readonly show: readonly CartField[];
  readonly color: string;
  readonly textColor: string;
  readonly font: string;
  readonly button?: string;
}

/** One line as it was imported; what is missing is not shown. */
interface Line {
  readonly image: string | undefined;
  readonly name: string | undefined;
  readonly quantity: number | undefined;
  readonly price: number | undefined;
}

/**
 * The block's HTML: tables with inline styles only, all values escaped. A column that no line has a value for is left out. The button
 * leads to the cart's own `url`, else to the shop; without either there is none.
 */
export function cartBlockHtml(
  cart: unknown,
  look: CartBlockLook,
  around: { readonly format: LiquidFormat; readonly shop: unknown },
): string {
  const items = field(cart, 'items');
  const lines = (Array.isArray(items) ? items : []).slice(0, look.max).map(readLine);
  const images = look.show.includes('image') && lines.some((line) => line.image !== undefined);
  const rows = lines.map((line) => lineHtml(line, look, images, around.format)).join('\n');
  const table =
    rows === ''
      ? ''
      : `<table class="${CART_CLASS}" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;">\n${rows}\n</table>`;
  return [table, buttonHtml(look, safeUrl(field(cart, 'url')) ?? safeUrl(around.shop))].filter((part) => part !== '').join('\n');
}

function readLine(item: unknown): Line {
  const product = field(item, 'product');
  return {
    image: safeUrl(field(item, 'image')) ?? safeUrl(field(product, 'image')),
    name: text(field(item, 'name')) ?? text(field(product, 'name')) ?? text(product),
    quantity: amount(field(item, 'quantity')),
    price: amount(field(item, 'price')),
  };
}

function lineHtml(line: Line, look: CartBlockLook, images: boolean, format: LiquidFormat): string {
  const cell = `border-bottom:1px solid #e4e7eb;padding:12px 0;font-family:${look.font};font-size:15px;line-height:22px;vertical-align:middle;`;
  return [
    '<tr>',
    images ? imageCell(line, cell) : '',
    `<td align="left" style="${cell}">${detail(line, look, format)}</td>`,
    look.show.includes('price')
      ? `<td align="right" style="${cell}padding-left:12px;white-space:nowrap;font-weight:bold;">${total(line, look, format)}</td>`
      : '',
    '</tr>',
  ].join('');
}

function imageCell(line: Line, cell: string): string {
  const image =
    line.image === undefined
      ? ''
      : `<img src="${escapeHtml(line.image)}" alt="${escapeHtml(line.name ?? '')}" width="64" style="display:block;width:64px;height:auto;border:0;border-radius:4px;">`;
  return `<td width="76" style="${cell}width:76px;">${image}</td>`;
}

function detail(line: Line, look: CartBlockLook, format: LiquidFormat): string {
  const name =
    look.show.includes('name') && line.name !== undefined ? `<span style="font-weight:bold;">${escapeHtml(line.name)}</span>` : '';
  const small = quantityText(line, look, format);
  return [name, small === '' ? '' : `<span style="color:#616e7c;font-size:13px;">${escapeHtml(small)}</span>`]
    .filter((part) => part !== '')
    .join('<br>');
}

function quantityText(line: Line, look: CartBlockLook, format: LiquidFormat): string {
  if (!look.show.includes('quantity') || line.quantity === undefined) return '';
  const quantity = format.number(line.quantity);
  return look.show.includes('price') && line.price !== undefined ? `${quantity} × ${format.money(line.price)}` : `× ${quantity}`;
}

function total(line: Line, look: CartBlockLook, format: LiquidFormat): string {
  if (line.price === undefined) return '';
  const times = look.show.includes('quantity') ? (line.quantity ?? 1) : 1;
  return escapeHtml(format.money(line.price * times));
}

function buttonHtml(look: CartBlockLook, url: string | undefined): string {
  if (look.button === undefined || url === undefined) return '';
  const link = `display:inline-block;padding:14px 32px;font-family:${look.font};font-size:16px;line-height:20px;font-weight:bold;color:${look.textColor};text-decoration:none;`;
  return [
    '<table role="presentation" align="center" cellpadding="0" cellspacing="0" border="0" style="margin:24px auto 0;border-collapse:separate;"><tr>',
    `<td align="center" bgcolor="${look.color}" style="border-radius:4px;background:${look.color};">`,
    `<a href="${escapeHtml(url)}" target="_blank" style="${link}">${escapeHtml(look.button)}</a></td></tr></table>`,
  ].join('');
}

function field(row: unknown, name: string): unknown {
  if (typeof row !== 'object' || row === null || !Object.hasOwn(row, name)) return undefined;
  return Reflect.get(row, name);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function amount(value: unknown): number | undefined {
  const key = value instanceof LiquidValue ? value.key : value;
  return typeof key === 'number' ? key : undefined;
}
