/** The bare address of `Name <name@host>`, or the text itself. */
export function bareAddress(text: string): string {
  return (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).trim();
}

/** The part after the `@`, or `localhost`. */
export function domainOf(text: string): string {
  return bareAddress(text).split('@').at(-1)?.toLowerCase() || 'localhost';
}
