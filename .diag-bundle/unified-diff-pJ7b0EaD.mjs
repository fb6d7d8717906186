// cli/check/line-changes.ts
/** The shortest list of changes from one list of lines to the other, in order (Myers 1986, "An O(ND) difference algorithm"). */
function lineChanges(a, b) {
	const start = commonStart(a, b);
	const end = commonEnd(a.slice(start), b.slice(start));
	const pairs = [...keptLines(a.slice(start, a.length - end), b.slice(start, b.length - end)).map(([x, y]) => [x + start, y + start]), [a.length - end, b.length - end]];
	const changes = [];
	let [x, y] = [start, start];
	for (const [nextX, nextY] of pairs) {
		if (nextX > x || nextY > y) changes.push({
			a: {
				from: x,
				to: nextX
			},
			b: {
				from: y,
				to: nextY
			}
		});
		[x, y] = [nextX + 1, nextY + 1];
	}
	return changes;
}
function commonStart(a, b) {
	let length = 0;
	while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
	return length;
}
function commonEnd(a, b) {
	let length = 0;
	while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
	return length;
}
/** Indexes of the lines that stay. */
function keptLines(a, b) {
	const trace = [];
	let reach = [0];
	for (let edits = 0; edits <= a.length + b.length; edits++) {
		trace.push([...reach]);
		const next = [];
		for (let k = -edits; k <= edits; k += 2) {
			let x = startOn(k, edits, reach);
			while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
			next[k + edits] = x;
			if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace, edits);
		}
		reach = next;
	}
	return [];
}
/** How far along the first list a path on diagonal `k` begins after `edits` edits; `reach` are the ends with one edit less, from diagonal `1 - edits` on. */
function startOn(k, edits, reach) {
	if (edits === 0) return 0;
	const at = (diagonal) => reach[diagonal + edits - 1] ?? -1;
	return k === -edits || k !== edits && at(k - 1) < at(k + 1) ? at(k + 1) : at(k - 1) + 1;
}
function walkBack(a, b, trace, edits) {
	const kept = [];
	let [x, y] = [a.length, b.length];
	for (let d = edits; d >= 0; d--) {
		const reach = trace[d] ?? [];
		const k = x - y;
		const begin = startOn(k, d, reach);
		while (x > begin) {
			x -= 1;
			y -= 1;
			kept.push([x, y]);
		}
		if (d === 0) break;
		const at = (diagonal) => reach[diagonal + d - 1] ?? -1;
		if (k === -d || k !== d && at(k - 1) < at(k + 1)) y -= 1;
		else x -= 1;
	}
	return kept.reverse();
}

// cli/check/unified-diff.ts
/** What changed between two texts, as `diff -u` writes it. */
/** Lines without a change that are shown around one. */
const CONTEXT = 3;
/** The unified diff of a file; '' where the texts are the same. `path` is written as `a/path` and `b/path`, as `git apply` wants it. */
function unifiedDiff(path, before, after) {
	if (before === after) return "";
	const [a, b] = [linesOf(before), linesOf(after)];
	return `--- a/${path}\n+++ b/${path}\n${hunksOf(lineChanges(a, b), a.length).map((hunk) => hunkText(hunk, a, b)).join("")}`;
}
/** Lines with their line breaks, so that a changed line break is a change. */
const linesOf = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
function hunksOf(changes, length) {
	const hunks = [];
	for (const change of changes) {
		const last = hunks.at(-1);
		const to = Math.min(length, change.a.to + CONTEXT);
		if (last !== void 0 && change.a.from - CONTEXT <= last.to) hunks.splice(-1, 1, {
			...last,
			changes: [...last.changes, change],
			to
		});
		else hunks.push({
			changes: [change],
			from: Math.max(0, change.a.from - CONTEXT),
			to
		});
	}
	return hunks;
}
function hunkText({ changes, from, to }, a, b) {
	const lines = [];
	let at = from;
	for (const change of changes) {
		lines.push(...a.slice(at, change.a.from).map((line) => row(" ", line)));
		lines.push(...a.slice(change.a.from, change.a.to).map((line) => row("-", line)));
		lines.push(...b.slice(change.b.from, change.b.to).map((line) => row("+", line)));
		at = change.a.to;
	}
	lines.push(...a.slice(at, to).map((line) => row(" ", line)));
	const [first, last] = [changes[0], changes.at(-1)];
	const start = (first?.b.from ?? 0) - ((first?.a.from ?? 0) - from);
	const end = (last?.b.to ?? 0) + (to - (last?.a.to ?? 0));
	return `@@ -${range(from, to)} +${range(start, end)} @@\n${lines.join("")}`;
}
/** `3,4`: the first line from 1, and how many; one line is `3`, none is the line before. */
function range(from, to) {
	const length = to - from;
	if (length === 1) return String(from + 1);
	return `${length === 0 ? from : from + 1},${length}`;
}
const row = (sign, line) => line.endsWith("\n") ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;

export { unifiedDiff as t };