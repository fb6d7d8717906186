// cli/output/plural.ts
/** `1 error`, `2 errors`. */
const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

export { counted as t };