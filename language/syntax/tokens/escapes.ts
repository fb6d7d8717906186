const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t' };

/** The first escape in a quoted text that the language does not have, such as `\q`. */
export function unknownEscape(image: string): string | undefined {
  if (!image.includes('\\')) return undefined;
  return [...image.matchAll(/\\(.)/g)].find(([, letter = '']) => !Object.hasOwn(escapes, letter))?.[0];
}

/** The text that a quoted text stands for, quotes taken off and escapes undone. The closing quote may be missing. */
export function unquote(image: string): string {
  const quote = image[0] ?? '"';
  const closing = quote === '"' || quote === "'" ? quote : '“”»';
  const closed = image.length > 1 && closing.includes(image.at(-1) ?? ' ');
  return image.slice(1, closed ? -1 : undefined).replace(/\\(.)/g, (whole, letter: string) => escapes[letter] ?? whole);
}
