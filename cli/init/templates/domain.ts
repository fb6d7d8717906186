/** A domain that belongs to nobody (RFC 2606), after the store's name: `maison-lune.example`. */
export function domainOf(name: string): string {
  const words =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return `${words.join('-').slice(0, 40).replace(/-+$/, '') || 'shop'}.example`;
}
