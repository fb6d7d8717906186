/** Tags and filters of Liquid that messages have, in a sentence each. */

/** What something of Liquid does, with an example. */
export interface LiquidHelp {
  readonly example: string;
  readonly says: string;
}

const help = (example: string, says: string): LiquidHelp => ({ example, says });

/** Tags. Those that end a block are known by the tag that begins it. */
export const TAGS: Readonly<Record<string, LiquidHelp>> = {
  if: help('{% if contact.first_name %}…{% endif %}', 'Prints what stands inside if the condition is true.'),
  elsif: help('{% elsif CONDITION %}', 'The next condition, if none before it was true.'),
  else: help('{% else %}', 'What is printed otherwise.'),
  unless: help('{% unless contact.first_name %}…{% endunless %}', 'Prints what stands inside unless the condition is true.'),
  case: help('{% case contact.locale %}{% when "fr" %}…{% endcase %}', 'Prints what stands behind the value that fits.'),
  when: help('{% when "fr", "be" %}', 'One value of a `case`, or several.'),
  for: help('{% for item in cart.items limit: 3 %}…{% endfor %}', 'Prints what stands inside once for each row.'),
  tablerow: help('{% tablerow item in cart.items cols: 2 %}…{% endtablerow %}', 'Prints rows as cells of a table.'),
  assign: help('{% assign name = contact.first_name | default: "you" %}', 'Gives a value a name.'),
  capture: help('{% capture greeting %}…{% endcapture %}', 'Gives what stands inside a name.'),
  comment: help('{% comment %}…{% endcomment %}', 'Prints nothing.'),
  raw: help('{% raw %}…{% endraw %}', 'Prints what stands inside as it is.'),
  cycle: help('{% cycle "odd", "even" %}', 'Prints the next of its values each time.'),
  break: help('{% break %}', 'Ends the loop.'),
  continue: help('{% continue %}', 'Goes on with the next row.'),
  echo: help('{% echo contact.first_name %}', 'Prints a value.'),
  cart_block: help(
    '{% cart_block max: 3, show: "image,name,price", button: "Finish my order" %}',
    'The lines of the cart as a table, with a button to the cart. Shows only what was imported.',
  ),
  products: help('{% products … %}', 'Products as a table.'),
};

/** The filters that messages need most. */
export const FILTERS: Readonly<Record<string, LiquidHelp>> = {
  money: help('{{ 12.5 | money }}', "An amount in the store's currency. Fields of money print so by themselves."),
  date: help('{{ code.valid_until | date: "full" }}', 'A date: short, medium, long or full. Dates print long by themselves.'),
  default: help('{{ contact.first_name | default: "you" }}', 'Another value where there is none.'),
  upcase: help('{{ name | upcase }}', 'In capitals.'),
  downcase: help('{{ name | downcase }}', 'In small letters.'),
  capitalize: help('{{ name | capitalize }}', 'With a capital first.'),
  truncate: help('{{ product.name | truncate: 40 }}', 'At most so many characters.'),
  size: help('{{ cart.items | size }}', 'How many rows or characters there are.'),
  first: help('{{ cart.items | first }}', 'The first of a list.'),
  last: help('{{ cart.items | last }}', 'The last of a list.'),
  join: help('{{ contact.tags | join: ", " }}', 'A list as one text.'),
  map: help('{{ cart.items | map: "name" }}', 'One field of each row.'),
  where: help('{{ cart.items | where: "quantity", 1 }}', 'Only the rows with this value.'),
  sort: help('{{ cart.items | sort: "price" }}', 'In order of a field.'),
  reverse: help('{{ cart.items | reverse }}', 'In the other order.'),
  round: help('{{ 12.345 | round: 2 }}', 'With so many digits behind the point.'),
  plus: help('{{ 1 | plus: 2 }}', 'The sum.'),
  minus: help('{{ 3 | minus: 2 }}', 'The difference.'),
  times: help('{{ 3 | times: 2 }}', 'The product.'),
  divided_by: help('{{ 6 | divided_by: 2 }}', 'The quotient.'),
  replace: help('{{ name | replace: "a", "b" }}', 'With one text in place of another.'),
  split: help('{{ "a,b" | split: "," }}', 'A text as a list.'),
  strip: help('{{ name | strip }}', 'Without space at its ends.'),
  url_encode: help('{{ name | url_encode }}', 'As part of an address.'),
  escape: help('{{ name | escape }}', 'With the signs of HTML escaped; what is printed in an e-mail is so by itself.'),
};

const own = (all: Readonly<Record<string, LiquidHelp>>, name: string): LiquidHelp | undefined =>
  Object.hasOwn(all, name) ? all[name] : undefined;

/** What a tag does; of `endfor` what `for` does. */
export const tagHelp = (name: string): LiquidHelp | undefined => own(TAGS, name) ?? own(TAGS, name.replace(/^end/, ''));

/** What a filter does. */
export const filterHelp = (name: string): LiquidHelp | undefined => own(FILTERS, name);
