import { r as isLocale, t as RELANCE_YAML_SCHEMA } from "./relance-yaml.schema-C_aX0j0r.mjs";
import { n as minorDigitsOf } from "./money-QnJzdMCD.mjs";
import { t as isTimeZone } from "./time-zone-Ba7uShYF.mjs";
import { t as EXIT } from "./exit-codes-BUCao6MR.mjs";
import { t as shownPath } from "./shown-path-DAxmg8ZE.mjs";
import { t as wrongOption } from "./wrong-option-D2IvnfX2.mjs";
import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { access, mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

// cli/init/templates/mail.ts
/** The file of the mail. */
function mail(texts) {
	const { subject, preheader, needs, headline, text, code, cart, button, reason } = texts;
	return `---
subject: ${JSON.stringify(subject)}
preheader: ${JSON.stringify(preheader)}
${needs === void 0 ? "" : `needs: ${needs}\n`}---
<mjml lang="en">
  <mj-head>
    <mj-title>{{ store.name }}</mj-title>
    <mj-attributes>
      <mj-all font-family="Helvetica, Arial, sans-serif" />
      <mj-text font-size="16px" line-height="25px" color="#22303c" padding="0 32px" />
      <mj-button font-size="16px" font-weight="bold" background-color="#1f5f8b" color="#ffffff" border-radius="4px" inner-padding="14px 30px" padding="16px 32px" />
      <mj-section background-color="#ffffff" padding="0" />
      <mj-body background-color="#eef2f5" width="600px" />
    </mj-attributes>
  </mj-head>
  <mj-body>
    <mj-section background-color="#eef2f5" padding="28px 0 20px">
      <mj-column>
        <mj-text align="center" font-size="22px" font-weight="bold">{{ store.name }}</mj-text>
      </mj-column>
    </mj-section>
    <mj-section border-radius="8px" padding="36px 0">
      <mj-column>
        <mj-text font-size="28px" line-height="36px" font-weight="bold">${headline}</mj-text>
        <mj-text padding="16px 32px 0">Hello{% if contact.first_name %} {{ contact.first_name }}{% endif %},<br /><br />${text}</mj-text>
${code === true ? CODE : ""}${cart === true ? CART : ""}${button === void 0 ? "" : `        <mj-button href="{{ store.url }}">${button}</mj-button>\n`}      </mj-column>
    </mj-section>
    <mj-section background-color="#eef2f5" padding="24px 0 36px">
      <mj-column>
        <mj-text align="center" font-size="13px" line-height="20px" color="#5c6b77">
          ${reason}<br />
          <a href="{{ unsubscribe_url }}" style="color:#5c6b77;">Unsubscribe</a> at any time.
        </mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;
}
const CODE = `        <mj-text align="center" font-family="'Courier New', Courier, monospace" font-size="22px" font-weight="bold" padding="24px 32px 4px">{{ code.code }}</mj-text>
        {% if code.valid_until %}
        <mj-text align="center" font-size="14px" color="#5c6b77">Valid until {{ code.valid_until | date: "full" }}</mj-text>
        {% endif %}
`;
const CART = `        <mj-text padding="20px 32px 0">{% cart_block max: 5, show: "image,name,quantity,price", button: "Finish my order", color: "#1f5f8b" %}</mj-text>
`;

// cli/init/templates/birthday.ts
const CAMPAIGN$1 = `/// 15% off as a birthday present.
coupon birthday15 { 15% off order  valid 14d }

/// A present on every birthday, in the morning of the contact.
campaign birthday {
  repeatable
  when contact.birthday at 09:00
  then {
    give coupon birthday15 as code
    email birthday_present
  }
}

test birthday "the present comes on the day, at nine" {
  starting 2026-06-01 at 09:00
  given contact { first_name: "Ada", birthday: 1980-06-20, consents: ["email"] }
  at 19d  expect coupon birthday15
  at 19d  expect email birthday_present where (message.text contains "BIRTHDAY15-")
  until 60d
  expect nothing else
}

test birthday "every year again" {
  starting 2026-06-01 at 09:00
  given contact { birthday: 1980-06-20, consents: ["email"] }
  at 19d   expect coupon birthday15
  at 19d   expect email birthday_present
  at 384d  expect coupon birthday15
  at 384d  expect email birthday_present
  until 390d
  expect nothing else
}

test birthday "nobody who has not agreed to e-mail is written to" {
  starting 2026-06-01 at 09:00
  given contact { birthday: 1980-06-20 }
  until 30d
  expect no messages
}
`;
/** Birthdays. */
const birthday = {
	name: "birthday",
	label: "Birthday",
	hint: "a present on every birthday, at nine in the morning",
	modules: [],
	campaignFile: "birthday.campaign",
	about: "a coupon on every birthday, at nine in the morning of the contact",
	files: () => ({
		"birthday.campaign": CAMPAIGN$1,
		"messages/birthday_present.email.mjml": mail({
			subject: "Happy birthday{% if contact.first_name %}, {{ contact.first_name }}{% endif %}! {{ code.percent }} off for you",
			preheader: "A small present from us.",
			needs: "{ code: coupon }",
			headline: "Happy birthday!",
			text: "Here are {{ code.percent }} off for something that you would like.",
			code: true,
			button: "Choose something",
			reason: "You get this mail because you told {{ store.name }} your birthday."
		})
	})
};

// cli/init/templates/cart-recovery.ts
const campaign$3 = (currency) => `/// 10% off one order, for a week.
coupon comeback10 { 10% off order  valid 7d }

/// Brings back carts that were left for a day; two days later with a coupon.
campaign cart_recovery {
  repeatable per cart
  when cart abandoned after 1d
  unless purchased
  then {
    email cart_reminder
    wait 2 days at 10:00 as second_try
    give coupon comeback10 as code
    email cart_offer
  }
}

test cart_recovery "a reminder after a day, the coupon two days later" {
  given contact { first_name: "Ada", consents: ["email"] }
  at 0d  cart updated { items: [{ product: "lamp", name: "Lamp", price: 40 ${currency}, quantity: 1 }] }
  at 1d  expect email cart_reminder where (message.text contains "Lamp")
  at 3d  expect coupon comeback10
  at 3d  expect email cart_offer where (message.text contains "COMEBACK10-")
  expect outcome completed
  expect nothing else
}

test cart_recovery "an order after the reminder ends it" {
  given contact { consents: ["email"] }
  at 0d  cart updated { items: [{ product: "lamp", price: 40 ${currency}, quantity: 1 }] }
  at 1d  expect email cart_reminder
  at 2d  order placed { total: 40 ${currency} }
  expect outcome exited
  expect nothing else
}

test cart_recovery "who buys the same day hears nothing" {
  given contact { consents: ["email"] }
  at 0d  cart updated { items: [{ product: "lamp", price: 40 ${currency}, quantity: 1 }] }
  at 5h  order placed { total: 40 ${currency} }
  expect no messages
  expect no run
}
`;
/** Abandoned carts. */
const cartRecovery = {
	name: "cart-recovery",
	label: "Cart recovery",
	hint: "a reminder after a day, a coupon two days later",
	modules: [
		"product",
		"cart",
		"cart_item"
	],
	campaignFile: "cart-recovery.campaign",
	about: "a reminder a day after a cart was left, and a coupon two days later",
	files: ({ currency }) => ({
		"cart-recovery.campaign": campaign$3(currency),
		"messages/cart_reminder.email.mjml": mail({
			subject: "{% if contact.first_name %}{{ contact.first_name }}, your{% else %}Your{% endif %} cart is still here",
			preheader: "We kept everything for you.",
			needs: "{ cart: cart }",
			headline: "Did you forget something?",
			text: "You left something behind. It is still there.",
			cart: true,
			reason: "You get this mail because you left a cart at {{ store.name }}."
		}),
		"messages/cart_offer.email.mjml": mail({
			subject: "{{ code.percent }} off your cart, until next week",
			preheader: "A code for you, if you finish your order.",
			needs: "{ cart: cart, code: coupon }",
			headline: "{{ code.percent }} off, if you finish your order",
			text: "Use this code when you pay.",
			code: true,
			cart: true,
			reason: "You get this mail because you left a cart at {{ store.name }}."
		})
	})
};

// cli/init/templates/first-order.ts
const campaign$2 = (currency) => `/// 10% off a first order.
coupon first10 { 10% off order  valid 14d }

/// Contacts who registered and have not ordered after a week get a coupon; the goal is their first order.
campaign first_order {
  once
  when contact registered
  goal purchased counted for 14d
  then {
    wait 7 days at 10:00 as first_week
    give coupon first10 as code
    email first_order
  }
}

test first_order "after a week without an order the coupon comes, and an order reaches the goal" {
  given contact { consents: ["email"] }
  at 0d   contact registered
  at 7d   expect coupon first10
  at 7d   expect email first_order where (message.text contains "FIRST10-")
  at 10d  order placed { total: 40 ${currency} }
  expect nothing else
}

test first_order "who orders in the first week needs no coupon" {
  given contact { consents: ["email"] }
  at 0d  contact registered
  at 3d  order placed { total: 40 ${currency} }
  expect no messages
  expect outcome exited
}
`;
/** Contacts who have not bought yet. */
const firstOrder = {
	name: "first-order",
	label: "First order",
	hint: "a coupon for who registered a week ago and has not ordered",
	modules: [],
	campaignFile: "first-order.campaign",
	about: "a coupon for contacts who have not ordered a week after they registered",
	files: ({ currency }) => ({
		"first-order.campaign": campaign$2(currency),
		"messages/first_order.email.mjml": mail({
			subject: "{{ code.percent }} off your first order",
			preheader: "A reason to look around.",
			needs: "{ code: coupon }",
			headline: "A little help with the first one",
			text: "A week ago you joined us. Here are {{ code.percent }} off your first order.",
			code: true,
			button: "Look around",
			reason: "You get this mail because you registered at {{ store.name }}."
		})
	})
};

// cli/init/templates/order-thanks.ts
const campaign$1 = (currency) => `/// 10% off the next order.
coupon next10 { 10% off order  valid 30d }

/// Thanks for every order from 50 ${currency} on, with a coupon for the next one.
campaign order_thanks {
  repeatable per order
  when order placed where (order.total >= 50 ${currency})
  then {
    give coupon next10 as code
    email order_thanks
  }
}

test order_thanks "an order of 50 ${currency} is thanked for" {
  given contact { consents: ["email"] }
  at 0d  order placed { total: 50 ${currency} }
  at 0d  expect coupon next10
  at 0d  expect email order_thanks where (message.text contains "NEXT10-")
  expect outcome completed
  expect nothing else
}

test order_thanks "each order has its own thanks" {
  given contact { consents: ["email"] }
  at 0d   order placed { total: 80 ${currency} }
  at 20d  order placed { total: 90 ${currency} }
  at 0d   expect coupon next10
  at 0d   expect email order_thanks
  at 20d  expect coupon next10
  at 20d  expect email order_thanks
  expect nothing else
}

test order_thanks "a small order is not" {
  given contact { consents: ["email"] }
  at 0d  order placed { total: 49 ${currency} }
  expect no messages
  expect no run
}
`;
/** Customers who have just bought. */
const orderThanks = {
	name: "order-thanks",
	label: "Thanks for an order",
	hint: "a coupon for the next order, from an amount on",
	modules: [],
	campaignFile: "order-thanks.campaign",
	about: "thanks for an order, with a coupon for the next one",
	files: ({ currency }) => ({
		"order-thanks.campaign": campaign$1(currency),
		"messages/order_thanks.email.mjml": mail({
			subject: "Thank you: {{ code.percent }} off your next order",
			preheader: "Your code is inside.",
			needs: "{ code: coupon }",
			headline: "Thank you for your order",
			text: "We pack it with care. For the next one here are {{ code.percent }} off.",
			code: true,
			button: "Back to the shop",
			reason: "You get this mail because you have bought at {{ store.name }}."
		})
	})
};

// cli/init/templates/welcome.ts
const CAMPAIGN = `/// 10% off the first order.
coupon welcome10 { 10% off order  valid 30d }

/// Greets everybody who registers, with a coupon.
campaign welcome {
  once
  when contact registered
  then {
    give coupon welcome10 as code
    email welcome
  }
}

test welcome "a new contact is greeted at once" {
  given contact { first_name: "Ada", consents: ["email"] }
  at 0d  contact registered
  at 0d  expect coupon welcome10
  at 0d  expect email welcome where (message.text contains "WELCOME10-")
  expect outcome completed
  expect nothing else
}

test welcome "registering a second time changes nothing" {
  given contact { consents: ["email"] }
  at 0d   contact registered
  at 30d  contact registered
  at 0d   expect coupon welcome10
  at 0d   expect email welcome
  expect nothing else
}

test welcome "nobody who has not agreed to e-mail is written to" {
  given contact { first_name: "Ada" }
  at 0d  contact registered
  expect no messages
}
`;
/** New contacts. */
const welcome = {
	name: "welcome",
	label: "Welcome",
	hint: "a greeting with a coupon for everybody who registers",
	modules: [],
	campaignFile: "welcome.campaign",
	about: "a greeting with a coupon for everybody who registers",
	files: () => ({
		"welcome.campaign": CAMPAIGN,
		"messages/welcome.email.mjml": mail({
			subject: "Welcome to {{ store.name }}{% if contact.first_name %}, {{ contact.first_name }}{% endif %}",
			preheader: "{{ code.percent }} off your first order.",
			needs: "{ code: coupon }",
			headline: "Nice to meet you",
			text: "Thank you for joining us. Here are {{ code.percent }} off your first order.",
			code: true,
			button: "Look around",
			reason: "You get this mail because you registered at {{ store.name }}."
		})
	})
};

// cli/init/templates/win-back.ts
const campaign = (currency) => `/// 15% off, for three weeks.
coupon miss_you15 { 15% off order  valid 21d }

/// Three months after the last order a coupon, and a last call two weeks later. Every new order starts the time again.
campaign win_back {
  repeatable
  when purchased
  unless purchased
  then {
    wait 90 days at 10:00 as silence
    give coupon miss_you15 as code
    email miss_you
    wait 14 days at 10:00 as last_chance
    email miss_you_last_call
  }
}

test win_back "after three months of silence the coupon, then a last call" {
  given contact { first_name: "Ada", consents: ["email"] }
  at 0d  order placed { total: 40 ${currency} }
  expect coupon miss_you15
  expect email miss_you where (message.text contains "MISS_YOU15-")
  expect email miss_you_last_call where (message.text contains "MISS_YOU15-")
  expect outcome completed
  expect nothing else
}

test win_back "an order in between starts the time again" {
  given contact { consents: ["email"] }
  at 0d   order placed { total: 40 ${currency} }
  at 60d  order placed { total: 25 ${currency} }
  until 140d
  expect outcome exited
  expect no messages
}
`;
/** Customers who have gone quiet. */
const winBack = {
	name: "win-back",
	label: "Win-back",
	hint: "a coupon three months after the last order",
	modules: [],
	campaignFile: "win-back.campaign",
	about: "a coupon three months after the last order, and a last call two weeks later",
	files: ({ currency }) => ({
		"win-back.campaign": campaign(currency),
		"messages/miss_you.email.mjml": mail({
			subject: "We miss you: {{ code.percent }} off your next order",
			preheader: "It has been a while.",
			needs: "{ code: coupon }",
			headline: "It has been a while",
			text: "Much is new since your last order. Here are {{ code.percent }} off the next one.",
			code: true,
			button: "See what is new",
			reason: "You get this mail because you have bought at {{ store.name }}."
		}),
		"messages/miss_you_last_call.email.mjml": mail({
			subject: "Your {{ code.percent }} off ends soon",
			preheader: "A last reminder of your code.",
			needs: "{ code: coupon }",
			headline: "One week left",
			text: "Your code for {{ code.percent }} off is still waiting.",
			code: true,
			button: "Use it now",
			reason: "You get this mail because you have bought at {{ store.name }}."
		})
	})
};

// cli/init/templates/registry.ts
/** All campaigns to begin with, in the order of the menu; the first is the default. */
const TEMPLATES = [
	cartRecovery,
	welcome,
	birthday,
	winBack,
	firstOrder,
	orderThanks
];
/** The one of this name. */
const findTemplate = (name) => TEMPLATES.find((template) => template.name === name);

// cli/init/answers.ts
/** What a new workspace needs to know, and what is an answer. */
/** All questions, in the order in which they are asked. */
const QUESTIONS = [
	{
		key: "name",
		ask: "What is the name of the store?",
		wrong: (answer) => {
			if (answer.trim() === "") return "A store needs a name.";
			return /[<>"\p{Cc}]/u.test(answer) ? "The name cannot hold `<`, `>`, `\"` or line breaks." : void 0;
		},
		help: "Give the name as customers know it, such as `Maison Lune`."
	},
	{
		key: "currency",
		ask: "In which currency does it sell?",
		wrong: (answer) => minorDigitsOf(answer) === void 0 ? `There is no currency \`${answer}\`.` : void 0,
		help: "Give an ISO 4217 code such as `EUR`."
	},
	{
		key: "zone",
		ask: "In which time zone is it?",
		wrong: (answer) => isTimeZone(answer) ? void 0 : `There is no time zone \`${answer}\`.`,
		help: "Give an IANA name such as `Europe/Paris`."
	},
	{
		key: "locale",
		ask: "Which language does it speak?",
		wrong: (answer) => isLocale(answer) ? void 0 : `\`${answer}\` is not a language tag.`,
		help: "Give a BCP 47 tag such as `fr` or `en-GB`."
	},
	{
		key: "campaign",
		ask: "Which campaign shall it begin with?",
		wrong: (answer) => findTemplate(answer) === void 0 ? `There is no campaign \`${answer}\` to begin with.` : void 0,
		help: `Take one of these: ${TEMPLATES.map(({ name }) => `\`${name}\``).join(", ")}.`
	}
];
/** What is taken where nothing is said: of this machine, and of the folder's name. */
function defaultAnswers(folder) {
	const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
	return {
		name: nameOf(folder),
		currency: "EUR",
		zone: isTimeZone(timeZone) ? timeZone : "UTC",
		locale,
		campaign: TEMPLATES[0]?.name ?? ""
	};
}
/** `maison-lune` as `Maison Lune`. */
function nameOf(folder) {
	return (basename(folder).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(" ") || "My Shop";
}

// cli/init/ask.ts
/** The answers: those given, and for all others what the person says. Undefined if the person leaves. */
async function askAnswers(given, defaults, terminal) {
	const { isCancel, select, text } = await import("@clack/prompts");
	let answers = {
		...defaults,
		...given
	};
	for (const { key, ask, wrong } of QUESTIONS) {
		if (given[key] !== void 0) continue;
		const answer = key === "campaign" ? await select({
			message: ask,
			options: TEMPLATES.map(({ name, label, hint }) => ({
				value: name,
				label,
				hint
			})),
			...terminal
		}) : await text({
			message: ask,
			initialValue: defaults[key],
			validate: (value) => wrong(value ?? ""),
			...terminal
		});
		if (isCancel(answer)) return void 0;
		answers = {
			...answers,
			[key]: answer
		};
	}
	return answers;
}

// cli/init/templates/domain.ts
/** A domain that belongs to nobody (RFC 2606), after the store's name: `maison-lune.example`. */
function domainOf(name) {
	return `${(name.normalize("NFKD").toLowerCase().match(/[a-z0-9]+/g) ?? []).join("-").slice(0, 40).replace(/-+$/, "") || "shop"}.example`;
}

// cli/init/workspace-files.ts
/** The files of a new workspace. */
/** Where editors find what relance.yaml may hold. */
const SCHEMA_FILE = "schemas/relance.schema.json";
/** Texts by file name, relative to the workspace. */
function filesOf(answers) {
	const template = findTemplate(answers.campaign);
	if (template === void 0) throw new Error(`There is no template \`${answers.campaign}\`.`);
	return new Map([
		["relance.yaml", relanceYaml(answers, template)],
		...Object.entries(template.files(answers)),
		[SCHEMA_FILE, `${JSON.stringify(RELANCE_YAML_SCHEMA, void 0, 2)}\n`],
		[".gitignore", ".relance/\nnode_modules/\n"],
		["README.md", readme(answers, template)]
	]);
}
function relanceYaml({ name, currency, zone, locale }, { modules }) {
	const domain = domainOf(name);
	const tables = modules.length === 0 ? "" : `\n# Optional tables that the campaigns use.\nmodules: [${modules.join(", ")}]\n`;
	return `# yaml-language-server: $schema=${SCHEMA_FILE}
language: 1

store:
  name: ${JSON.stringify(name)}
  url: https://${domain}
  time_zone: ${zone}
  currency: ${currency}
  locale: ${locale}
${tables}
policies:
  # Nothing goes out at night: messages wait for the morning of each contact.
  quiet_hours: { from: "21:00", until: "08:00", then: hold }
  # No contact gets more than three marketing e-mails a week, whatever the campaigns want.
  caps: [{ messages: 3, per: 7d, channel: email }]

channels:
  email:
    # Without \`url\` mails go to the built-in catcher and never leave this machine.
    # To send them: url: "env:SMTP_URL"
    provider: smtp
    from: ${JSON.stringify(`${name} <hello@${domain}>`)}
`;
}
function readme({ name }, { label, campaignFile, about }) {
	return `# Campaigns of ${name}

| file | what it holds |
|---|---|
| \`relance.yaml\` | the store, what may be sent and when |
| \`${campaignFile}\` | ${label.toLowerCase()}: ${about} |
| \`messages/\` | the e-mails, as MJML with Liquid |
| \`${SCHEMA_FILE}\` | what editors need to complete and check \`relance.yaml\` |

\`\`\`sh
relance check     # finds mistakes
relance test      # shows what the campaign does in the next weeks
relance explain   # says it in sentences
relance graph --only ${campaignFile.replace(".campaign", "").replaceAll("-", "_")} > flow.svg
relance dev       # runs it on this machine
\`\`\`
`;
}

// cli/init/write-new.ts
/** Writes files that are not there yet, and never over one that is. */
/** Files that a folder may have before it becomes a workspace. */
const MAY_BE_THERE = /* @__PURE__ */ new Set([".gitignore", "README.md"]);
/** Writes all files, or none: one that is there already is refused by name, but README and `.gitignore`, which stay as they are. */
async function writeNew(root, files) {
	const names = [...files.keys()];
	await refuseExisting(root, names.filter((name) => !MAY_BE_THERE.has(name)));
	const kept = await existing(root, names);
	const written = names.filter((name) => !kept.includes(name));
	for (const name of written) {
		const path = join(root, name);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, files.get(name) ?? "", { flag: "wx" });
	}
	return {
		written,
		kept
	};
}
/** Throws a RelanceError that names those of the files that are there. */
async function refuseExisting(root, names) {
	const there = await existing(root, names);
	if (there.length === 0) return;
	throw new RelanceError({
		code: "already-there",
		summary: `\`${shownPath(root)}\` holds files that a new workspace would replace.`,
		why: `There is ${there.map((name) => `\`${name}\``).join(", ")}.`,
		help: "Name another folder, such as `relance init my-shop`."
	});
}
async function existing(root, names) {
	return (await Promise.all(names.map((name) => access(join(root, name)).then(() => [name], () => [])))).flat();
}

// cli/init/run.ts
/** `relance init`: a new workspace, from the options and, in a terminal, the answers of a person. */
/** Writes the workspace, and says what to do next. Throws a RelanceError where an option is wrong or something is there already. */
async function runInit(reporter, folder, { given, yes }) {
	const root = resolve(folder);
	for (const { key, wrong, help } of QUESTIONS) {
		const value = given[key];
		const why = value === void 0 ? void 0 : wrong(value);
		if (value !== void 0 && why !== void 0) throw wrongOption(`--${key}`, value, why, help);
	}
	await refuseExisting(root, ["relance.yaml"]);
	const defaults = defaultAnswers(root);
	const answers = !yes && !reporter.json && process.stdin.isTTY === true && process.stderr.isTTY === true ? await askAnswers(given, defaults, {
		input: process.stdin,
		output: process.stderr
	}) : {
		...defaults,
		...given
	};
	if (answers === void 0) {
		reporter.info("Nothing was written.");
		return EXIT.ok;
	}
	const { written, kept } = await writeNew(root, filesOf(answers));
	reporter.fact("Written", written.join("\n"), {
		folder: root,
		files: written
	});
	if (kept.length > 0) reporter.fact("Left alone", `${kept.join("\n")}\n(there already)`, { files: kept });
	reporter.result(nextSteps(root, answers), {
		ok: true,
		folder: root,
		files: written,
		kept,
		...answers
	});
	return EXIT.ok;
}
function nextSteps(root, { name }) {
	const folder = shownPath(root);
	const at = folder === "." ? "" : ` ${/\s/.test(folder) ? JSON.stringify(folder) : folder}`;
	return [
		`The workspace of ${name} is ready. Next:`,
		`  relance check${at}     finds mistakes`,
		`  relance test${at}      shows what the campaign does in the next weeks`,
		`  relance explain${at}   says it in sentences`,
		`  relance dev${at}       runs it on this machine`
	].join("\n");
}

// cli/commands/init.ts
/** `relance init`: a new workspace in a minute. */
const initCommand = {
	name: "init",
	summary: "make a new workspace",
	description: "Makes a new workspace with one campaign, its messages and its tests. In a terminal it asks for what no option says; elsewhere it takes the defaults. Never replaces a file.",
	examples: [
		"relance init my-shop",
		"relance init my-shop --name \"Maison Lune\" --currency EUR --zone Europe/Paris --locale fr --campaign welcome",
		"relance init my-shop --yes"
	],
	configure: (command) => command.argument("[folder]", "folder of the new workspace", ".").option("--name <name>", "name of the store (default: that of the folder)").option("--currency <code>", "currency of the store, an ISO 4217 code (default: EUR)").option("--zone <zone>", "time zone of the store (default: that of this machine)").option("--locale <tag>", "language of the store (default: that of this machine)").option("--campaign <campaign>", `${TEMPLATES.map(({ name }) => name).join(", ")} (default: ${TEMPLATES[0]?.name ?? ""})`).option("--yes", "ask nothing, and take the defaults"),
	run: (reporter, args, options) => {
		const given = QUESTIONS.flatMap(({ key }) => {
			const value = options[key];
			return typeof value === "string" ? [[key, value]] : [];
		});
		return runInit(reporter, args[0] ?? ".", {
			given: Object.fromEntries(given),
			yes: options.yes === true
		});
	}
};

export { initCommand };