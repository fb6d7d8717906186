// language/settings/duration.ts
const UNITS = [
	["w", 6048e5],
	["d", 864e5],
	["h", 36e5],
	["m", 6e4],
	["s", 1e3]
];
/**
* Milliseconds of an exact duration of the language (`30s`, `15m`, `6h`, `7d`, `2w`, `1h 30m`: falling units, each once),
* or undefined if the text is none.
*/
function parseDuration(text) {
	if (text.trim() === "") return void 0;
	let total = 0;
	let next = 0;
	for (const part of text.trim().split(/\s+/)) {
		const match = /^(\d+)([wdhms])$/.exec(part);
		const unit = UNITS.findIndex(([letter]) => letter === match?.[2]);
		const size = UNITS[unit]?.[1];
		if (match === null || size === void 0 || unit < next) return void 0;
		total += Number(match[1]) * size;
		next = unit + 1;
	}
	return Number.isSafeInteger(total) ? total : void 0;
}
/** A duration as the language writes it: `3d`, `1h 30m`. Zero is `0s`; parts of a second are dropped. */
function formatDuration(ms) {
	const parts = [];
	let rest = ms;
	for (const [letter, size] of UNITS) {
		if (letter === "w") continue;
		const count = Math.floor(rest / size);
		if (count > 0) parts.push(`${count}${letter}`);
		rest -= count * size;
	}
	return parts.length === 0 ? "0s" : parts.join(" ");
}

export { parseDuration as n, formatDuration as t };