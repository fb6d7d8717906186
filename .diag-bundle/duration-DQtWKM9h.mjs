// compiler/words/duration.ts
/** Exact durations as people say them. */
const UNITS = [
	["week", 6048e5],
	["day", 864e5],
	["hour", 36e5],
	["minute", 6e4],
	["second", 1e3]
];
/** `3 days`, `1 hour 30 minutes`; weeks only where nothing is left over. Zero is `0 seconds`; parts of a second are left out. */
function spokenDuration(ms) {
	const parts = [];
	let rest = ms;
	for (const [unit, size] of UNITS) {
		if (unit === "week" && ms % size !== 0) continue;
		const count = Math.floor(rest / size);
		if (count > 0) parts.push(`${count} ${unit}${count === 1 ? "" : "s"}`);
		rest -= count * size;
	}
	return parts.length === 0 ? "0 seconds" : parts.join(" ");
}

export { spokenDuration as t };