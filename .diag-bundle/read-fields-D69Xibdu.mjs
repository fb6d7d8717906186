import { t as Big } from "./big-BM1QxyaX.mjs";
import { t as Temporal } from "./temporal-polyfill-r0Tbj1E0.mjs";
import { n as parseDuration } from "./duration-DmMsHrS7.mjs";
import { t as isTimeZone } from "./time-zone-Ba7uShYF.mjs";
import { n as parseMoney } from "./money-text-770Nwik6.mjs";

// runtime/ingest/read-value.ts
/** JSON of a payload to typed values: one small reader for each kind of the language (notation: `Json` in runtime/values.ts). */
const good = (value) => ({
	ok: true,
	value
});
const bad = (reason) => ({
	ok: false,
	reason
});
const shown = (json) => `\`${typeof json === "string" ? json : JSON.stringify(json)}\``;
const HALF_EVEN = 2;
/** Columns are `numeric(20,6)`: six decimals, fourteen digits before the point (semantics §7). */
const PLACES = 6;
const TOO_LARGE = new Big("1e14");
/** Text as it is stored: well-formed Unicode in NFC without NUL. */
const cleanText = (text) => text.toWellFormed().replaceAll("\0", "").normalize("NFC");
function readNumber(json, text) {
	const source = text ?? (typeof json === "number" ? json : void 0);
	if (source === void 0 || typeof source === "string" && !/^-?\d+(\.\d+)?$/.test(source)) return bad(`${shown(json)} is not a number`);
	const value = new Big(source).round(PLACES, HALF_EVEN);
	return value.abs().lt(TOO_LARGE) ? good(value) : bad(`${shown(json)} has more than 14 digits before the point`);
}
function readDuration(json) {
	const ms = typeof json === "string" ? parseDuration(json) : json;
	return typeof ms === "number" && Number.isSafeInteger(ms) ? good(ms) : bad(`${shown(json)} is not a duration; write it like \`1h 30m\``);
}
/** Years 1 to 9999: what every store can hold. */
const FOUR_DIGIT_YEAR = /^(?!0000)\d{4}-/;
function readInstant(json) {
	try {
		if (typeof json === "string" && FOUR_DIGIT_YEAR.test(json)) return good(Temporal.Instant.from(json).epochMilliseconds);
	} catch {}
	return bad(`${shown(json)} is not an instant; write it like \`2026-01-05T10:00:00Z\`, with \`Z\` or an offset`);
}
function readDate(json) {
	try {
		if (typeof json === "string" && /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(json)) return good(Temporal.PlainDate.from(json).toString());
	} catch {}
	return bad(`${shown(json)} is not a date; write it like \`2026-01-05\``);
}
function readMoney(json, store) {
	const money = parseMoney(typeof json === "string" ? json : JSON.stringify(json), store);
	return "minor" in money ? good(money.minor) : bad(money.reason);
}
const isTime = (json) => typeof json === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(json);
/** ISO 8601, calendar units alone: `P1Y2M3W4D`. */
const isSpan = (json) => typeof json === "string" && /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(json);
const readers = {
	text: (json) => typeof json === "string" ? good(cleanText(json)) : bad(`${shown(json)} is not text`),
	number: (json) => readNumber(json, typeof json === "string" ? json : void 0),
	percent: (json) => readNumber(json, typeof json === "string" ? json.replace(/%$/, "") : void 0),
	boolean: (json) => typeof json === "boolean" ? good(json) : bad(`${shown(json)} is neither \`true\` nor \`false\``),
	money: readMoney,
	date: readDate,
	instant: readInstant,
	time: (json) => isTime(json) ? good(json) : bad(`${shown(json)} is not a time; write it like \`09:00\``),
	duration: readDuration,
	span: (json) => isSpan(json) ? good(json) : bad(`${shown(json)} is not a length of the calendar; write it in ISO 8601, such as \`P6M\``)
};
function readList(json, of, store) {
	if (!Array.isArray(json)) return bad(`${shown(json)} is not a list`);
	const values = [];
	for (const item of json) {
		const read = readers[of](item, store);
		if (!read.ok) return read;
		values.push(read.value);
	}
	return good(values);
}
/** Ids are strings; a whole number that JSON carries exactly is taken as its digits. */
function readId(json) {
	if (typeof json === "string" && json !== "") return good(cleanText(json));
	if (typeof json === "number" && Number.isSafeInteger(json)) return good(String(json));
	return bad(`${shown(json)} is not an id`);
}
function readType(json, type, store) {
	if (type.kind === "scalar") return readers[type.of](json, store);
	return type.kind === "list" ? readList(json, type.of, store) : readId(json);
}
/** Value of a field. `null` is missing; so is a `time_zone` that is no IANA zone (semantics §7). */
function readField(json, field, store) {
	if (json === null) return good(void 0);
	const read = readType(json, field.type, store);
	if (read.ok && field.name === "time_zone" && typeof read.value === "string" && !isTimeZone(read.value)) return good(void 0);
	return read;
}

// runtime/ingest/read-fields.ts
/** A refusal at a place. */
const refuse = (path, reason) => ({
	ok: false,
	reason,
	path
});
/** Fields of the entity that a payload may give: all but the contact, which the event names. */
const rowFields = (entity) => entity.fields.filter((field) => field.name !== entity.contact);
/** Reads those fields that the payload gives; `prefix` leads to it in the path of a refusal. */
function readFields(payload, fields, prefix, settings) {
	const values = {};
	for (const field of fields) {
		const json = Object.hasOwn(payload, field.name) ? payload[field.name] : void 0;
		if (json === void 0) continue;
		const read = readField(json, field, settings.store);
		if (!read.ok) return refuse(`${prefix}${field.name}`, read.reason);
		values[field.name] = read.value;
	}
	return {
		ok: true,
		values
	};
}

export { readField as a, cleanText as i, refuse as n, rowFields as r, readFields as t };