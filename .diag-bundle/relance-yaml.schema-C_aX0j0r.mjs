import { n as nearest, t as helpOf } from "./nearest-Bg8ocq69.mjs";
import { n as minorDigitsOf, t as currencies } from "./money-QnJzdMCD.mjs";
import { n as timeZones, t as isTimeZone } from "./time-zone-Ba7uShYF.mjs";

// language/diagnostics/spelling.ts
/** Help for a name that is not among `choices`; `fallback` where none is near and they are many. */
function spelling(name, choices, fallback) {
	const names = new Set(choices.map((choice) => choice.name));
	const near = nearest(name.text, names);
	return {
		help: helpOf(near, names, fallback),
		fixes: near === void 0 ? [] : [changeTo(name.span, near)],
		choices
	};
}
/** The fix that writes `text` in place of what stands at `span`. */
function changeTo(span, text) {
	return {
		kind: "change-spelling",
		title: `Change to \`${text}\``,
		edits: [{
			span,
			text
		}],
		safe: false
	};
}
/** Names of one kind as choices. */
function choicesOf(names, kind) {
	return [...names].map((name) => ({
		name,
		kind
	}));
}

// language/settings/platforms.ts
const CONTACTS = ["contact registered", "contact updated"];
const CONSENT = ["contact subscribed", "contact unsubscribed"];
const ORDERS = [
	"order placed",
	"order paid",
	"order fulfilled",
	"order cancelled",
	"order refunded"
];
const CARTS = ["cart created", "cart updated"];
const PRODUCTS = ["product restocked", "price dropped"];
const VISITS = [
	"site visited",
	"product viewed",
	"category viewed",
	"search performed"
];
const SUBSCRIPTIONS = [
	"subscription started",
	"subscription renewed",
	"subscription cancelled",
	"subscription ended"
];
/** The platforms that a connection of relance.yaml may name. */
const PLATFORMS = {
	shopify: { events: [
		...CONTACTS,
		...CONSENT,
		...ORDERS,
		"order delivered",
		...CARTS,
		"checkout started",
		...PRODUCTS,
		...VISITS,
		...SUBSCRIPTIONS
	] },
	adobe_commerce: { events: [
		...CONTACTS,
		...CONSENT,
		...ORDERS,
		...CARTS,
		"checkout started",
		...PRODUCTS,
		...VISITS,
		"review posted"
	] },
	prestashop: { events: [
		...CONTACTS,
		...CONSENT,
		...ORDERS,
		"order delivered",
		...CARTS,
		...PRODUCTS,
		...VISITS,
		"review posted"
	] },
	woocommerce: { events: [
		...CONTACTS,
		...ORDERS,
		...CARTS,
		"checkout started",
		...PRODUCTS,
		...VISITS,
		"review posted",
		...SUBSCRIPTIONS
	] },
	bigcommerce: { events: [
		...CONTACTS,
		...CONSENT,
		...ORDERS,
		...CARTS,
		"checkout started",
		...PRODUCTS,
		"review posted"
	] },
	square: { events: [
		...CONTACTS,
		...ORDERS,
		...PRODUCTS,
		...SUBSCRIPTIONS
	] },
	api: { events: "everything" },
	files: { events: [
		...CONTACTS,
		...CONSENT,
		...ORDERS,
		"order delivered",
		...CARTS,
		"checkout started",
		"review posted",
		...SUBSCRIPTIONS
	] }
};
/** Their names, in the order in which people are told of them. */
const PLATFORM_NAMES = Object.keys(PLATFORMS);
/** Events that are derived from others: a platform that produces one of these leads to them. */
const DERIVED_FROM = /* @__PURE__ */ new Map([["cart abandoned", CARTS], ["checkout abandoned", ["checkout started"]]]);
/** Whether a platform can lead to an event. Unknown platforms, which have been reported, can produce anything. */
function canProduce(platform, event) {
	const known = Object.hasOwn(PLATFORMS, platform) ? PLATFORMS[platform] : void 0;
	if (known === void 0 || known.events === "everything") return true;
	const { events } = known;
	return (DERIVED_FROM.get(event) ?? [event]).some((one) => events.includes(one));
}

// language/settings/schema-parts.ts
/** Parts that the JSON Schemas of `relance.yaml` and of messages share. */
/** A text that is not empty. */
const text = (description) => ({
	type: "string",
	minLength: 1,
	description
});
/** A local time in quotes: YAML would read `21:00` as a number. */
const localTime = {
	type: "string",
	pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$",
	description: "A local time such as `\"21:00\"`, in quotes."
};
/** An exact duration of the language. */
const duration = {
	type: "string",
	pattern: "^[0-9]+[wdhms]( [0-9]+[wdhms])*$",
	description: "An exact duration such as `7d`, `6h` or `1h 30m`."
};
/** What names are written like. */
const NAME_PATTERN = "^[a-z][a-z0-9_]*$";
/** A secret, which never stands in the file itself. */
const SECRET = {
	type: "string",
	pattern: "^env:[A-Za-z_][A-Za-z0-9_]*$"
};
/** What an SMS may come from: a number, or up to 11 letters, digits and spaces with a letter among them. */
const SMS_SENDER = "^(\\+?[0-9]{3,15}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$";

// language/settings/check-store.ts
/** What a JSON Schema cannot say of the store: its zone, currency and language exist. */
function checkStore({ yaml, document, at }) {
	const { time_zone: zone, currency, locale } = yaml.store;
	const found = [];
	const word = (text, path) => ({
		text,
		span: document.contentSpanOf(path)
	});
	if (!isTimeZone(zone)) {
		const path = ["store", "time_zone"];
		const help = spelling(word(zone, path), choicesOf(timeZones(), "value"), "Use an IANA name such as `Europe/Paris`.");
		found.push(at("unknown-time-zone", path, `There is no time zone \`${zone}\`.`, help));
	}
	if (currency !== "XXX" && minorDigitsOf(currency) === void 0) {
		const path = ["store", "currency"];
		const help = spelling(word(currency, path), choicesOf(currencies(), "value"), "Use an ISO 4217 code such as `EUR`.");
		found.push(at("unknown-currency", path, `There is no currency \`${currency}\`.`, help));
	}
	if (!isLocale(locale)) found.push(at("invalid-value", ["store", "locale"], `\`${locale}\` is not a language tag.`, { help: "Write a BCP 47 tag such as `fr` or `en-GB`." }));
	return found;
}
/** Stands for a currency that is missing and has been reported: ISO 4217 has it for "no currency". */
const UNKNOWN_CURRENCY = "XXX";
/** Whether this is a BCP 47 tag. */
function isLocale(tag) {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}

// language/settings/channels.schema.ts
const giveUpAfter = {
	...duration,
	description: "How long an `else` waits for the provider’s answer, such as `1h`."
};
const rate = {
	type: "string",
	pattern: "^[1-9][0-9]{0,8}/[smhd]$",
	description: "How many messages leave at most: `14/s`, `600/m`, `10000/h` or `50000/d`."
};
const email = {
	type: "object",
	description: "How e-mail leaves.",
	additionalProperties: false,
	required: ["from"],
	properties: {
		provider: {
			enum: ["smtp"],
			description: "How e-mail leaves; `smtp` is the one provider there is."
		},
		url: {
			type: "string",
			pattern: "^(smtps?://|env:[A-Za-z_][A-Za-z0-9_]*$)",
			description: "The SMTP server as `smtp://host:port` or `env:NAME`; without it mails go to the catcher of `relance dev`."
		},
		from: {
			type: "string",
			pattern: "^([^<>]*<[^<>\\s@]+@[^<>\\s@]+>|[^<>\\s@]+@[^<>\\s@]+)$",
			description: "The sender, such as `Maison Lune <bonjour@maison-lune.example>`."
		},
		rate,
		give_up_after: giveUpAfter
	}
};
/** A channel that leaves through a gateway; `what` in the plural. */
const gateway = (what, from) => ({
	type: "object",
	description: `How ${what} leave.`,
	additionalProperties: false,
	...from === void 0 ? {} : { required: ["from"] },
	properties: {
		provider: {
			enum: ["http"],
			description: `How ${what} leave; \`http\`, a gateway that takes JSON, is the one provider there is.`
		},
		url: {
			type: "string",
			pattern: "^(https?://|env:[A-Za-z_][A-Za-z0-9_]*$)",
			description: `The gateway as \`https://…\` or \`env:NAME\`; without it ${what} go to the catcher of \`relance dev\`.`
		},
		token: {
			...SECRET,
			description: "The bearer token of the gateway as `env:NAME`."
		},
		...from === void 0 ? {} : { from },
		rate,
		give_up_after: giveUpAfter
	}
});
const smsSender = {
	type: "string",
	pattern: SMS_SENDER,
	description: "The sender: a number, or up to 11 letters and digits such as `MaisonLune`."
};
const whatsappSender = {
	type: "string",
	pattern: "^\\+?[0-9]{3,15}$",
	description: "The number that the messages come from."
};
/** JSON Schema of `channels` in `relance.yaml`. */
const CHANNEL_SCHEMAS = {
	type: "object",
	description: "How messages leave.",
	additionalProperties: false,
	required: ["email"],
	properties: {
		email,
		sms: gateway("SMS", smsSender),
		push: gateway("push messages", void 0),
		whatsapp: gateway("WhatsApp messages", whatsappSender)
	}
};

// language/settings/relance-yaml.schema.ts
const store = {
	type: "object",
	description: "The shop: name, time zone, currency and language.",
	additionalProperties: false,
	required: [
		"name",
		"time_zone",
		"currency",
		"locale"
	],
	properties: {
		name: text("The name of the shop, as customers know it."),
		time_zone: text("The IANA time zone of the shop, such as `Europe/Paris`."),
		currency: text("The ISO 4217 code of the currency in which amounts are compared, such as `EUR`."),
		locale: text("The language of the shop as a BCP 47 tag, such as `fr` or `en-GB`."),
		url: {
			type: "string",
			pattern: "^https?://",
			description: "The address of the shop, beginning with `https://`."
		},
		rates: {
			type: "string",
			pattern: "^[^/].*\\.csv$",
			description: "A file of exchange rates beside this one, such as `rates.csv`."
		}
	}
};
const cappedAction = {
	enum: [
		"skip",
		"hold",
		"exit"
	],
	description: "What happens to a message above a cap."
};
const capped = {
	type: ["string", "object"],
	description: "What happens to a message above a cap: `skip`, `hold` or `exit`, or `{ then: hold, up_to: 2d }`.",
	if: { type: "object" },
	then: {
		additionalProperties: false,
		required: ["then"],
		properties: {
			then: cappedAction,
			up_to: {
				...duration,
				description: "How long a message is held at most, such as `2d`."
			}
		}
	},
	else: cappedAction
};
const policies = {
	type: "object",
	description: "Rules for all campaigns.",
	additionalProperties: false,
	properties: {
		quiet_hours: {
			type: "object",
			description: "When no marketing message goes out, in the contact’s time zone.",
			additionalProperties: false,
			required: ["from", "until"],
			properties: {
				from: localTime,
				until: localTime,
				then: {
					enum: ["hold", "skip"],
					description: "What happens to a message in quiet hours."
				}
			}
		},
		caps: {
			type: "array",
			description: "At most so many marketing messages in a rolling window.",
			items: {
				type: "object",
				additionalProperties: false,
				required: ["messages", "per"],
				properties: {
					messages: {
						type: "integer",
						minimum: 1,
						description: "How many messages a contact may get in the window."
					},
					per: duration,
					channel: {
						enum: [
							"email",
							"sms",
							"push",
							"whatsapp"
						],
						description: "Counts only this channel."
					},
					tagged: text("Counts only messages of campaigns with this tag.")
				}
			}
		},
		capped,
		control_group: {
			type: "object",
			description: "The share of contacts that get nothing of any campaign.",
			additionalProperties: false,
			required: ["share"],
			properties: {
				share: {
					type: "string",
					pattern: "^[0-9]+(\\.[0-9]+)?%$",
					description: "The share as a percentage, such as `5%`."
				},
				except: {
					type: "array",
					items: text("A tag of campaigns."),
					description: "Tags of campaigns that reach them all the same."
				}
			}
		},
		live_runs: {
			enum: [
				"finish",
				"move",
				"stop"
			],
			description: "What becomes of live runs when a campaign has changed."
		},
		max_event_age: {
			...duration,
			description: "How old an event may be to start a run, such as `7d`."
		}
	}
};
const named = (description, additionalProperties) => ({
	type: "object",
	description,
	propertyNames: {
		pattern: NAME_PATTERN,
		description: "Write names in `snake_case`."
	},
	additionalProperties
});
const endpoints = named("HTTP endpoints that `call` speaks to, by name.", {
	type: "object",
	additionalProperties: false,
	required: ["url"],
	properties: {
		url: {
			type: "string",
			pattern: "^(https?://|env:[A-Za-z_][A-Za-z0-9_]*$)",
			description: "The address as `https://…` or `env:NAME`."
		},
		secret: {
			...SECRET,
			description: "The secret that signs requests, as `env:NAME`."
		},
		reply: named("The fields of the answer that campaigns may read, by name.", {
			type: "string",
			description: "The type of the field: `text`, `number`, … or `list of text`."
		})
	}
});
const people = named("People of the shop that `notify` writes to, by name.", {
	type: "array",
	minItems: 1,
	description: "Their e-mail addresses.",
	items: {
		type: "string",
		pattern: "^[^<>\\s@]+@[^<>\\s@.]+(\\.[^<>\\s@.]+)+$",
		description: "An e-mail address such as `team@maison-lune.example`."
	}
});
const connections = named("Shops that data comes from, by name.", {
	type: "object",
	additionalProperties: false,
	required: ["platform"],
	properties: {
		platform: {
			enum: PLATFORM_NAMES,
			description: "The software of the shop."
		},
		url: {
			type: "string",
			pattern: "^(https?://|env:[A-Za-z_][A-Za-z0-9_]*$)",
			description: "Its address as `https://…` or `env:NAME`."
		},
		secret: {
			...SECRET,
			description: "The secret that proves where its data comes from, as `env:NAME`."
		}
	}
});
const environments = named("Where Relance runs, by name.", {
	type: "object",
	additionalProperties: false,
	properties: {
		temporal: text("The address of Temporal as `host:port` or `env:NAME`."),
		database: {
			type: "string",
			pattern: "^(postgres(ql)?://|env:[A-Za-z_][A-Za-z0-9_]*$)",
			description: "The database as `postgres://…` or `env:NAME`."
		}
	}
});
/** JSON Schema of `relance.yaml`, published so that editors can complete and check it. */
const RELANCE_YAML_SCHEMA = {
	$schema: "http://json-schema.org/draft-07/schema#",
	$id: "relance-yaml",
	title: "relance.yaml",
	type: "object",
	additionalProperties: false,
	required: [
		"language",
		"store",
		"channels"
	],
	properties: {
		language: {
			const: 1,
			description: "The version of the language, `1`."
		},
		store,
		modules: {
			type: "array",
			items: { type: "string" },
			description: "The optional tables that are on, such as `[cart, cart_item]`."
		},
		policies,
		channels: CHANNEL_SCHEMAS,
		endpoints,
		people,
		pools: {
			type: "array",
			description: "Pools of coupon codes, filled by an import.",
			items: {
				type: "string",
				pattern: NAME_PATTERN,
				description: "A name in `snake_case`."
			}
		},
		connections,
		environments,
		lint: {
			type: "object",
			description: "How grave what a lint rule finds is, by the name of the rule.",
			additionalProperties: {
				enum: [
					"off",
					"hint",
					"warning",
					"error"
				],
				description: "How grave it is."
			}
		}
	}
};

export { SMS_SENDER as a, changeTo as c, NAME_PATTERN as i, choicesOf as l, checkStore as n, text as o, isLocale as r, canProduce as s, RELANCE_YAML_SCHEMA as t, spelling as u };