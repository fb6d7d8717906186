// language/check/message-entity.ts
/**
* What `message` is in `expect email X where ( … )`: the message as it was sent. It is no table of the shop, so only tests can speak
* of it; paths to it start from a `sent` row of entity `message`.
*/
const MESSAGE_ENTITY = {
	name: "message",
	collection: "messages",
	optional: false,
	fields: [
		{
			name: "subject",
			type: {
				kind: "scalar",
				of: "text"
			}
		},
		{
			name: "text",
			type: {
				kind: "scalar",
				of: "text"
			},
			documentation: "The plain text of the message."
		},
		{
			name: "html",
			type: {
				kind: "scalar",
				of: "text"
			}
		},
		{
			name: "to",
			type: {
				kind: "scalar",
				of: "text"
			}
		},
		{
			name: "from",
			type: {
				kind: "scalar",
				of: "text"
			}
		},
		{
			name: "link",
			type: {
				kind: "scalar",
				of: "text"
			},
			documentation: "Where a tap on a push message leads."
		}
	]
};

export { MESSAGE_ENTITY as t };