const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };

/** Escapes text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** An absolute http(s) or mailto address as it is, anything else undefined: shop data must not become `javascript:` links. */
export function safeUrl(value: unknown): string | undefined {
  return typeof value === 'string' && /^(https?:\/\/|mailto:)/i.test(value.trim()) ? value.trim() : undefined;
}
