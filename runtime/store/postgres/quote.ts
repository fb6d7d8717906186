/** A name as an SQL identifier: `order` is a reserved word there. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
