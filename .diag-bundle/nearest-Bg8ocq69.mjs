// language/diagnostics/edit-distance.ts
/**
* Number of edits (insert, delete, replace, swap of neighbours) between two words: the optimal string alignment distance, or `limit + 1` where it
* is greater than `limit`. Only cells within `limit` of the diagonal are looked at (Ukkonen 1985), since names to compare with may be thousands.
*/
function editDistance(a, b, limit = Math.max(a.length, b.length)) {
	const tooFar = limit + 1;
	if (Math.abs(a.length - b.length) > limit) return tooFar;
	let beforePrevious = new Uint16Array(b.length + 1);
	let previous = Uint16Array.from({ length: b.length + 1 }, (_, j) => j);
	let current = new Uint16Array(b.length + 1);
	for (let i = 1; i <= a.length; i++) {
		if (fillRow({
			a,
			b,
			i,
			limit,
			previous,
			beforePrevious,
			current
		}) > limit) return tooFar;
		[beforePrevious, previous, current] = [
			previous,
			current,
			beforePrevious
		];
	}
	return Math.min(at(previous, b.length), tooFar);
}
/** Fills a row within its band, and answers the least number of edits that a way through it or the row before can have. */
function fillRow({ a, b, i, limit, previous, beforePrevious, current }) {
	const from = Math.max(1, i - limit);
	const to = Math.min(b.length, i + limit);
	current.fill(limit + 1);
	current[0] = i;
	let least = Math.min(i, at(previous, from - 1));
	for (let j = from; j <= to; j++) {
		const replace = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
		let best = Math.min(replace, at(previous, j) + 1, at(current, j - 1) + 1);
		if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(beforePrevious, j - 2) + 1);
		current[j] = best;
		least = Math.min(least, best, at(previous, j));
	}
	return least;
}
function at(row, index) {
	return row[index] ?? Number.POSITIVE_INFINITY;
}

// language/diagnostics/typing-slips.ts
/** How alike two words are to somebody who types: what tells apart names that are equally many edits away. */
/** Keys that lie side by side on the Latin keyboards, row by row: a slip between them is likelier than any other letter. */
const ROWS = [
	"qwertyuiop",
	"asdfghjkl",
	"zxcvbnm"
];
/** What a slip weighs; a letter that is simply another one weighs 1. */
const WEIGHTS = {
	/** Neighbours in the word change places. */
	swap: .7,
	/** A letter is typed twice, or once where it stands twice. */
	doubled: .7,
	/** The key beside the right one. */
	neighbour: .85,
	/** A letter is left out: one of few, where one too many may be any of the alphabet. */
	dropped: .75,
	added: .95,
	replaced: 1,
	/** The first letter is wrong less often. */
	first: .1
};
/**
* What it takes to get from the name that was meant to the word that was typed, in slips: 0 for the same word, the sum of the slips' weights
* else. Both in lower case. A measure to order a few candidates by, not to look through many: O(word · name).
*/
function slipsBetween(name, word) {
	const rows = [];
	for (let i = 0; i <= name.length; i++) {
		const row = [];
		for (let j = 0; j <= word.length; j++) row.push(cheapest(rows, row, name, word, i, j));
		rows.push(row);
	}
	return rows[name.length]?.[word.length] ?? Number.POSITIVE_INFINITY;
}
/** The slips behind the first `i` letters of the name and the first `j` of the word. */
function cheapest(rows, row, name, word, i, j) {
	if (i === 0 && j === 0) return 0;
	const before = (di, dj) => i < di || j < dj ? Number.POSITIVE_INFINITY : (di === 0 ? row : rows[i - di])?.[j - dj] ?? Number.POSITIVE_INFINITY;
	const first = i <= 1 && j <= 1 ? WEIGHTS.first : 0;
	const [letter, typed] = [name[i - 1], word[j - 1]];
	return Math.min(before(1, 1) + (letter === typed ? 0 : weightOfReplacing(letter, typed) + first), before(1, 0) + (letter === name[i - 2] ? WEIGHTS.doubled : WEIGHTS.dropped) + first, before(0, 1) + (typed === word[j - 2] ? WEIGHTS.doubled : WEIGHTS.added) + first, letter === word[j - 2] && name[i - 2] === typed ? before(2, 2) + WEIGHTS.swap : Number.POSITIVE_INFINITY);
}
function weightOfReplacing(letter = "", typed = "") {
	return areNeighbours(letter, typed) ? WEIGHTS.neighbour : WEIGHTS.replaced;
}
function areNeighbours(a, b) {
	return ROWS.some((row, index) => {
		const at = row.indexOf(a);
		if (at < 0 || a === "") return false;
		return [
			row[at - 1],
			row[at + 1],
			ROWS[index + 1]?.[at],
			ROWS[index + 1]?.[at - 1],
			ROWS[index - 1]?.[at],
			ROWS[index - 1]?.[at + 1]
		].includes(b);
	});
}

// language/diagnostics/nearest.ts
/**
* The candidate that somebody who wrote `word` most likely meant, or undefined if none is near. In this order:
* the same word but for case, `_`, `-` and blanks; fewest edits, of which at most a third of the letters may need one (one edit is always allowed,
* as long as any letter stays); of equally many edits the likelier slip of typing, then the longer common beginning, then the alphabet; the same
* parts in another order (`placed order`); the only one that has the word as a part of its own (`reminder` for `cart_reminder`).
* Candidates may be thousands: most are put aside by their length and letters.
*/
function nearest(word, candidates) {
	const names = candidates instanceof Set || Array.isArray(candidates) ? candidates : new Set(candidates);
	return sameInOtherDress(word, names) ?? nearestByEdits(word, names) ?? sameParts(word, names) ?? onlyOneWithPart(word, names);
}
/**
* The help for an unknown name: the nearest one, else the names there are (if they are few), else the fallback.
*/
function suggest(word, candidates, fallback) {
	const names = new Set(candidates);
	return helpOf(nearest(word, names), names, fallback);
}
/** `suggest` where the nearest is known already. */
function helpOf(near, names, fallback) {
	if (near !== void 0) return `Did you mean \`${near}\`?`;
	if (names.size === 0 || names.size > 12) return fallback;
	return `There is ${[...names].sort().map((name) => `\`${name}\``).join(", ")}.`;
}
function sameInOtherDress(word, names) {
	const [first, plain] = [word.charAt(0).toLowerCase(), undressed(word)];
	const same = [];
	for (const name of names) if (name.charAt(0).toLowerCase() === first && plain === undressed(name)) same.push(name);
	return likeliest(word, same);
}
function nearestByEdits(word, names) {
	const lower = word.toLowerCase();
	const letters = lettersOf(lower);
	let limit = Math.max(1, Math.floor(word.length / 3));
	let best = [];
	for (const name of names) {
		if (Math.abs(name.length - word.length) > limit) continue;
		const other = name.toLowerCase();
		if (onesIn(letters ^ lettersOf(other)) > 2 * limit) continue;
		const distance = editDistance(lower, other, limit);
		if (distance > limit || distance === word.length && distance >= name.length) continue;
		best = distance < limit ? [name] : [...best, name];
		limit = distance;
	}
	return likeliest(word, best);
}
function likeliest(word, names) {
	if (names.length < 2) return names[0];
	const lower = word.toLowerCase();
	const weighed = [...new Set(names)].map((name) => ({
		name,
		slips: slipsBetween(name.toLowerCase(), lower),
		start: commonStart(word, name)
	}));
	weighed.sort((a, b) => a.slips - b.slips || b.start - a.start || (a.name < b.name ? -1 : 1));
	return weighed[0]?.name;
}
function sameParts(word, names) {
	const parts = partsOf(word).sort().join(" ");
	if (!parts.includes(" ")) return void 0;
	return firstWhere(names, (name) => name.length === word.length && partsOf(name).sort().join(" ") === parts);
}
/** A part shorter than this says too little. */
const SHORTEST_PART = 4;
function onlyOneWithPart(word, names) {
	if (word.length < SHORTEST_PART) return void 0;
	const lower = word.toLowerCase();
	let only;
	for (const name of names) {
		if (name.length <= word.length || !name.toLowerCase().includes(lower) || !partsOf(name).includes(lower)) continue;
		if (only !== void 0 && only !== name) return void 0;
		only = name;
	}
	return only;
}
function firstWhere(names, fits) {
	for (const name of names) if (fits(name)) return name;
}
const partsOf = (name) => name.toLowerCase().split(/[_\s-]+/);
/** `cartReminder`, `cart-reminder` and `cart_reminder` are the same. */
const undressed = (name) => name.replace(/[_\s-]/g, "").toLowerCase();
/** The letters that occur, a bit each. */
function lettersOf(lower) {
	let bits = 0;
	for (let i = 0; i < lower.length; i++) bits |= 1 << (lower.charCodeAt(i) & 31);
	return bits;
}
function onesIn(bits) {
	let count = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
	return count;
}
function commonStart(a, b) {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length += 1;
	return length;
}

export { editDistance as a, slipsBetween as i, nearest as n, suggest as r, helpOf as t };