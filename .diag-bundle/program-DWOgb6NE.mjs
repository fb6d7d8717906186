// language/program.ts
/** All of them, in the order in which people are told of them. */
const CHANNELS = [
	"email",
	"sms",
	"push",
	"whatsapp"
];

export { CHANNELS as t };