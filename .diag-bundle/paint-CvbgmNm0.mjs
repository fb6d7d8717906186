// language/diagnostics/paint.ts
/** Tones as ANSI escapes, or plain text where `colour` is false. */
function createPaint(colour) {
	const tone = (on, off) => (text) => colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
	return {
		red: tone(31, 39),
		yellow: tone(33, 39),
		cyan: tone(36, 39),
		bold: tone(1, 22),
		dim: tone(2, 22)
	};
}

export { createPaint as t };