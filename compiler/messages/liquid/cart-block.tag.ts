import { type Context, type Emitter, Hash, type Liquid, Tag, type TagToken, type TopLevelToken, TypeGuards } from 'liquidjs';
import { type CartBlockLook, type CartField, cartBlockHtml, isCartField } from './cart-block.html.ts';
import { formatOf } from './filters.ts';

/** A wrong argument of a built-in tag: what it should be, and an example. The compiler reports it under a code of its own. */
export class TagArgumentError extends Error {
  readonly help = 'Write it as in `{% cart_block max: 3, show: "image,name,price", button: "Finish my order" %}`.';
}

const ARGUMENTS = ['max', 'show', 'button', 'color', 'text_color', 'font'];
const DEFAULT_LOOK: CartBlockLook = {
  max: 5,
  show: ['image', 'name', 'quantity', 'price'],
  color: '#1f2933',
  textColor: '#ffffff',
  font: 'Helvetica, Arial, sans-serif',
};

/**
 * `{% cart_block max: 3, show: "image,name,price", button: "Finish my order" %}`: the lines of the row `cart` in scope as an e-mail-safe
 * table, with a button to the cart. Shows only what was imported. Also `color` and `text_color` (of the button) and `font`.
 */
export class CartBlockTag extends Tag {
  /** What the block reads besides its arguments: the check wants this name in scope. */
  readonly needs = { name: 'cart', entity: 'cart' } as const;
  private readonly hash: Hash;
  private readonly look: CartBlockLook;

  constructor(token: TagToken, remainTokens: TopLevelToken[], liquid: Liquid) {
    super(token, remainTokens, liquid);
    this.hash = new Hash(this.tokenizer);
    this.look = readLook(this.hash);
  }

  /** The value tokens of the arguments, for the check of paths. */
  *arguments() {
    for (const value of Object.values(this.hash.hash)) if (TypeGuards.isValueToken(value)) yield value;
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, Record<string, unknown>> {
    const given = yield this.hash.render(context);
    const button = given.button === undefined || given.button === null ? undefined : String(given.button);
    const shop: unknown = context.getSync(['store', 'url']);
    emitter.write(
      cartBlockHtml(
        context.getSync(['cart']),
        { ...this.look, ...(button === undefined ? {} : { button }) },
        { format: formatOf(context), shop },
      ),
    );
  }
}

function readLook(hash: Hash): CartBlockLook {
  for (const name of Object.keys(hash.hash)) {
    if (!ARGUMENTS.includes(name))
      throw new TagArgumentError(`\`cart_block\` has no argument \`${name}\`; it takes ${ARGUMENTS.join(', ')}`);
  }
  return {
    max: readMax(hash),
    show: readShow(hash),
    color: readText(hash, 'color', /^#[0-9a-f]{6}$/i, 'a colour such as "#1f2933"') ?? DEFAULT_LOOK.color,
    textColor: readText(hash, 'text_color', /^#[0-9a-f]{6}$/i, 'a colour such as "#ffffff"') ?? DEFAULT_LOOK.textColor,
    font: readText(hash, 'font', /^[\w ,-]+$/, 'a list of fonts such as "Georgia, serif"') ?? DEFAULT_LOOK.font,
  };
}

function readMax(hash: Hash): number {
  const token = hash.hash.max;
  if (token === undefined) return DEFAULT_LOOK.max;
  const max = TypeGuards.isNumberToken(token) ? Number(token.content) : Number.NaN;
  if (!Number.isInteger(max) || max < 1 || max > 50)
    throw new TagArgumentError(`\`max\` is a whole number from 1 to 50, not \`${token.getText()}\``);
  return max;
}

function readShow(hash: Hash): readonly CartField[] {
  const text = readText(hash, 'show', /^[\w, ]+$/, 'a list such as "image,name,price"');
  if (text === undefined) return DEFAULT_LOOK.show;
  return text.split(',').map((part) => {
    const field = part.trim();
    if (!isCartField(field)) throw new TagArgumentError(`\`show\` lists image, name, quantity, price; \`${field}\` is none of them`);
    return field;
  });
}

function readText(hash: Hash, name: string, form: RegExp, expected: string): string | undefined {
  if (!(name in hash.hash)) return undefined;
  const token = hash.hash[name];
  if (TypeGuards.isQuotedToken(token) && form.test(token.content)) return token.content;
  throw new TagArgumentError(`\`${name}\` is ${expected}${token === undefined ? '' : `, not \`${token.getText()}\``}`);
}
