import { createHash } from "node:crypto";

// runtime/store/values/text.ts
/** Text as both stores keep it: NFC, without NUL, lone surrogates replaced by U+FFFD. */
function cleanText(text) {
	const whole = text.isWellFormed() ? text : text.toWellFormed();
	return (whole.includes("\0") ? whole.replaceAll("\0", "") : whole).normalize("NFC");
}
/** Lower case of A to Z alone: what `lower` does under `COLLATE "C"`, and enough for e-mail addresses. */
function lowerAscii(text) {
	return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
/** JSON with every text and every key cleaned. */
function cleanJson(value) {
	if (typeof value === "string") return cleanText(value);
	if (value === null || typeof value !== "object") return value;
	if (isList(value)) return value.map(cleanJson);
	return cleanRecord(value);
}
/** A JSON object with every text and every key cleaned. */
function cleanRecord(record) {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [cleanText(key), cleanJson(value)]));
}
function isList(value) {
	return Array.isArray(value);
}
/** Order of `COLLATE "C"`: by code points (UTF-8 bytes). It differs from `<` for characters beyond U+FFFF. */
function compareText(a, b) {
	if (a === b) return 0;
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i += 1) {
		const left = a.charCodeAt(i);
		const right = b.charCodeAt(i);
		if (left !== right) return byCodePoint(left) - byCodePoint(right);
	}
	return a.length - b.length;
}
/** Moves surrogates (U+D800–U+DFFF) above the rest of the plane, where their code points are. */
function byCodePoint(unit) {
	if (unit < 55296) return unit;
	return unit < 57344 ? unit + 8192 : unit - 2048;
}

// runtime/store/values/contact-id.ts
/** Surrogate ids of contacts: what stands for a person in histories, search attributes and logs. */
/** `c_` and 16 hex digits of SHA-256 of the shop's unique key. */
function contactIdOfKey(key) {
	return `c_${createHash("sha256").update(cleanText(key)).digest("hex").slice(0, 16)}`;
}

export { compareText as a, cleanText as i, cleanJson as n, lowerAscii as o, cleanRecord as r, contactIdOfKey as t };