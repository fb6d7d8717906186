import { a as compareText, i as cleanText, n as cleanJson, o as lowerAscii, r as cleanRecord, t as contactIdOfKey } from "./contact-id-CiTRX9-y.mjs";
import { f as fieldsOf, l as UPDATED_AT, m as shapeFields, n as contactClosure, p as isList, r as countSteps, t as earliestDeadline, u as buildRow } from "./run-deadline-ad-F_ApO.mjs";
import { t as Big } from "./big-BM1QxyaX.mjs";
import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { createHash, randomBytes } from "node:crypto";
import { CompiledQuery, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from "kysely";
import { Client, Pool, types } from "pg";

// runtime/store/postgres/ask.ts
/**
* Asks by a text that is ready, parameters numbered from `$1`: for what every transaction asks, where building the text would cost as much as the
* answer. Values as `parameters.ts` makes them.
*/
async function ask(db, text, values) {
	const { rows } = await db.executeQuery({ ...CompiledQuery.raw(text, [...values]) });
	return rows;
}

// runtime/store/postgres/parameters.ts
/** An instant in ms as ISO 8601 text. */
function instant$2(ms) {
	return new Date(ms).toISOString();
}
/** As `instant`; undefined stays undefined, which kysely leaves out. */
function maybeInstant(ms) {
	return ms === void 0 ? void 0 : instant$2(ms);
}
/** Plain data as JSON text. */
function json(value) {
	return JSON.stringify(value);
}
/** The one row of an answer that always has one. */
function only(rows) {
	const row = rows[0];
	if (row === void 0) throw new Error("Postgres answered no row where there is always one.");
	return row;
}

// runtime/store/postgres/agenda.ts
/** Each is the first entry of an index, or a count over a partial one. */
const AGENDA = `select
  (select received_at from relance.events where seq is null order by received_at, id limit 1) as event,
  (select count(*) from relance.runs where status = 'starting' or (needs_nudge and not closed)) as unsettled,
  (select at from relance.due order by at, key limit 1) as due,
  (select deadline from relance.runs where status <> 'ended' and deadline is not null order by deadline limit 1) as deadline,
  (select min(available_at) from relance.outbox where state = 'queued') as message,
  (select count(*) from relance.outbox where state = 'sending') as sending`;
/** The agenda of the Postgres store: one statement sees one moment, so work that moves on from one kind to another is in one of them. */
async function readAgenda(db) {
	const { event, unsettled, due, deadline, message, sending } = only(await ask(db, AGENDA, []));
	return {
		unsettled: Number(unsettled),
		sending: Number(sending),
		...event === null ? {} : { event },
		...due === null ? {} : { due },
		...deadline === null ? {} : { deadline },
		...message === null ? {} : { message }
	};
}

// runtime/store/postgres/later.ts
/** Weak, and beside the statement: kysely passes statements on as they are. */
const checks = /* @__PURE__ */ new WeakMap();
const nothing = () => void 0;
/** Throws: a check that is not met. */
function fail(message) {
	throw new Error(message);
}
/** Sends the statement; `check` is asked before the transaction commits. */
async function later(db, query, check = nothing) {
	checks.set(query, check);
	await db.executeQuery(query);
}
/** What is to be checked of a statement that is not waited for; undefined for all others. `checked`: a commit has to wait for its answer. */
function checkOf(query) {
	const check = checks.get(query);
	return check === void 0 ? void 0 : {
		check,
		checked: check !== nothing
	};
}

// runtime/store/postgres/caught-mails.ts
const headColumns = [
	"mails.id",
	"mails.channel",
	"mails.outbox",
	"mails.at",
	"mails.sender",
	"mails.recipient",
	"mails.subject",
	"mails.headers"
];
const columns$5 = [
	...headColumns,
	"mails.html",
	"mails.text",
	"mails.raw"
];
/** Caught mails of the Postgres store. */
function createCaughtMails(db) {
	return {
		async insert({ from, to, at, headers, ...mail }) {
			const row = {
				...mail,
				sender: from,
				recipient: to,
				at: instant$2(at),
				headers: json(headers)
			};
			const query = db.insertInto("relance.mails").values(row);
			await later(db, query.onConflict((conflict) => conflict.doNothing()).compile());
		},
		async byOutbox(outbox) {
			return (await db.selectFrom("relance.mails as mails").select(columns$5).where("outbox", "=", outbox).orderBy("at").orderBy("id").execute()).map(decode$5);
		},
		async get(id) {
			const row = await db.selectFrom("relance.mails as mails").select(columns$5).where("id", "=", id).executeTakeFirst();
			return row === void 0 ? void 0 : decode$5(row);
		},
		async list({ campaign, channel, contact, limit, offset }) {
			let query = db.selectFrom("relance.mails as mails").select(headColumns);
			if (channel !== void 0) query = query.where("channel", "=", channel);
			if (campaign !== void 0) query = query.where(sentAs(sql`campaign = ${campaign}`));
			if (contact !== void 0) query = query.where(sentAs(sql`contact = ${contact}`));
			return (await query.orderBy("at", "desc").orderBy("id", "desc").limit(limit).offset(offset).execute()).map(decodeHead);
		},
		async count({ channel } = {}) {
			let query = db.selectFrom("relance.mails").select((eb) => eb.fn.countAll().as("count"));
			if (channel !== void 0) query = query.where("channel", "=", channel);
			return Number((await query.executeTakeFirstOrThrow()).count);
		}
	};
}
/** The message that was caught is one of the outbox for which the condition holds. */
function sentAs(condition) {
	return sql`mails.outbox in (select id from relance.outbox where ${condition})`;
}
function decodeHead(row) {
	const { id, channel, at, subject, headers } = row;
	return {
		id,
		channel,
		outbox: row.outbox ?? void 0,
		at,
		from: row.sender,
		to: row.recipient,
		subject,
		headers
	};
}
function decode$5(row) {
	return {
		...decodeHead(row),
		html: row.html,
		text: row.text,
		raw: row.raw
	};
}

// runtime/store/postgres/clock-row.ts
/** The clock row of the Postgres store. */
function createClockRow(db) {
	return {
		read: async () => await db.selectFrom("relance.clock").select("now").executeTakeFirst(),
		async advance(to) {
			const query = sql`insert into relance.clock as clock (now) values (${instant$2(to)}::timestamptz)
        on conflict ("only") do update set now = excluded.now where clock.now < excluded.now`;
			await later(db, query.compile(db));
		}
	};
}

// runtime/store/postgres/quote.ts
/** A name as an SQL identifier: `order` is a reserved word there. */
function quote(name) {
	return `"${name.replaceAll("\"", "\"\"")}"`;
}

// runtime/store/postgres/entity-indexes.ts
/** Indexes of the tables of the shop's entities: by what owns a row, by what it refers to, and by the names that a contact is looked up by. */
const LOOKUPS = [
	{
		field: "key",
		lower: false
	},
	{
		field: "phone",
		lower: false
	},
	{
		field: "email",
		lower: true
	}
];
/** Longest identifier of Postgres, bytes. */
const LONGEST_NAME = 63;
/** Fields beside the id by which the schema's contacts are looked up. */
function contactLookups(contact) {
	return LOOKUPS.filter(({ field }) => contact.fields.some(({ name, type }) => name === field && type.kind === "scalar" && type.of === "text"));
}
/** All indexes of the entity's table but its primary key. */
function indexesOf(entity) {
	const references = fieldsOf(entity).filter((field) => field.type.kind === "ref");
	const lookups = entity.name === "contact" ? contactLookups(entity) : [];
	return [...references.map((field) => byReference(entity, field)), ...lookups.map((lookup) => byLookup(entity, lookup))];
}
/** Windows and `first`, `last` go by the entity's time, so the index of a field that owns the row carries it. */
function byReference(entity, field) {
	const time = (field.name === entity.contact || field.name === entity.partOf?.field) && entity.time !== void 0 ? `, ${quote(entity.time)}` : "";
	return indexOn(entity, field.name, `${quote(field.name)}${time}`);
}
function byLookup(entity, { field, lower }) {
	return indexOn(entity, field, lower ? `lower(${quote(field)})` : quote(field));
}
function indexOn(entity, field, columns) {
	const name = indexName(`${entity.name}_by_${field}`);
	return {
		name,
		statement: `create index if not exists ${quote(name)} on shop.${quote(entity.name)} (${columns})`
	};
}
function indexName(name) {
	return name.length <= LONGEST_NAME ? name : `by_${createHash("sha256").update(name).digest("hex").slice(0, 40)}`;
}

// runtime/store/postgres/contacts.ts
/** Greater than what follows any text in a text that begins with it. */
const AFTER_ALL = "􏿿";
/** Contacts of the Postgres store: the lock is the row lock of `shop.contact`. */
function createContacts(db, columns) {
	return {
		async lock(id) {
			return (await ask(db, "select 1 from shop.contact where id = $1 for update", [id])).length > 0;
		},
		async lockAll(ids) {
			const { rows } = await sql`select id from shop.contact where id = any(${ids}) order by id for update`.execute(db);
			return new Set(rows.map(({ id }) => id));
		},
		async tryLock(id) {
			return (await ask(db, "select 1 from shop.contact where id = $1 for update skip locked", [id])).length > 0;
		},
		async idOfKey(key) {
			const id = contactIdOfKey(key);
			await later(db, sql`insert into shop.contact (id) values (${id}) on conflict (id) do nothing`.compile(db));
			return id;
		},
		async idsOfKeys(keys) {
			const ids = new Map(keys.map((key) => [key, contactIdOfKey(key)]));
			const sorted = [...new Set(ids.values())].sort(compareText);
			await later(db, sql`insert into shop.contact (id) select unnest(${sorted}::text[]) on conflict (id) do nothing`.compile(db));
			return ids;
		},
		find: (text, limit) => find(db, columns, cleanText(text), limit)
	};
}
/** Each name has its index; what the contact is found by most closely decides: the whole name before its beginning. */
async function find(db, columns, text, limit) {
	const by = [{
		field: "id",
		lower: false
	}, ...contactLookups(columns.entity)].map(({ field, lower }) => {
		const [name, wanted] = lower ? [sql`lower(${sql.id(field)})`, lowerAscii(text)] : [sql.id(field), text];
		return sql`(select id, (${name} <> ${wanted})::int as rank from shop.contact where ${beginsWith(name, wanted)} order by 2, 1 limit ${limit})`;
	});
	const { rows } = await sql`
    with hits as (select id, min(rank) as rank from (${sql.join(by, sql` union all `)}) as hit group by id)
    select ${columns.list} from hits join shop.contact using (id) order by rank, id limit ${limit}`.execute(db);
	return rows.map((row) => columns.decode(row));
}
/** As a range, which the index of the name answers whatever the text is. */
function beginsWith(name, text) {
	return sql`${name} >= ${text} and ${name} < ${text + AFTER_ALL}`;
}

// runtime/store/postgres/coupons.ts
const columns$4 = [
	"code",
	"coupon",
	"terms_hash",
	"contact",
	"run",
	"label",
	"given_at",
	"valid_until",
	"redeemed_at",
	"redeemed_by"
];
const NO_LIMIT$4 = Number.MAX_SAFE_INTEGER;
/** Given coupons of the Postgres store. A code that the coupon's terms share is never taken. */
function createCoupons(db) {
	const select = () => db.selectFrom("relance.coupons").select(columns$4);
	return {
		async insert(given) {
			const { numInsertedOrUpdatedRows } = await db.insertInto("relance.coupons").values(encode$2(given)).onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow();
			if (numInsertedOrUpdatedRows === 1n) return true;
			return await select().where("run", "=", given.run).where("label", "=", given.label).where("code", "=", given.code).executeTakeFirst() !== void 0;
		},
		async byCode(code, contact) {
			const row = await select().where("code", "=", code).where("contact", "=", contact).orderBy("given_at", "desc").orderBy("run", "desc").orderBy("label", "desc").limit(1).executeTakeFirst();
			return row === void 0 ? void 0 : decode$4(row);
		},
		async ofContact(contact) {
			return (await select().where("contact", "=", contact).orderBy("given_at").orderBy("code").orderBy("run").orderBy("label").execute()).map(decode$4);
		},
		async all(limit) {
			return (await select().orderBy("given_at").orderBy("code").orderBy("run").orderBy("label").limit(limit ?? NO_LIMIT$4).execute()).map(decode$4);
		},
		redeem: (code, contact, order, at) => redeem(db, code, contact, order, at),
		async page({ coupon, contact, limit, offset }) {
			let query = select();
			if (coupon !== void 0) query = query.where("coupon", "=", coupon);
			if (contact !== void 0) query = query.where("contact", "=", contact);
			return (await query.orderBy("given_at", "desc").orderBy("code", "desc").orderBy("run", "desc").orderBy("label", "desc").limit(limit).offset(offset).execute()).map(decode$4);
		},
		async counts() {
			const { rows } = await sql`
        select coupon, count(*) as given, count(redeemed_at) as redeemed from relance.coupons group by coupon order by coupon`.execute(db);
			return rows.map(({ coupon, given, redeemed }) => ({
				coupon,
				given: Number(given),
				redeemed: Number(redeemed)
			}));
		}
	};
}
/** The oldest use that is free; an order redeems a code once, however often it is heard of. */
async function redeem(db, code, contact, order, at) {
	const { numAffectedRows } = await sql`
    with own as (select run, label, given_at, redeemed_at, redeemed_by from relance.coupons where code = ${code} and contact = ${contact}),
    free as (
      select run, label from own where redeemed_at is null and not exists (select from own where redeemed_by = ${order})
       order by given_at, run, label limit 1)
    update relance.coupons set redeemed_at = ${instant$2(at)}::timestamptz, redeemed_by = ${order} from free
     where coupons.run = free.run and coupons.label = free.label and coupons.code = ${code} and coupons.redeemed_at is null`.execute(db);
	return numAffectedRows === 1n;
}
function encode$2({ code, coupon, termsHash, contact, run, label, givenAt, validUntil, redeemedAt, redeemedBy }) {
	const shared = sql`coalesce((select terms.content #>> '{terms,code,kind}' = 'shared'
    from relance.deployed_coupons deployed join relance.coupon_terms terms using (hash) where deployed.name = ${coupon}), false)`;
	return {
		code,
		coupon,
		terms_hash: termsHash,
		contact,
		run,
		label,
		given_at: instant$2(givenAt),
		valid_until: maybeInstant(validUntil),
		shared,
		redeemed_at: maybeInstant(redeemedAt),
		redeemed_by: redeemedBy
	};
}
function decode$4(row) {
	return {
		code: row.code,
		coupon: row.coupon,
		termsHash: row.terms_hash,
		contact: row.contact,
		run: row.run,
		label: row.label,
		givenAt: row.given_at,
		...row.valid_until === null ? {} : { validUntil: row.valid_until },
		...row.redeemed_at === null ? {} : { redeemedAt: row.redeemed_at },
		...row.redeemed_by === null ? {} : { redeemedBy: row.redeemed_by }
	};
}

// runtime/store/postgres/dead-letters.ts
const NO_LIMIT$3 = Number.MAX_SAFE_INTEGER;
/** Dead letters of the Postgres store; the first of an id stays. */
function createDeadLetters(db) {
	return {
		async add(letter) {
			const row = {
				...letter,
				at: instant$2(letter.at),
				content: json(cleanJson(letter.content))
			};
			const query = db.insertInto("relance.dead_letters").values(row);
			await later(db, query.onConflict((conflict) => conflict.doNothing()).compile());
		},
		async all(limit) {
			return await db.selectFrom("relance.dead_letters").select([
				"id",
				"at",
				"kind",
				"reason",
				"content"
			]).orderBy("at").orderBy("id").limit(limit ?? NO_LIMIT$3).execute();
		}
	};
}

// runtime/store/postgres/deploy.ts
/** Writes a deployment: what is new by its hash, and what is current. */
/** Makes the build current. */
async function deployBuild(db, build, at) {
	await deployCampaigns(db, build, at);
	await deployMessages(db, build);
	await deployCoupons(db, build);
	await deploySegments(db, build);
	const [settings, schema] = [json(build.settings), json(build.schema)];
	const row = {
		settings,
		schema,
		hash: createHash("sha256").update(settings).update("\n").update(schema).digest("hex"),
		deployed_at: instant$2(at)
	};
	const query = db.insertInto("relance.workspace").values(row);
	await later(db, query.onConflict((conflict) => conflict.column("only").doUpdateSet(row)).compile());
}
async function storeBody(db, table, body) {
	const query = sql`insert into ${sql.table(table)} (hash, content) values (${body.hash}, ${json(body)}) on conflict (hash) do nothing`;
	await later(db, query.compile(db));
}
async function deployCampaigns(db, { artefacts }, at) {
	for (const { campaign, revision, port, source, flow, workflow, stages } of artefacts) {
		const artefact = {
			campaign,
			revision,
			port,
			source,
			flow: json(flow),
			workflow,
			stages
		};
		const stored = db.insertInto("relance.artefacts").values(artefact);
		await later(db, stored.onConflict((conflict) => conflict.doNothing()).compile());
		const made = sql`
      insert into relance.deployed_campaigns as deployed (campaign, revision, deployed_at) values (${campaign}, ${revision}, ${instant$2(at)})
      on conflict (campaign) do update set revision = excluded.revision, deployed_at = excluded.deployed_at
       where deployed.revision <> excluded.revision`;
		await later(db, made.compile(db));
	}
	const names = artefacts.map(({ campaign }) => campaign);
	await later(db, sql`delete from relance.deployed_campaigns where campaign <> all(${names})`.compile(db));
}
async function deployMessages(db, { messages }) {
	const given = messages.map(({ name, channel }) => `${channel} ${name}`);
	await later(db, sql`delete from relance.deployed_messages where channel || ' ' || name = any(${given})`.compile(db));
	for (const message of messages) {
		await storeBody(db, "relance.messages", message);
		const row = {
			name: message.name,
			channel: message.channel,
			locale: message.locale ?? "",
			hash: message.hash
		};
		await later(db, db.insertInto("relance.deployed_messages").values(row).compile());
	}
}
async function deployCoupons(db, { coupons }) {
	await later(db, sql`delete from relance.deployed_coupons where name = any(${coupons.map(({ name }) => name)})`.compile(db));
	for (const coupon of coupons) {
		await storeBody(db, "relance.coupon_terms", coupon);
		await later(db, db.insertInto("relance.deployed_coupons").values({
			name: coupon.name,
			hash: coupon.hash
		}).compile());
	}
}
async function deploySegments(db, { segments }) {
	await later(db, sql`update relance.deployed_segments set current = false where current`.compile(db));
	for (const segment of segments) {
		await storeBody(db, "relance.segments", segment);
		const row = {
			name: segment.name,
			hash: segment.hash,
			current: true
		};
		const query = db.insertInto("relance.deployed_segments").values(row);
		await later(db, query.onConflict((conflict) => conflict.column("name").doUpdateSet(row)).compile());
	}
}

// runtime/store/postgres/known-bodies.ts
/** Knows nothing yet. What it holds grows with the names of declarations, not with their versions. */
function createKnownBodies() {
	const ofName = /* @__PURE__ */ new Map();
	return { ask(name) {
		const before = ofName.get(name) ?? /* @__PURE__ */ new Map();
		return {
			hashes: [...before.keys()],
			fill(bodies) {
				const filled = bodies.map(({ hash, content }) => ({
					hash,
					body: content ?? known$1(before, hash)
				}));
				ofName.set(name, new Map(filled.flatMap(({ hash, body }) => hash === null ? [] : [[hash, body]])));
				return filled.map(({ body }) => body);
			}
		};
	} };
}
function known$1(bodies, hash) {
	const body = hash === null ? void 0 : bodies.get(hash);
	if (body === void 0) throw new Error(`The body with the hash ${hash} was neither sent nor known.`);
	return body;
}

// runtime/store/postgres/deployments.ts
const SECRET = "installation";
/** The one name of what there is one of. */
const WORKSPACE = "workspace";
/** Nothing is known yet. One for each store, shared by its transactions. */
function createKnownDeclarations() {
	return {
		workspace: createKnownBodies(),
		messages: createKnownBodies(),
		coupons: createKnownBodies(),
		segments: createKnownBodies()
	};
}
/** Deployments of the Postgres store. `givenSecret` takes the place of the stored one. */
function createDeployments(db, known, givenSecret) {
	const current = remembered(() => currentCampaigns(db));
	const workspace = remembered(() => readWorkspace(db, known.workspace));
	return {
		async deploy(build, at) {
			current.forget();
			workspace.forget();
			await deployBuild(db, build, at);
		},
		current: current.read,
		async artefact(campaign, revision) {
			return await db.selectFrom("relance.artefacts").select([
				"campaign",
				"revision",
				"port",
				"source",
				"flow",
				"workflow",
				"stages"
			]).where("campaign", "=", campaign).where("revision", "=", revision).executeTakeFirst();
		},
		message: (name) => readBodies(db, known.messages, name, sql`relance.deployed_messages deployed join relance.messages body using (hash)`, sql`channel, locale`),
		async coupon(name) {
			const from = sql`relance.deployed_coupons deployed join relance.coupon_terms body using (hash)`;
			return (await readBodies(db, known.coupons, name, from, sql`name`))[0];
		},
		async segment(name) {
			const from = sql`relance.deployed_segments deployed join relance.segments body using (hash)`;
			return (await readBodies(db, known.segments, name, from, sql`name`))[0];
		},
		async segments() {
			const { rows } = await sql`
        select content from relance.deployed_segments join relance.segments using (hash) where current order by name`.execute(db);
			return rows.map(({ content }) => content);
		},
		workspace: workspace.read,
		async secret() {
			return givenSecret ?? await storedSecret(db);
		}
	};
}
/** The bodies that are current under the name; only those that are not known travel. */
async function readBodies(db, known, name, from, order) {
	const question = known.ask(name);
	const { rows } = await sql`
    select hash, case when hash = any(${question.hashes}::text[]) then null else content end as content
      from ${from} where name = ${name} order by ${order}`.execute(db);
	return question.fill(rows);
}
async function readWorkspace(db, known) {
	const question = known.ask(WORKSPACE);
	const { rows } = await sql`
    select hash, case when hash = any(${question.hashes}::text[]) then null else settings end as settings,
           case when hash = any(${question.hashes}::text[]) then null else schema end as schema from relance.workspace`.execute(db);
	const bodies = rows.map(({ hash, settings, schema }) => ({
		hash,
		content: settings === null ? null : {
			settings,
			schema
		}
	}));
	return question.fill(bodies)[0];
}
async function currentCampaigns(db) {
	return (await db.selectFrom("relance.deployed_campaigns").select([
		"campaign",
		"revision",
		"deployed_at"
	]).orderBy("campaign").execute()).map(({ campaign, revision, deployed_at }) => ({
		campaign,
		revision,
		deployedAt: deployed_at
	}));
}
function remembered(read) {
	let known;
	return {
		read: () => {
			known ??= read();
			return known;
		},
		forget: () => {
			known = void 0;
		}
	};
}
/** Whoever comes first draws it; all others read what was drawn. */
async function storedSecret(db) {
	const select = db.selectFrom("relance.secrets").select("value").where("name", "=", SECRET);
	const known = await select.executeTakeFirst();
	if (known !== void 0) return known.value;
	const value = randomBytes(32).toString("hex");
	await db.insertInto("relance.secrets").values({
		name: SECRET,
		value
	}).onConflict((conflict) => conflict.doNothing()).execute();
	return only(await select.execute()).value;
}

// runtime/store/postgres/session.ts
const BEGIN = "begin isolation level read committed";
/** A session on the client, whose statements have the names that `nameOf` gives them. */
function createSession(client, nameOf) {
	const send = createWire(client);
	let state = "idle";
	let broken = false;
	const underway = {
		answers: [],
		failure: void 0,
		checked: false
	};
	const goOn = (answer) => {
		underway.answers.push(answer.then(() => void 0, (error) => {
			underway.failure ??= { error };
		}));
	};
	/** Waits for all that is under way; throws what failed first. */
	const settle = async () => {
		await Promise.all(underway.answers.splice(0));
		underway.checked = false;
		if (underway.failure !== void 0) throw underway.failure.error;
	};
	const beginIfAnnounced = () => {
		if (state !== "announced") return;
		state = "begun";
		goOn(send({ text: BEGIN }));
	};
	const command = async (sql) => {
		try {
			return (await send({ text: sql })).command;
		} catch (error) {
			broken = true;
			throw error;
		}
	};
	return {
		begin() {
			state = "announced";
			underway.failure = void 0;
		},
		async commit() {
			if (underway.checked || underway.failure !== void 0) await settle();
			const answer = state === "begun" ? await command("commit") : "COMMIT";
			state = "idle";
			await settle();
			if (answer !== "COMMIT") throw new Error("The transaction was rolled back, since one of its statements had failed.");
		},
		async rollback() {
			const begun = state === "begun";
			state = "idle";
			await settle().catch(() => void 0);
			if (begun) await command("rollback").catch(() => void 0);
		},
		async execute(query) {
			beginIfAnnounced();
			const name = nameOf(query.sql);
			const sent = send({
				...name === void 0 ? {} : { name },
				text: query.sql,
				values: [...query.parameters]
			});
			const unattended = checkOf(query);
			if (unattended !== void 0) {
				underway.checked ||= unattended.checked;
				goOn(sent.then((answer) => unattended.check(answer.rowCount ?? 0)));
				return { rows: [] };
			}
			try {
				const answer = await sent;
				return {
					rows: answer.rows,
					numAffectedRows: BigInt(answer.rowCount ?? 0)
				};
			} catch (error) {
				await settle();
				throw error;
			}
		},
		command,
		release: () => client.release(broken)
	};
}
/** Sends statements; those that are sent without waiting for anything between them leave in one packet. */
function createWire(client) {
	let corked = false;
	const { stream } = client.connection;
	const uncork = () => {
		corked = false;
		stream.uncork();
	};
	return (query) => {
		if (!corked) {
			corked = true;
			stream.cork();
			process.nextTick(uncork);
		}
		return client.query(query);
	};
}

// runtime/store/postgres/driver.ts
/**
* Kysely's driver over a `pg` pool. Ours and not kysely's own, for four things: statements are prepared once a connection, those whose answer
* nobody waits for do not cost a round trip (`later.ts`), a test can pause before every statement, and a connection whose state is unknown is
* never given back to the pool.
*/
/** Statements that are kept prepared on each connection; the ones after are sent whole. */
const PREPARED_LIMIT = 500;
/** Kysely's dialect on this pool, whose clients must have been made with `pipeline`. */
function createDialect(pool, settings) {
	return {
		createAdapter: () => new PostgresAdapter(),
		createDriver: () => createDriver(pool, settings),
		createIntrospector: (db) => new PostgresIntrospector(db),
		createQueryCompiler: () => new PostgresQueryCompiler()
	};
}
function createDriver(pool, settings) {
	const nameOf = createStatementNames();
	const sessions = /* @__PURE__ */ new WeakMap();
	const prepared = /* @__PURE__ */ new WeakSet();
	const of = (connection) => {
		const known = sessions.get(connection);
		if (known === void 0) throw new Error("This connection is not one of ours.");
		return known;
	};
	return {
		async init() {},
		async acquireConnection() {
			const client = await pool.connect();
			const session = createSession(client, nameOf);
			if (!prepared.has(client)) await prepareSession(session, settings);
			prepared.add(client);
			const connection = createConnection(session, settings);
			sessions.set(connection, session);
			return connection;
		},
		beginTransaction: async (connection) => of(connection).begin(),
		async commitTransaction(connection) {
			await settings.onStatement?.("commit");
			await of(connection).commit();
		},
		rollbackTransaction: (connection) => of(connection).rollback(),
		releaseConnection: async (connection) => of(connection).release(),
		destroy: () => pool.end()
	};
}
async function prepareSession(session, settings) {
	try {
		await session.command(`set time zone 'UTC'; set datestyle = 'ISO, YMD'; set jit = off; set statement_timeout = ${settings.statementTimeoutMs}; set idle_in_transaction_session_timeout = '60s'`);
	} catch (error) {
		session.release();
		throw error;
	}
}
function createConnection(session, settings) {
	return {
		executeQuery: async (query) => {
			await settings.onStatement?.(query.sql);
			return session.execute(query);
		},
		streamQuery() {
			throw new Error("The store reads no streams.");
		}
	};
}
/** Names for prepared statements: one a text, as many as the limit. */
function createStatementNames() {
	const names = /* @__PURE__ */ new Map();
	return (sql) => {
		const known = names.get(sql);
		if (known !== void 0 || names.size >= PREPARED_LIMIT) return known;
		const name = `s${names.size}`;
		names.set(sql, name);
		return name;
	};
}

// runtime/store/postgres/due.ts
const columns$3 = [
	"key",
	"trigger",
	"event",
	"entity",
	"subject",
	"contact",
	"at",
	"data"
];
/** Due work of the Postgres store. */
function createDueTable(db) {
	return {
		async upsert(due) {
			const row = {
				...due,
				at: instant$2(due.at),
				data: json(due.data)
			};
			const query = db.insertInto("relance.due").values(row).onConflict((conflict) => conflict.column("key").doUpdateSet(row));
			await later(db, query.compile());
		},
		async delete(key) {
			await later(db, db.deleteFrom("relance.due").where("key", "=", key).compile());
		},
		async deleteOf(contact, triggerPrefix) {
			const query = db.deleteFrom("relance.due").where("contact", "=", contact);
			await later(db, query.where(sql`starts_with(trigger, ${triggerPrefix})`).compile());
		},
		async upTo(now, limit) {
			const until = sql`${instant$2(now)}::timestamptz`;
			return (await db.selectFrom("relance.due").select(columns$3).where("at", "<=", until).orderBy("at").orderBy("key").limit(limit).execute()).map(decode$3);
		},
		async claim(key, at) {
			const exactly = sql`${instant$2(at)}::timestamptz`;
			const row = await db.selectFrom("relance.due").select(columns$3).where("key", "=", key).where("at", "=", exactly).forUpdate().executeTakeFirst();
			return row === void 0 ? void 0 : decode$3(row);
		},
		async next() {
			return (await db.selectFrom("relance.due").select("at").orderBy("at").orderBy("key").limit(1).executeTakeFirst())?.at;
		}
	};
}
function decode$3({ key, trigger, event, entity, subject, contact, at, data }) {
	return {
		key,
		trigger,
		event,
		entity,
		subject,
		contact,
		at,
		data
	};
}

// runtime/store/postgres/column-types.ts
const COLUMN_OF_SCALAR = {
	text: "text",
	number: "numeric(20,6)",
	percent: "numeric(20,6)",
	money: "bigint",
	boolean: "boolean",
	date: "date",
	time: "text",
	instant: "timestamp(3) with time zone",
	duration: "bigint",
	span: "text"
};
/** The type as Postgres itself writes it (`format_type`). Lists are `text[]` whatever they hold. */
function columnType(type) {
	if (type.kind === "list") return "text[]";
	return type.kind === "ref" ? "text" : COLUMN_OF_SCALAR[type.of];
}

// runtime/store/postgres/entity-columns.ts
/** How the rows of an entity stand in its table. */
/** The columns of all entities of the schema, by name. */
function createEntityColumns(schema) {
	const all = new Map(Object.values(schema.entities).map((entity) => [entity.name, columnsOf(entity)]));
	return (name) => {
		const columns = all.get(name);
		if (columns === void 0) throw new Error(`The schema has no active entity \`${name}\`.`);
		return columns;
	};
}
function columnsOf(entity) {
	const types = new Map(fieldsOf(entity).map((field) => [field.name, field.type]));
	return {
		entity,
		table: sql.id("shop", entity.name),
		list: sql.join(["id", ...types.keys()].map((name) => sql.id(name))),
		text: {
			list: ["id", ...types.keys()].map(quote).join(", "),
			table: `${quote("shop")}.${quote(entity.name)}`
		},
		decode: (columns) => buildRow(entity, columns.id, (field) => decodeField(types.get(field), columns[field])),
		encode: (field, value) => encodeField(types.get(field), value),
		encodeJson: (field, value) => {
			const encoded = encodeField(types.get(field), value);
			return typeof encoded === "bigint" ? String(encoded) : encoded;
		},
		record: (fields) => sql.join([sql`id text`, ...fields.map((field) => columnOfRecord(field, types.get(field)))])
	};
}
function columnOfRecord(field, type) {
	if (type === void 0) throw new Error(`There is no field \`${field}\`.`);
	return sql`${sql.id(field)} ${sql.raw(columnType(type))}`;
}
function encodeField(type, value) {
	if (value === void 0) return null;
	if (type?.kind === "list" && isList(value)) return value.map((item) => encodeText(type.of, item));
	return type?.kind === "scalar" && type.of === "instant" && typeof value === "number" ? instant$2(value) : encodeScalar(value);
}
function encodeScalar(value) {
	return value instanceof Big ? value.toFixed() : value;
}
/** An item of a list: lists are `text[]` whatever they hold. */
function encodeText(of, value) {
	if (of === "instant" && typeof value === "number") return instant$2(value);
	return value instanceof Big ? value.toFixed() : String(value);
}
function decodeField(type, value) {
	if (type === void 0 || value === null || value === void 0) return void 0;
	if (type.kind === "list") return Array.isArray(value) ? value.map((item) => decodeText(type.of, String(item))) : void 0;
	return type.kind === "ref" ? String(value) : decodeScalar(type.of, value);
}
function decodeScalar(of, value) {
	if (of === "number" || of === "percent") return new Big(String(value));
	if (of === "duration") return Number(value);
	if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return value;
	throw new Error(`Postgres sent a ${typeof value} for a ${of}.`);
}
function decodeText(of, text) {
	switch (of) {
		case "number":
		case "percent": return new Big(text);
		case "money": return BigInt(text);
		case "duration": return Number(text);
		case "instant": return Date.parse(text);
		case "boolean": return text === "true";
		default: return text;
	}
}

// runtime/store/values/batches.ts
/** The list in pieces of this size, the last one smaller. */
function batchesOf(list, size) {
	return Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));
}

// runtime/store/postgres/events.ts
/** Lane of the events without contact; no contact has an empty id. */
const NO_CONTACT = "";
/** Pending events that are looked at in one go for lanes. */
const LANES_PAGE = 1e3;
const HISTORY_PER_STATEMENT = 2e3;
const columns$2 = [
	"id",
	"event",
	"contact",
	"occurred_at",
	"received_at",
	"seq",
	"about_entity",
	"about_id",
	"payload",
	"depth",
	"attempts",
	"arrival"
];
const SELECT$1 = `select ${columns$2.join(", ")} from relance.events`;
const nextOf = (lane) => `${SELECT$1} where seq is null and ${lane} and received_at <= $1::timestamptz order by received_at, arrival limit 1 for update`;
const NEXT_OF = nextOf("contact = $2");
const NEXT_WITHOUT_CONTACT = nextOf("contact is null");
/** Events of the Postgres store. */
function createEvents(db) {
	return {
		async receive(event) {
			const { numInsertedOrUpdatedRows } = await db.insertInto("relance.events").values(encode$1(event)).onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow();
			return numInsertedOrUpdatedRows === 1n;
		},
		receiveHistory: (history) => receiveHistory(db, history),
		lanes: (now, limit) => lanes(db, now, limit),
		async nextOf(contact, now) {
			const [row] = contact === void 0 ? await ask(db, NEXT_WITHOUT_CONTACT, [instant$2(now)]) : await ask(db, NEXT_OF, [instant$2(now), contact]);
			if (row === void 0) return void 0;
			const { seq: _, ...event } = decode$2(row);
			return {
				...event,
				attempts: row.attempts
			};
		},
		handled: (id, contact) => handled(db, id, contact),
		async failed(id) {
			const { rows } = await sql`update relance.events set attempts = attempts + 1 where id = ${id} returning attempts`.execute(db);
			return only(rows).attempts;
		},
		async get(id) {
			const [row] = await ask(db, `${SELECT$1} where id = $1`, [id]);
			return row === void 0 ? void 0 : decode$2(row);
		},
		async ofContact(contact, names, afterSeq) {
			return (await db.selectFrom("relance.events").select(columns$2).where("contact", "=", contact).where(sql`event = any(${names})`).where("seq", ">", afterSeq).orderBy("seq").orderBy("occurred_at").orderBy("id").execute()).map(decode$2);
		},
		async timeline(contact, limit) {
			return (await db.selectFrom("relance.events").select(columns$2).where("contact", "=", contact).orderBy("received_at", "desc").orderBy(sql`coalesce(seq, 0)`, "desc").orderBy("id", "desc").limit(limit).execute()).map(decode$2).reverse();
		},
		async lastSeq(contact) {
			const [row] = await ask(db, "select last_seq from relance.lanes where contact = $1", [contact]);
			return row?.last_seq ?? 0;
		},
		async nextPending() {
			return (await db.selectFrom("relance.events").select("received_at").where("seq", "is", null).orderBy("received_at").orderBy("id").limit(1).executeTakeFirst())?.received_at;
		}
	};
}
function encode$1(event) {
	return {
		id: cleanText(event.id),
		event: event.event,
		contact: event.contact,
		occurred_at: instant$2(event.occurredAt),
		received_at: instant$2(event.receivedAt),
		about_entity: event.aboutEntity,
		about_id: event.aboutId,
		payload: json(cleanRecord(event.payload)),
		depth: event.depth
	};
}
function decode$2(row) {
	return {
		id: row.id,
		event: row.event,
		contact: row.contact ?? void 0,
		occurredAt: row.occurred_at,
		receivedAt: row.received_at,
		seq: row.seq ?? 0,
		aboutEntity: row.about_entity ?? void 0,
		aboutId: row.about_id ?? void 0,
		payload: row.payload,
		depth: row.depth
	};
}
/** In id order, so that two imports of the same events wait for each other and never lock each other out. */
async function receiveHistory(db, history) {
	const taken = /* @__PURE__ */ new Set();
	const sorted = [...history].sort((a, b) => compareText(cleanText(a.id), cleanText(b.id)));
	for (const batch of batchesOf(sorted, HISTORY_PER_STATEMENT)) for (const id of await insertHistory(db, batch)) taken.add(id);
	return [...new Set(history.map((event) => cleanText(event.id)))].filter((id) => taken.has(id));
}
/** They go as one JSON parameter, so the text is the same for any number of events. */
async function insertHistory(db, history) {
	const { rows } = await sql`
    insert into relance.events (id, event, contact, occurred_at, received_at, seq, about_entity, about_id, payload, depth)
    select id, event, contact, occurred_at, received_at, 0, about_entity, about_id, payload, 0
      from json_to_recordset(${json(history.map(historyRecord))}::json) as given(id text, event text, contact text, occurred_at timestamptz,
        received_at timestamptz, about_entity text, about_id text, payload jsonb)
    on conflict (id) do nothing returning id`.execute(db);
	return rows.map(({ id }) => id);
}
function historyRecord(event) {
	return {
		...encode$1({
			...event,
			depth: 0
		}),
		payload: cleanRecord(event.payload)
	};
}
/** Walks the pending events in order, page by page, until enough lanes are found: a long lane in front does not make it read all events. */
async function lanes(db, now, limit) {
	const found = /* @__PURE__ */ new Set();
	let after;
	for (;;) {
		const beyond = after === void 0 ? sql`` : sql`and (received_at, id) > (${instant$2(after.receivedAt)}::timestamptz, ${after.id})`;
		const { rows } = await sql`
      select contact, received_at, id from relance.events where seq is null and received_at <= ${instant$2(now)}::timestamptz ${beyond}
       order by received_at, id limit ${LANES_PAGE}`.execute(db);
		for (const row of rows) if (found.size < limit) found.add(row.contact ?? void 0);
		const last = rows.at(-1);
		if (last === void 0 || rows.length < LANES_PAGE || found.size >= limit) return [...found];
		after = {
			receivedAt: last.received_at,
			id: last.id
		};
	}
}
async function handled(db, id, contact) {
	const { rows } = await sql`
    with pending as (select id from relance.events where id = ${id} and seq is null),
    lane as (
      insert into relance.lanes as lane (contact, last_seq) select ${contact ?? NO_CONTACT}, 1 from pending
      on conflict (contact) do update set last_seq = lane.last_seq + 1 returning last_seq)
    update relance.events set seq = lane.last_seq, contact = coalesce(${contact ?? null}, contact) from lane where id = ${id} returning seq`.execute(db);
	const row = rows[0];
	if (row === void 0) throw new Error(`Event \`${id}\` is handled already, or there is none.`);
	return row.seq;
}

// runtime/store/postgres/inbox.ts
const UNCONSUMED = "select event, seq from relance.run_inbox where run = $1 and not consumed order by seq, event";
/** Inboxes of runs of the Postgres store. */
function createRunInbox(db) {
	return {
		async append(run, event, seq) {
			const query = db.insertInto("relance.run_inbox").values({
				run,
				event,
				seq
			});
			await later(db, query.onConflict((conflict) => conflict.doNothing()).compile());
		},
		unconsumed: (run) => ask(db, UNCONSUMED, [run]),
		async consume(run, seq) {
			const query = db.updateTable("relance.run_inbox").set({ consumed: true }).where("run", "=", run);
			await later(db, query.where("consumed", "=", sql.lit(false)).where("seq", "<=", seq).compile());
		}
	};
}

// runtime/store/postgres/patiently.ts
/** Longest time of a question that may go over all there is, without a lock. */
const TIMEOUT_MS = 6e4;
/** As `ask`, with a time-out of its own; what comes after it in the transaction has the former one again. */
async function patiently(db, text, values) {
	const { rows: before } = await sql`
    select current_setting('statement_timeout') as value, set_config('statement_timeout', ${String(TIMEOUT_MS)}, true)`.execute(db);
	const rows = await ask(db, text, values);
	await later(db, sql`select set_config('statement_timeout', ${only(before).value}, true)`.compile(db));
	return rows;
}

// runtime/store/postgres/journal.ts
const columns$1 = [
	"at",
	"contact",
	"run",
	"campaign",
	"revision",
	"kind",
	"label",
	"reason",
	"data"
];
const NO_LIMIT$2 = Number.MAX_SAFE_INTEGER;
/** Journal and memory of steps of the Postgres store. */
function createJournal(db) {
	return {
		async append(entries) {
			if (entries.length > 0) await later(db, db.insertInto("relance.journal").values(entries.map(encode)).compile());
		},
		async read({ contact, run, limit }) {
			let query = db.selectFrom("relance.journal").select(columns$1);
			if (contact !== void 0) query = query.where("contact", "=", contact);
			if (run !== void 0) query = query.where("run", "=", run);
			return (await query.orderBy("position").limit(limit ?? NO_LIMIT$2).execute()).map(decode$1);
		},
		latest: (filter) => latest(db, filter),
		async step(run, label, occurrence) {
			return await db.selectFrom("relance.steps").select(["kind", "result"]).where("run", "=", run).where("label", "=", label).where("occurrence", "=", occurrence).executeTakeFirst();
		},
		stepCounts: (campaign) => stepCounts(db, campaign),
		async takeStep(run, label, occurrence, { kind, result }) {
			const row = {
				run,
				label,
				occurrence,
				kind,
				result: json(cleanJson(result))
			};
			await later(db, db.insertInto("relance.steps").values(row).compile());
		}
	};
}
/** The newest of each kind by the index, then the newest of these. */
async function latest(db, { kinds, campaign, limit, offset }) {
	const ofCampaign = campaign === void 0 ? sql`` : sql`and campaign = ${campaign}`;
	const { rows } = await sql`
    select newest.* from unnest(${kinds}::text[]) as wanted(kind) cross join lateral (
      select ${sql.join(columns$1.map((name) => sql.id(name)))}, position from relance.journal
       where kind = wanted.kind collate "C" and run is not null ${ofCampaign} order by position desc limit ${limit + offset}) as newest
     order by position desc limit ${limit} offset ${offset}`.execute(db);
	return rows.map(decode$1);
}
/** What each step came to in one word: the same words as `wordOfStep`. */
const STEP_COUNTS = `select label, kind, word as result, count(*) as count from relance.steps cross join lateral (
    select case when kind = 'decide' then coalesce(result #>> '{}', 'false')
                when kind = 'until' then coalesce(result #>> '{kind}', 'wait')
                when json_typeof(result) = 'object' and result -> 'skipped' is not null then 'skipped'
                when kind = 'message' then 'queued' when kind = 'give' then 'gave'
                when result #>> '{changed}' = 'false' then 'kept'
                when kind = 'add' then 'added' else 'removed' end as word) as came_to
   where run in (select id from relance.runs where campaign = $1) group by label, kind, word`;
async function stepCounts(db, campaign) {
	const rows = await patiently(db, STEP_COUNTS, [campaign]);
	return countSteps(rows.map(({ count, ...step }) => ({
		...step,
		count: Number(count)
	})));
}
function encode({ data, at, ...entry }) {
	return {
		...entry,
		at: instant$2(at),
		data: data && json(cleanRecord(data))
	};
}
function decode$1(row) {
	return {
		at: row.at,
		contact: row.contact,
		...row.run === null ? {} : { run: row.run },
		...row.campaign === null ? {} : { campaign: row.campaign },
		...row.revision === null ? {} : { revision: row.revision },
		kind: row.kind,
		...row.label === null ? {} : { label: row.label },
		...row.reason === null ? {} : { reason: row.reason },
		...row.data === null ? {} : { data: row.data }
	};
}

// runtime/store/postgres/memberships.ts
const columns = [
	"segment",
	"contact",
	"since",
	"run"
];
/** Members of manual segments of the Postgres store. */
function createMemberships(db) {
	const select = () => db.selectFrom("relance.memberships").select(columns);
	return {
		async add(membership) {
			const { numInsertedOrUpdatedRows } = await db.insertInto("relance.memberships").values({
				...membership,
				since: instant$2(membership.since)
			}).onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow();
			return numInsertedOrUpdatedRows === 1n;
		},
		async remove(segment, contact) {
			return (await db.deleteFrom("relance.memberships").where("contact", "=", contact).where("segment", "=", segment).executeTakeFirstOrThrow()).numDeletedRows === 1n;
		},
		async has(segment, contact) {
			return await db.selectFrom("relance.memberships").select("segment").where("contact", "=", contact).where("segment", "=", segment).executeTakeFirst() !== void 0;
		},
		ofContact: async (contact) => (await select().where("contact", "=", contact).orderBy("segment").execute()).map(decode),
		async members(segment, { limit, offset }) {
			return (await select().where("segment", "=", segment).orderBy("since", "desc").orderBy("contact", "desc").limit(limit).offset(offset).execute()).map(decode);
		},
		async counts() {
			const { rows } = await sql`
        select segment, count(*) as count from relance.memberships group by segment order by segment`.execute(db);
			return rows.map(({ segment, count }) => ({
				segment,
				count: Number(count)
			}));
		}
	};
}
function decode({ run, ...same }) {
	return {
		...same,
		...run === null ? {} : { run }
	};
}

// runtime/store/postgres/entity-tables.ts
/** Creates what is missing, tables, columns and indexes; never drops. Throws a RelanceError where a column has another type than its field. */
async function ensureEntityTables(client, schema) {
	const present = await presentColumns(client);
	const indexes = await presentIndexes(client);
	const statements = Object.values(schema.entities).flatMap((entity) => [...statementsFor(entity, present), ...indexesOf(entity).flatMap(({ name, statement }) => indexes.has(name) ? [] : [statement])]);
	if (statements.length > 0) await client.query(statements.join(";\n"));
}
/** Types of the columns that there are, by `entity.field`; `entity.id` stands for the table. */
async function presentColumns(client) {
	const { rows } = await client.query(`select c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod) as type
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'shop' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`);
	return new Map(rows.map((row) => [row.name, row.type]));
}
/** Asked for first: `create index if not exists` would wait for all who write to the table even where there is one. */
async function presentIndexes(client) {
	const { rows } = await client.query(`select indexname as name from pg_indexes where schemaname = 'shop'`);
	return new Set(rows.map(({ name }) => name));
}
function statementsFor(entity, present) {
	const table = `shop.${quote(entity.name)}`;
	const created = present.has(`${entity.name}.id`) ? [] : [`create table ${table} (id text collate "C" primary key)`];
	const columns = fieldsOf(entity).filter((field) => isMissing(entity, field, present)).map((field) => `alter table ${table} add column ${quote(field.name)} ${columnType(field.type)}${isText(field.type) ? " collate \"C\"" : ""}`);
	return [...created, ...columns];
}
function isMissing(entity, field, present) {
	const type = present.get(`${entity.name}.${field.name}`);
	if (type !== void 0 && type !== columnType(field.type)) throw new RelanceError({
		code: "field-type-changed",
		summary: `The field \`${entity.name}.${field.name}\` has another type than its column.`,
		why: `The schema needs \`${columnType(field.type)}\`; the column of \`shop.${entity.name}\` is \`${type}\`.`,
		help: "Give the field a new name in schema.yaml, or change the column in the database by hand, keeping its values."
	});
	return type === void 0;
}
function isText(type) {
	return columnType(type).startsWith("text");
}

// runtime/store/postgres/migrations/0001-first.ts
const text$1 = "text collate \"C\"";
const instant$1 = "timestamptz(3)";
/** All tables of the first version. Each index answers one question of the store port; its name says which. */
const first = {
	version: 1,
	name: "first",
	statements: `
create schema if not exists shop;

create table relance.events (
  id ${text$1} primary key, contact ${text$1}, event ${text$1} not null, seq integer, occurred_at ${instant$1} not null, received_at ${instant$1} not null,
  about_entity ${text$1}, about_id ${text$1}, payload jsonb not null, depth integer not null, attempts integer not null default 0, arrival bigserial not null);
create index events_pending on relance.events (received_at, id) where seq is null;
create index events_lane on relance.events (contact, received_at, arrival) where seq is null;
create index events_of_contact on relance.events (contact, event, seq);
-- The receipt number last given in each lane; '' is the lane of events without contact.
create table relance.lanes (contact ${text$1} primary key, last_seq integer not null);

create table relance.due (
  key ${text$1} primary key, trigger ${text$1} not null, subject ${text$1} not null, contact ${text$1} not null, at ${instant$1} not null, data json not null);
create index due_in_time on relance.due (at, key);
create index due_of_contact on relance.due (contact, trigger);

create table relance.runs (
  id ${text$1} primary key, campaign ${text$1} not null, revision ${text$1} not null, contact ${text$1} not null, key ${text$1} not null,
  status ${text$1} not null, closed boolean not null, outcome ${text$1}, ended_by ${text$1}, reason ${text$1}, priority integer not null,
  entered_at ${instant$1} not null, ended_at ${instant$1}, entry_event ${text$1} not null, entry_seq integer not null, self_entity ${text$1}, self_id ${text$1},
  cursors json not null, bindings json not null, first_message_at ${instant$1}, last_message_at ${instant$1},
  needs_nudge boolean not null, nudged_at ${instant$1} not null default '-infinity', deadline ${instant$1});
create unique index runs_one_live on relance.runs (campaign, contact, key) where status <> 'ended';
create index runs_of_contact on relance.runs (contact, campaign, entered_at, id);
create index runs_starting on relance.runs (entered_at, id) where status = 'starting';
create index runs_in_time on relance.runs (deadline, priority, id) where status <> 'ended';
create index runs_needing_nudge on relance.runs (nudged_at, id) where needs_nudge and not closed and status <> 'starting';
create index runs_unsettled on relance.runs (id) where status = 'starting' or (needs_nudge and not closed);
create index runs_open on relance.runs (campaign, revision) where not closed;
create index runs_counted on relance.runs (campaign, revision, status, outcome);
create index runs_by_entry on relance.runs (entered_at, id);

create table relance.run_inbox (
  run ${text$1} not null, event ${text$1} not null, seq integer not null, consumed boolean not null default false, primary key (run, event));
create index run_inbox_unconsumed on relance.run_inbox (run, seq) where not consumed;
create table relance.stage_results (
  run ${text$1} not null, cursor ${text$1} not null, seq integer not null, next ${text$1} not null, until ${instant$1}, primary key (run, cursor, seq));
create table relance.steps (
  run ${text$1} not null, label ${text$1} not null, occurrence integer not null, kind ${text$1} not null, result json not null,
  primary key (run, label, occurrence));
create table relance.journal (
  position bigserial primary key, at ${instant$1} not null, contact ${text$1} not null, run ${text$1}, campaign ${text$1}, revision ${text$1},
  kind ${text$1} not null, label ${text$1}, reason ${text$1}, data json);
create index journal_of_contact on relance.journal (contact, position);
create index journal_of_run on relance.journal (run, position);
create index journal_latest on relance.journal (kind, position) where run is not null;

create table relance.outbox (
  id ${text$1} primary key, run ${text$1} not null, campaign ${text$1} not null, revision ${text$1} not null, label ${text$1} not null, contact ${text$1} not null,
  channel ${text$1} not null, purpose ${text$1} not null, message ${text$1} not null, message_hash ${text$1} not null, locale ${text$1}, tags text[] not null,
  priority integer not null, recipient ${text$1} not null, sender ${text$1} not null, reply_to ${text$1}, subject ${text$1} not null, html ${text$1} not null,
  text ${text$1} not null, state ${text$1} not null, reason ${text$1}, queued_at ${instant$1} not null, available_at ${instant$1} not null,
  expires_at ${instant$1} not null, sent_at ${instant$1}, attempts integer not null, fence integer not null, lease_until ${instant$1}, retry_at ${instant$1});
create index outbox_turns on relance.outbox (campaign, priority, queued_at, id) where state = 'queued';
create index outbox_available on relance.outbox (available_at) where state = 'queued';
create index outbox_leases on relance.outbox (lease_until, id) where state = 'sending';
create index outbox_of_contact on relance.outbox (contact, queued_at);
create index outbox_counted on relance.outbox (campaign, state);
create index outbox_by_queue on relance.outbox (queued_at, id);

create table relance.coupons (
  code ${text$1} not null, coupon ${text$1} not null, terms_hash ${text$1} not null, contact ${text$1} not null, run ${text$1} not null, label ${text$1} not null,
  given_at ${instant$1} not null, valid_until ${instant$1}, shared boolean not null, primary key (run, label, code));
create unique index coupons_one_owner on relance.coupons (code) where not shared;
create index coupons_of_contact on relance.coupons (contact, given_at, code);
create index coupons_by_code on relance.coupons (code, contact);
create index coupons_in_time on relance.coupons (given_at, code);
create table relance.suppressions (channel ${text$1} not null, address ${text$1} not null, reason ${text$1} not null, at ${instant$1} not null, primary key (channel, address));

create table relance.artefacts (
  campaign ${text$1} not null, revision ${text$1} not null, port integer not null, source ${text$1} not null, flow json not null,
  workflow ${text$1} not null, stages ${text$1} not null, primary key (campaign, revision));
create table relance.deployed_campaigns (campaign ${text$1} primary key, revision ${text$1} not null, deployed_at ${instant$1} not null);
create table relance.messages (hash ${text$1} primary key, content json not null);
create table relance.deployed_messages (name ${text$1} not null, locale ${text$1} not null, hash ${text$1} not null, primary key (name, locale));
create table relance.coupon_terms (hash ${text$1} primary key, content json not null);
create table relance.deployed_coupons (name ${text$1} primary key, hash ${text$1} not null);
-- Tables of one row: the key can only be true.
create table relance.workspace (
  "only" boolean primary key default true check ("only"), settings json not null, schema json not null, deployed_at ${instant$1} not null);
create table relance.clock ("only" boolean primary key default true check ("only"), now ${instant$1} not null);
create table relance.secrets (name ${text$1} primary key, value ${text$1} not null);

create table relance.mails (
  id ${text$1} primary key, outbox ${text$1}, at ${instant$1} not null, sender ${text$1} not null, recipient ${text$1} not null, subject ${text$1} not null,
  headers json not null, html ${text$1} not null, text ${text$1} not null, raw ${text$1} not null);
create index mails_newest on relance.mails (at, id);
create index mails_of_outbox on relance.mails (outbox);
create table relance.dead_letters (id ${text$1} primary key, at ${instant$1} not null, kind ${text$1} not null, reason ${text$1} not null, content json not null);
create index dead_letters_in_time on relance.dead_letters (at, id);
`
};

// runtime/store/postgres/migrations/0002-goals-go-on.ts
/** Goals that count after the end of their run (`counted for`). */
const goalsGoOn = {
	version: 2,
	name: "goals-go-on",
	statements: `
alter table relance.runs add column count_until timestamptz(3);
create index runs_counting on relance.runs (contact, count_until) where status = 'ended' and count_until is not null;
`
};

// runtime/store/postgres/migrations/0003-segments-calendar.ts
const text = "text collate \"C\"";
const instant = "timestamptz(3)";
/** Segments, date triggers, redeemed coupons, caught SMS, and what the pages ask for. Each index answers one question of the store port. */
const segmentsCalendar = {
	version: 3,
	name: "segments-calendar",
	statements: `
-- Until now carts were all that fell due.
alter table relance.due add column event ${text} not null default 'cart abandoned', add column entity ${text} not null default 'cart';
alter table relance.due alter column event drop default, alter column entity drop default;

create table relance.memberships (
  segment ${text} not null, contact ${text} not null, since ${instant} not null, run ${text}, primary key (contact, segment));
create index memberships_of_segment on relance.memberships (segment, since, contact);
create table relance.segments (hash ${text} primary key, content json not null);
-- A segment that the last build no longer has stays for runs of older revisions, and is not current.
create table relance.deployed_segments (name ${text} primary key, hash ${text} not null, current boolean not null);

alter table relance.coupons add column redeemed_at ${instant}, add column redeemed_by ${text};
create index coupons_of_coupon on relance.coupons (coupon, given_at, code, redeemed_at);

-- An e-mail and an SMS may have one name.
alter table relance.deployed_messages add column channel ${text} not null default 'email', drop constraint deployed_messages_pkey;
alter table relance.deployed_messages alter column channel drop default, add primary key (name, channel, locale);

alter table relance.mails add column channel ${text} not null default 'email';
alter table relance.mails alter column channel drop default;

update relance.steps set kind = 'message' where kind = 'email';
create index steps_by_label on relance.steps (label, run);

-- Of settings and schema: a process that knows them asks for the hash alone.
alter table relance.workspace add column hash ${text};

-- Where the run stands: the label of its root cursor.
alter table relance.runs add column position ${text} generated always as (cursors -> '' ->> 'label') stored;
create index runs_standing on relance.runs (campaign, position, entered_at, id) where status <> 'ended';
create index runs_of_campaign on relance.runs (campaign, entered_at, id);
create index runs_by_outcome on relance.runs (campaign, outcome, entered_at, id) where status = 'ended';
`
};

// runtime/store/postgres/migrations/migrations.ts
/** The versions of the schema `relance`, in order. A version that was released is never edited: a change is a new file. */
/** All migrations, oldest first. */
const migrations = [
	first,
	goalsGoOn,
	segmentsCalendar
];

// runtime/store/postgres/migrate.ts
/** Brings a database to the present version: our tables by numbered migrations, the shop's tables from the schema. Idempotent. */
/** `relance` in ASCII: the advisory lock that lets one process migrate at a time. */
const MIGRATION_LOCK = 1919249505;
const OLDEST_SERVER = 14e4;
/** Migrates in one transaction, on a connection of its own without time-out. Throws a RelanceError if the database cannot be used. */
async function migrate(config, schema) {
	const client = await connect(config);
	try {
		await checkServer(client);
		await client.query("begin");
		await client.query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
		await applyMigrations(client);
		await ensureEntityTables(client, schema);
		await client.query("commit");
	} finally {
		await client.end();
	}
}
async function connect(config) {
	const client = new Client({
		connectionTimeoutMillis: 1e4,
		...config
	});
	client.on("error", () => void 0);
	try {
		await client.connect();
	} catch (cause) {
		throw new RelanceError({
			code: "database-unreachable",
			summary: "Relance cannot connect to its Postgres database.",
			why: cause instanceof Error ? cause.message : String(cause),
			help: "Check DATABASE_URL (host, port, user, password, database name) and that the server is running; unset it to use the embedded Postgres.",
			cause
		});
	}
	return client;
}
async function checkServer(client) {
	const { rows } = await client.query(`select current_setting('server_encoding') as encoding, current_setting('server_version_num') as version, current_database() as name`);
	const found = rows[0];
	if (found !== void 0 && found.encoding !== "UTF8") throw new RelanceError({
		code: "database-encoding",
		summary: `The database \`${found.name}\` is not in UTF-8.`,
		why: `Its encoding is ${found.encoding}, which cannot hold every name and message.`,
		help: `Create a database with \`create database relance encoding 'UTF8' template template0\` and point DATABASE_URL to it.`
	});
	if (found !== void 0 && Number(found.version) < OLDEST_SERVER) throw new RelanceError({
		code: "database-too-old",
		summary: `The Postgres server is too old (${found.version}).`,
		why: "Relance needs Postgres 14 or later.",
		help: "Upgrade the server, or unset DATABASE_URL to use the embedded Postgres."
	});
}
async function applyMigrations(client) {
	await client.query("create schema if not exists relance");
	await client.query("create table if not exists relance.migrations (version integer primary key, name text not null, applied_at timestamptz not null default now())");
	const { rows } = await client.query("select coalesce(max(version), 0) as version from relance.migrations");
	const present = rows[0]?.version ?? 0;
	const latest = migrations.at(-1)?.version ?? 0;
	if (present > latest) throw new RelanceError({
		code: "database-newer",
		summary: "The database was written by a newer Relance.",
		why: `Its tables have version ${present}; this Relance knows versions up to ${latest}.`,
		help: "Install the newer Relance again, or point DATABASE_URL to another database."
	});
	for (const migration of migrations.filter(({ version }) => version > present)) {
		await client.query(migration.statements);
		await client.query("insert into relance.migrations (version, name) values ($1, $2)", [migration.version, migration.name]);
	}
}

// runtime/store/postgres/outbox-columns.ts
/** All columns, named one by one, so that a prepared statement outlives a new column. */
const outboxColumns = [
	"id",
	"run",
	"campaign",
	"revision",
	"label",
	"contact",
	"channel",
	"purpose",
	"message",
	"message_hash",
	"locale",
	"tags",
	"priority",
	"recipient",
	"sender",
	"reply_to",
	"subject",
	"html",
	"text",
	"state",
	"reason",
	"queued_at",
	"available_at",
	"expires_at",
	"sent_at",
	"attempts",
	"fence",
	"lease_until",
	"retry_at"
];
/** A new row. */
function encodeOutboxRow(row) {
	const { messageHash, replyTo, to, from, queuedAt, availableAt, expiresAt, sentAt, leaseUntil, retryAt, ...same } = row;
	return {
		...same,
		message_hash: messageHash,
		recipient: to,
		sender: from,
		reply_to: replyTo,
		queued_at: instant$2(queuedAt),
		available_at: instant$2(availableAt),
		expires_at: instant$2(expiresAt),
		sent_at: maybeInstant(sentAt),
		lease_until: maybeInstant(leaseUntil),
		retry_at: maybeInstant(retryAt)
	};
}
/** The columns that a change of a row writes; what it does not name is left out. */
function encodeOutboxChange(change) {
	const { messageHash, replyTo, to, from, queuedAt, availableAt, expiresAt, sentAt, leaseUntil, retryAt, ...same } = change;
	return {
		...same,
		message_hash: messageHash,
		recipient: to,
		sender: from,
		reply_to: replyTo,
		queued_at: maybeInstant(queuedAt),
		available_at: maybeInstant(availableAt),
		expires_at: maybeInstant(expiresAt),
		sent_at: maybeInstant(sentAt),
		lease_until: maybeInstant(leaseUntil),
		retry_at: maybeInstant(retryAt)
	};
}
/** The outbox row that stands in these columns. */
function decodeOutboxRow(row) {
	return {
		id: row.id,
		run: row.run,
		campaign: row.campaign,
		revision: row.revision,
		label: row.label,
		contact: row.contact,
		channel: row.channel,
		purpose: row.purpose,
		message: row.message,
		messageHash: row.message_hash,
		...row.locale === null ? {} : { locale: row.locale },
		tags: row.tags,
		priority: row.priority,
		to: row.recipient,
		from: row.sender,
		...row.reply_to === null ? {} : { replyTo: row.reply_to },
		subject: row.subject,
		html: row.html,
		text: row.text,
		state: row.state,
		...row.reason === null ? {} : { reason: row.reason },
		queuedAt: row.queued_at,
		availableAt: row.available_at,
		expiresAt: row.expires_at,
		...row.sent_at === null ? {} : { sentAt: row.sent_at },
		attempts: row.attempts,
		fence: row.fence,
		...row.lease_until === null ? {} : { leaseUntil: row.lease_until },
		...row.retry_at === null ? {} : { retryAt: row.retry_at }
	};
}

// runtime/store/postgres/outbox.ts
const NO_LIMIT$1 = Number.MAX_SAFE_INTEGER;
const BY_ID$1 = `select ${outboxColumns.join(", ")} from relance.outbox where id = $1`;
/** Outbox of the Postgres store. */
function createOutbox(db) {
	const seen = /* @__PURE__ */ new Set();
	return {
		async insert(row) {
			const { numInsertedOrUpdatedRows } = await db.insertInto("relance.outbox").values(encodeOutboxRow(row)).onConflict((conflict) => conflict.column("id").doNothing()).executeTakeFirstOrThrow();
			return numInsertedOrUpdatedRows === 1n;
		},
		async get(id, lock) {
			const [row] = await ask(db, lock === true ? `${BY_ID$1} for update` : BY_ID$1, [id]);
			if (row !== void 0) seen.add(id);
			return row === void 0 ? void 0 : decodeOutboxRow(row);
		},
		async update(id, change) {
			const query = db.updateTable("relance.outbox").set(encodeOutboxChange(change)).where("id", "=", id).compile();
			if (seen.has(id)) await later(db, query);
			else await later(db, query, (updated) => updated > 0 || fail(`There is no outbox row \`${id}\`.`));
		},
		ready: (now, realNow, limit) => ready(db, now, realNow, limit),
		async abandoned(realNow, limit) {
			return await db.selectFrom("relance.outbox").select(["id", "contact"]).where("state", "=", sql.lit("sending")).where("lease_until", "<=", sql`${instant$2(realNow)}::timestamptz`).orderBy("lease_until").orderBy("id").limit(limit).execute();
		},
		async pending() {
			const { rows } = await sql`
        select (select min(available_at) from relance.outbox where state = 'queued') as next,
               (select count(*) from relance.outbox where state = 'sending') as sending`.execute(db);
			const next = rows[0]?.next ?? void 0;
			return {
				...next === void 0 ? {} : { next },
				sending: Number(rows[0]?.sending ?? 0)
			};
		},
		async countSince(contact, from, { channel, tagged }) {
			const ofChannel = channel === void 0 ? sql`` : sql`and channel = ${channel}`;
			const withTag = tagged === void 0 ? sql`` : sql`and ${tagged} = any(tags)`;
			const { rows } = await sql`
        select count(*) as count from relance.outbox where contact = ${contact} and queued_at >= ${instant$2(from)}::timestamptz
           and state not in ('withdrawn', 'refused', 'expired') ${ofChannel} ${withTag}`.execute(db);
			return Number(rows[0]?.count ?? 0);
		},
		async counts() {
			return (await db.selectFrom("relance.outbox").select(["campaign", "state"]).select((eb) => eb.fn.countAll().as("count")).groupBy(["campaign", "state"]).orderBy("campaign").orderBy("state").execute()).map((row) => ({
				...row,
				count: Number(row.count)
			}));
		},
		async all(limit) {
			return (await db.selectFrom("relance.outbox").select(outboxColumns).orderBy("queued_at").orderBy("id").limit(limit ?? NO_LIMIT$1).execute()).map(decodeOutboxRow);
		}
	};
}
/**
* Hops over the index from campaign to campaign and takes the first rows of each, so the cost grows with campaigns and `limit`, not with
* what is queued; then turns go round: by priority, each campaign's first row, each one's second, and so on.
*/
async function ready(db, now, realNow, limit) {
	const { rows } = await sql`
    with recursive campaigns as (
      (select campaign from relance.outbox where state = 'queued' order by campaign limit 1)
      union all
      select (select o.campaign from relance.outbox o where o.state = 'queued' and o.campaign > c.campaign order by o.campaign limit 1)
        from campaigns c where c.campaign is not null),
    heads as (
      select head.* from campaigns c cross join lateral (
        select o.id, o.contact, o.campaign, o.priority, o.queued_at from relance.outbox o
         where o.state = 'queued' and o.campaign = c.campaign and o.available_at <= ${instant$2(now)}::timestamptz
           and (o.retry_at is null or o.retry_at <= ${instant$2(realNow)}::timestamptz)
         order by o.priority, o.queued_at, o.id limit ${limit}) head),
    turns as (select *, row_number() over (partition by priority, campaign order by queued_at, id) as turn from heads)
    select id, contact from turns order by priority, turn, queued_at, id limit ${limit}`.execute(db);
	return rows;
}

// runtime/store/postgres/results.ts
/** A run may come to a wait more than once. */
const ARRIVALS = `select next as label, count(*) as runs from (
    select next, run from relance.stage_results
     where run in (select id from relance.runs where campaign = $1) and next <> $2 group by next, run) as arrived
   group by next order by next`;
/** Results of stages of the Postgres store. */
function createStageResults(db) {
	return {
		async get(run, cursor, seq) {
			const row = await db.selectFrom("relance.stage_results").select(["next", "until"]).where("run", "=", run).where("cursor", "=", cursor).where("seq", "=", seq).executeTakeFirst();
			return row === void 0 ? void 0 : {
				next: row.next,
				...row.until === null ? {} : { until: row.until }
			};
		},
		async put(run, cursor, seq, { next, until }) {
			const row = {
				run,
				cursor,
				seq,
				next,
				until: maybeInstant(until)
			};
			await later(db, db.insertInto("relance.stage_results").values(row).compile());
		},
		async arrivals(campaign) {
			return (await patiently(db, ARRIVALS, [campaign, "end"])).map(({ label, runs }) => ({
				label,
				runs: Number(runs)
			}));
		}
	};
}

// runtime/store/postgres/named-parameters.ts
/** Type and value of each parameter that a predicate may name. */
const PARAMETERS = {
	contact: {
		type: "text",
		value: (bindings) => bindings.contact
	},
	now: {
		type: "timestamptz",
		value: (bindings) => instant$2(bindings.now)
	},
	self: {
		type: "text",
		value: (bindings) => bindings.self ?? null
	},
	trigger: {
		type: "text",
		value: (bindings) => bindings.trigger ?? null
	},
	entry_seq: {
		type: "integer",
		value: (bindings) => bindings.entrySeq
	},
	entry_event: {
		type: "text",
		value: (bindings) => bindings.entryEvent
	},
	contact_zone: {
		type: "text",
		value: (bindings) => bindings.contactZone
	},
	store_zone: {
		type: "text",
		value: (bindings) => bindings.storeZone
	}
};
/** `:in_vip` is the membership of the segment `vip`. */
const MEMBERSHIP = "in_";
/** Strings, quoted names and casts (`::text`) are passed over; what is left after a colon is a parameter. */
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|::|:([a-z_][a-z0-9_]*)/g;
/** The parameters that an SQL names, each once, in the order in which they come. */
function parametersOf(sql) {
	return [...new Set([...sql.matchAll(TOKEN)].flatMap(([, name]) => name ?? []))];
}
/** The SQL with each parameter replaced by what `by` makes of its name. */
function replaceParameters(sql, by) {
	return sql.replace(TOKEN, (token, name) => name === void 0 ? token : by(name));
}
/** Numbers the parameters of a predicate's SQL, but for those that `instead` has another text for. Throws on a name that no predicate may use. */
function numberParameters(sql, instead = {}) {
	const names = [];
	return {
		text: replaceParameters(sql, (name) => {
			const other = instead[name];
			if (other !== void 0) return other;
			if (!names.includes(name)) names.push(name);
			return `$${names.indexOf(name) + 1}::${typeOf(name)}`;
		}),
		names
	};
}
const known = /* @__PURE__ */ new Map();
/** As `numberParameters`, kept by the text: the same few predicates are asked for again and again. */
function numberedSql(sql) {
	const numbered = known.get(sql) ?? numberParameters(sql);
	known.set(sql, numbered);
	return numbered;
}
/** Values in the order of the numbers. */
function parameterValues(numbered, bindings) {
	return numbered.names.map((name) => isParameter(name) ? PARAMETERS[name].value(bindings) : membership(name, bindings));
}
function typeOf(name) {
	if (isParameter(name)) return PARAMETERS[name].type;
	if (name.startsWith(MEMBERSHIP)) return "boolean";
	throw new Error(`A predicate's SQL names the unknown parameter \`:${name}\`.`);
}
function membership(name, { segments }) {
	const member = segments?.[name.slice(3)];
	if (member === void 0) throw new Error(`A predicate's SQL asks for \`:${name}\`, and its bindings do not say.`);
	return member;
}
function isParameter(name) {
	return Object.hasOwn(PARAMETERS, name);
}

// runtime/store/postgres/contacts-where.ts
/** The contact under test. No predicate's own alias looks like it. */
const CONTACT = "each_contact";
/** What only a run can tell: a predicate that asks for it is not about a contact alone. */
const OF_A_RUN = /* @__PURE__ */ new Set([
	"self",
	"trigger",
	"entry_seq",
	"entry_event"
]);
/** How the compiler reads a field of the contact; in a query over contacts the row is at hand. Strings are passed over. */
const FIELD_OF_CONTACT = /'(?:[^']|'')*'|\(select (t\d+)\.("[a-z0-9_]+") from shop\."contact" as \1 where \1\."id" = :contact\)/g;
/** Zones by their lower-case names, read from the server's files once a query. */
const KNOWN_ZONES = "with known_zones as materialized (select lower(name) as name from pg_catalog.pg_timezone_names)";
/** See `Rows.contactsWhere`. */
async function contactsWhere(db, columns, predicate, at, { after, limit }) {
	const query = setQuery(columns, predicate, at);
	if (query === void 0) return void 0;
	const { head, condition, values } = query;
	const [beyond, most] = [`$${values.length + 1}`, `$${values.length + 2}`];
	const text = `${head} select id from shop.contact as ${CONTACT} where id > ${beyond}::text and (${condition}) order by id limit ${most}::bigint`;
	return (await patiently(db, text, [
		...values,
		after ?? "",
		limit
	])).map(({ id }) => id);
}
/** See `Rows.countWhere`. */
async function countWhere(db, columns, predicate, at) {
	const query = setQuery(columns, predicate, at);
	if (query === void 0) return void 0;
	const text = `${query.head} select count(*) as count from shop.contact as ${CONTACT} where (${query.condition})`;
	return Number(only(await patiently(db, text, query.values)).count);
}
/** The predicate over the contact under test; undefined if it has no SQL, or asks for what only a run or a segment can tell. */
function setQuery({ entity }, { sql: predicate, segments = [] }, at) {
	if (predicate === void 0 || segments.length > 0) return void 0;
	const parameters = parametersOf(predicate);
	if (parameters.some((name) => OF_A_RUN.has(name))) return void 0;
	const hasZone = entity.fields.some((field) => field.name === "time_zone");
	const direct = predicate.replace(FIELD_OF_CONTACT, (token, _alias, column) => column === void 0 ? token : `${CONTACT}.${column}`);
	const zoned = replaceParameters(direct, (name) => name === "contact_zone" ? zoneSql(hasZone) : `:${name}`);
	const numbered = numberParameters(zoned, { contact: `${CONTACT}.${quote("id")}` });
	const bindings = {
		contact: "",
		entrySeq: 0,
		entryEvent: "",
		contactZone: "",
		now: at.now,
		storeZone: at.storeZone
	};
	return {
		head: hasZone && parameters.includes("contact_zone") ? KNOWN_ZONES : "",
		condition: numbered.text,
		values: parameterValues(numbered, bindings)
	};
}
/** A zone that this server does not know would fail the whole query, so it counts as missing. */
function zoneSql(hasZone) {
	if (!hasZone) return ":store_zone";
	const zone = `${CONTACT}.${quote("time_zone")}`;
	return `(case when lower(${zone}) in (select name from known_zones) then ${zone} else :store_zone end)`;
}

// runtime/store/postgres/on-conflict.ts
/** What an insert of these fields into a table called `stored` does with a row that is there: writes them over, unless the stored version is newer. */
function onConflict(fields) {
	if (fields.length === 0) return sql`on conflict (id) do nothing`;
	const changes = sql.join(fields.map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`));
	const unlessOlder = fields.includes("updated_at") ? sql`where stored.${sql.id(UPDATED_AT)} is null or stored.${sql.id(UPDATED_AT)} <= excluded.${sql.id(UPDATED_AT)}` : sql``;
	return sql`on conflict (id) do update set ${changes} ${unlessOlder}`;
}

// runtime/store/postgres/waves.ts
/**
* Splits versions into waves, to be written one after the other: a wave has one version of each row, and all of them together do what the versions
* would do one by one. Versions that follow each other with the same fields are one: the newer wins, of equally new ones the later.
*/
function wavesOf(versions) {
	const ofRow = /* @__PURE__ */ new Map();
	for (const version of versions) {
		const earlier = ofRow.get(version.id);
		if (earlier === void 0) ofRow.set(version.id, [version]);
		else addTo(earlier, version);
	}
	const waves = [];
	for (const chain of ofRow.values()) for (const [n, version] of chain.entries()) {
		const wave = waves[n] ?? [];
		waves[n] = wave;
		wave.push(version);
	}
	return waves;
}
function addTo(chain, version) {
	const last = chain.at(-1);
	if (last === void 0 || !sameFields(last, version)) chain.push(version);
	else if (!isNewer(last, version)) chain.splice(-1, 1, version);
}
function sameFields(a, b) {
	return a.fields.size === b.fields.size && [...a.fields.keys()].every((name) => b.fields.has(name));
}
function isNewer(a, b) {
	const [left, right] = [a.fields.get(UPDATED_AT), b.fields.get(UPDATED_AT)];
	return typeof left === "number" && typeof right === "number" && left > right;
}

// runtime/store/postgres/rows-many.ts
/** Many rows of one entity in few statements: each goes as one JSON parameter, so its text is the same for any number of rows. */
/** Rows that go into one statement: enough to hide the round trip, little enough for flat memory and a short time. */
const ROWS_PER_STATEMENT = 2e3;
/** As if they were written one by one in this order. Answers the ids of those that were written, in the order of the rows. */
async function upsertMany(db, columns, rows) {
	const written = /* @__PURE__ */ new Set();
	for (const group of groupsOf(columns, rows)) for (const batch of statementsOf(group.versions)) for (const id of await upsertBatch(db, columns, group.fields, batch)) written.add(id);
	return [...new Set(rows.map((row) => cleanText(row.id)))].filter((id) => written.has(id));
}
/** Rows of one statement name the same fields: what a row does not name keeps its value. */
function groupsOf(columns, rows) {
	const versions = rows.map((row) => ({
		id: cleanText(row.id),
		fields: shapeFields(columns.entity, row)
	}));
	return wavesOf(versions).flatMap((wave) => {
		return [...Map.groupBy(wave, ({ fields }) => JSON.stringify([...fields.keys()])).values()].map((group) => ({
			fields: [...group[0]?.fields.keys() ?? []],
			versions: group
		}));
	});
}
/** In id order, so that two writers of the same rows wait for each other and never lock each other out. */
function statementsOf(versions) {
	return batchesOf([...versions].sort((a, b) => compareText(a.id, b.id)), ROWS_PER_STATEMENT);
}
async function upsertBatch(db, columns, fields, versions) {
	const { rows } = await sql`insert into ${columns.table} as stored (${names(fields)})
    select ${names(fields)} from json_to_recordset(${recordsOf(columns, versions)}::json) as given(${columns.record(fields)})
    ${onConflict(fields)} returning stored.id`.execute(db);
	return fields.length === 0 ? versions.map(({ id }) => id) : rows.map(({ id }) => id);
}
/** Inserts rows that are not there yet; a field that one of them does not name is missing. */
async function insertMany(db, columns, rows) {
	const versions = rows.map((row) => ({
		id: cleanText(row.id),
		fields: shapeFields(columns.entity, row)
	}));
	const fields = [...new Set(versions.flatMap((version) => [...version.fields.keys()]))].sort();
	for (const batch of statementsOf(versions)) {
		const query = sql`insert into ${columns.table} (${names(fields)})
      select ${names(fields)} from json_to_recordset(${recordsOf(columns, batch)}::json) as given(${columns.record(fields)})`;
		await later(db, query.compile(db));
	}
}
function names(fields) {
	return sql.join(["id", ...fields].map((name) => sql.id(name)));
}
function recordsOf(columns, versions) {
	const recordOf = ({ id, fields }) => Object.fromEntries([["id", id], ...[...fields].map(([name, value]) => [name, columns.encodeJson(name, value)])]);
	return json(versions.map(recordOf));
}

// runtime/store/postgres/rows.ts
/** Rows of the Postgres store, in the tables of `shop`. */
function createRows(db, schema, columnsOf) {
	return {
		async get(entity, id) {
			const columns = columnsOf(entity);
			const [row] = await ask(db, `select ${columns.text.list} from ${columns.text.table} where id = $1`, [id]);
			return row === void 0 ? void 0 : columns.decode(row);
		},
		upsert: (entity, row) => upsert(db, columnsOf(entity), row),
		ofContact: (contact, entities) => contactClosure(schema, contact, entities, (query) => fetch(db, columnsOf(query.entity.name), query)),
		page: (entity, filter) => page(db, columnsOf(entity), filter),
		upsertMany: (entity, rows) => upsertMany(db, columnsOf(entity), rows),
		contactsWhere: (predicate, at, filter) => contactsWhere(db, columnsOf("contact"), predicate, at, filter),
		countWhere: (predicate, at) => countWhere(db, columnsOf("contact"), predicate, at),
		async count(entity) {
			const { rows } = await sql`select count(*) as count from ${columnsOf(entity).table}`.execute(db);
			return Number(only(rows).count);
		},
		async replaceParts(entity, field, of, rows) {
			const columns = columnsOf(entity);
			const parts = new Map(rows.map((row) => [cleanText(row.id), {
				...row,
				[field]: of
			}]));
			await later(db, sql`delete from ${columns.table} where ${sql.id(field)} = ${of} or id = any(${[...parts.keys()]})`.compile(db));
			if (parts.size > 0) await insertMany(db, columns, [...parts.values()]);
		},
		async holds(predicate, bindings) {
			if (predicate.sql === void 0) return void 0;
			const numbered = numberedSql(predicate.sql);
			const values = parameterValues(numbered, bindings);
			return only(await ask(db, `select (${numbered.text}) as holds`, values)).holds;
		}
	};
}
async function page(db, columns, { after, since, limit }) {
	const { time } = columns.entity;
	if (since !== void 0 && time === void 0) return [];
	const changed = since === void 0 || time === void 0 ? sql`true` : sql`${sql.id(time)} > ${instant$2(since)}::timestamptz`;
	const behind = after === void 0 ? sql`true` : sql`id > ${after}`;
	const { rows } = await sql`select ${columns.list} from ${columns.table} where ${behind} and ${changed} order by id limit ${limit}`.execute(db);
	return rows.map((row) => columns.decode(row));
}
/** One statement decides and writes, so that no version comes in between. */
async function upsert(db, columns, row) {
	const fields = [...shapeFields(columns.entity, row)];
	const given = fields.map(([name]) => name);
	const names = sql.join([sql.id("id"), ...given.map((name) => sql.id(name))]);
	const values = sql.join([sql`${cleanText(row.id)}`, ...fields.map(([name, value]) => sql`${columns.encode(name, value)}`)]);
	const query = sql`insert into ${columns.table} as stored (${names}) values (${values}) ${onConflict(given)}`;
	if (given.includes("updated_at")) return (await query.execute(db)).numAffectedRows === 1n;
	await later(db, query.compile(db));
	return true;
}
async function fetch(db, columns, query) {
	const { contact, partOf } = columns.entity;
	const wanted = [
		...contact === void 0 || query.contact === void 0 ? [] : [[`${quote(contact)} = `, query.contact]],
		...partOf === void 0 || query.parents.length === 0 ? [] : [[`${quote(partOf.field)} = any`, query.parents]],
		...query.ids.length === 0 ? [] : [["id = any", query.ids]]
	];
	const conditions = wanted.map(([condition], index) => `${condition}($${index + 1})`).join(" or ");
	const values = wanted.map(([, value]) => value);
	return (await ask(db, `select ${columns.text.list} from ${columns.text.table} where ${conditions}`, values)).map((row) => columns.decode(row));
}

// runtime/store/postgres/run-columns.ts
/** All columns that `decodeRun` needs. */
const runColumns = [
	"id",
	"campaign",
	"revision",
	"contact",
	"key",
	"status",
	"closed",
	"outcome",
	"ended_by",
	"reason",
	"priority",
	"entered_at",
	"ended_at",
	"entry_event",
	"entry_seq",
	"self_entity",
	"self_id",
	"cursors",
	"bindings",
	"first_message_at",
	"last_message_at",
	"count_until",
	"needs_nudge"
];
/** A new run. */
function encodeRun(run) {
	return {
		id: run.id,
		campaign: run.campaign,
		revision: run.revision,
		contact: run.contact,
		key: run.key,
		status: run.status,
		closed: run.closed,
		outcome: run.outcome,
		ended_by: run.endedBy,
		reason: run.reason,
		priority: run.priority,
		entered_at: instant$2(run.enteredAt),
		ended_at: maybeInstant(run.endedAt),
		entry_event: run.entryEvent,
		entry_seq: run.entrySeq,
		self_entity: run.self?.entity,
		self_id: run.self?.id,
		cursors: json(run.cursors),
		bindings: json(run.bindings),
		first_message_at: maybeInstant(run.firstMessageAt),
		last_message_at: maybeInstant(run.lastMessageAt),
		count_until: maybeInstant(run.countUntil),
		needs_nudge: run.needsNudge,
		deadline: deadlineOf(run.cursors)
	};
}
/** The columns that a change of a run writes; what it does not name is left out. */
function encodeRunChange(change) {
	const { cursors, bindings, needsNudge } = change;
	return {
		campaign: change.campaign,
		revision: change.revision,
		contact: change.contact,
		key: change.key,
		status: change.status,
		closed: change.closed,
		outcome: change.outcome,
		ended_by: change.endedBy,
		reason: change.reason,
		priority: change.priority,
		entered_at: maybeInstant(change.enteredAt),
		ended_at: maybeInstant(change.endedAt),
		entry_event: change.entryEvent,
		entry_seq: change.entrySeq,
		self_entity: change.self?.entity,
		self_id: change.self?.id,
		cursors: cursors && json(cursors),
		bindings: bindings && json(bindings),
		first_message_at: maybeInstant(change.firstMessageAt),
		last_message_at: maybeInstant(change.lastMessageAt),
		count_until: maybeInstant(change.countUntil),
		needs_nudge: needsNudge,
		nudged_at: needsNudge === true ? "-infinity" : void 0,
		deadline: cursors && deadlineOf(cursors)
	};
}
function deadlineOf(cursors) {
	return maybeInstant(earliestDeadline(cursors)) ?? null;
}
/** The run that stands in these columns. */
function decodeRun(row) {
	return {
		id: row.id,
		campaign: row.campaign,
		revision: row.revision,
		contact: row.contact,
		key: row.key,
		status: row.status,
		closed: row.closed,
		...row.outcome === null ? {} : { outcome: row.outcome },
		...row.ended_by === null ? {} : { endedBy: row.ended_by },
		...row.reason === null ? {} : { reason: row.reason },
		priority: row.priority,
		enteredAt: row.entered_at,
		...row.ended_at === null ? {} : { endedAt: row.ended_at },
		entryEvent: row.entry_event,
		entrySeq: row.entry_seq,
		...row.self_entity === null || row.self_id === null ? {} : { self: {
			entity: row.self_entity,
			id: row.self_id
		} },
		cursors: row.cursors,
		bindings: row.bindings,
		...row.first_message_at === null ? {} : { firstMessageAt: row.first_message_at },
		...row.last_message_at === null ? {} : { lastMessageAt: row.last_message_at },
		...row.count_until === null ? {} : { countUntil: row.count_until },
		needsNudge: row.needs_nudge
	};
}

// runtime/store/postgres/runs-found.ts
/** Runs by a filter, for the pages: each way to find them has its index. */
const columnList$1 = sql.join(runColumns.map((name) => sql.id("runs", name)));
const newestFirst = sql`order by entered_at desc, id desc`;
/** Newest entry first. */
async function pageOfRuns(db, { limit, offset, ...filter }) {
	const ways = waysOf(filter).map((way) => sql`(select ${columnList$1} from relance.runs where ${way} ${newestFirst} limit ${limit + offset})`);
	const { rows } = await sql`select ${columnList$1} from (${sql.join(ways, sql` union all `)}) as runs
    ${newestFirst} limit ${limit} offset ${offset}`.execute(db);
	return rows.map(decodeRun);
}
/** How many there are. */
async function countOfRuns(db, filter) {
	const ways = waysOf(filter).map((way) => sql`(select count(*) from relance.runs where ${way})`);
	const { rows } = await sql`select ${sql.join(ways, sql` + `)} as count`.execute(db);
	return Number(rows[0]?.count ?? 0);
}
/** Conditions that exclude each other and together are the filter: one without a label; else those that took the step, and those that only stand there. */
function waysOf({ label, ...filter }) {
	const conditions = conditionsOf(filter);
	if (label === void 0) return [sql.join([sql`true`, ...conditions], sql` and `)];
	return [sql`id in (select run from relance.steps where label = ${label} or (label >= ${`${label}#`} and label < ${`${label}$`}))`, sql`status <> 'ended' and position = ${label} and not exists (
    select from relance.steps where run = runs.id and (label = ${label} or (label >= ${`${label}#`} and label < ${`${label}$`})))`].map((way) => sql.join([way, ...conditions], sql` and `));
}
function conditionsOf({ campaign, contact, status, outcome }) {
	return [
		...campaign === void 0 ? [] : [sql`campaign = ${campaign}`],
		...contact === void 0 ? [] : [sql`contact = ${contact}`],
		...status === void 0 ? [] : [status === "ended" ? sql`status = 'ended'` : sql`status <> 'ended'`],
		...outcome === void 0 ? [] : [sql`status = 'ended' and outcome = ${outcome}`]
	];
}

// runtime/store/postgres/runs.ts
/** All rows, where the caller sets no limit. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;
const columnList = sql.join(runColumns.map((name) => sql.id("runs", name)));
const SELECT = `select ${runColumns.join(", ")} from relance.runs`;
const BY_ID = `${SELECT} where id = $1`;
const LIVE_OF = `${SELECT} where contact = $1 and status <> 'ended' order by campaign, id`;
const COUNTING_OF = `${SELECT} where contact = $1 and status = 'ended' and count_until > $2::timestamptz and outcome is distinct from 'goal'
  order by campaign, id`;
const OF_CAMPAIGN = `${SELECT} where campaign = $1 and contact = $2 order by entered_at, id`;
const STARTING = `${SELECT} where status = 'starting' order by entered_at, id limit $1 for update skip locked`;
/** Runs of the Postgres store. */
function createRuns(db) {
	const seen = /* @__PURE__ */ new Set();
	const find = async (text, values) => {
		const runs = (await ask(db, text, values)).map(decodeRun);
		for (const { id } of runs) seen.add(id);
		return runs;
	};
	return {
		async insert(run) {
			const { numInsertedOrUpdatedRows } = await db.insertInto("relance.runs").values(encodeRun(run)).onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow();
			return numInsertedOrUpdatedRows === 1n;
		},
		get: async (id, lock) => (await find(lock === true ? `${BY_ID} for update` : BY_ID, [id]))[0],
		async update(id, change) {
			const query = db.updateTable("relance.runs").set(encodeRunChange(change)).where("id", "=", id).compile();
			if (seen.has(id)) await later(db, query);
			else await later(db, query, (updated) => updated > 0 || fail(`There is no run \`${id}\`.`));
		},
		liveOf: (contact) => find(LIVE_OF, [contact]),
		countingOf: (contact, at) => find(COUNTING_OF, [contact, instant$2(at)]),
		ofCampaign: (campaign, contact) => find(OF_CAMPAIGN, [campaign, contact]),
		starting: (limit) => find(STARTING, [limit]),
		claimNudges: (realNow, before, limit) => claimNudges(db, realNow, before, limit),
		async dueUpTo(now, limit) {
			return (await db.selectFrom("relance.runs").select(runColumns).where("status", "<>", sql.lit("ended")).where("deadline", "<=", sql`${instant$2(now)}::timestamptz`).orderBy("deadline").orderBy("priority").orderBy("id").limit(limit).execute()).map(decodeRun);
		},
		async nextDeadline() {
			return (await db.selectFrom("relance.runs").select("deadline").where("status", "<>", sql.lit("ended")).where("deadline", "is not", null).orderBy("deadline").limit(1).executeTakeFirst())?.deadline ?? void 0;
		},
		async unsettled() {
			const { rows } = await sql`
        select count(*) as count from relance.runs where status = 'starting' or (needs_nudge and not closed)`.execute(db);
			return Number(rows[0]?.count ?? 0);
		},
		counts: () => counts(db),
		liveRevisions: () => liveRevisions(db),
		async all(limit) {
			return (await db.selectFrom("relance.runs").select(runColumns).orderBy("entered_at").orderBy("id").limit(limit ?? NO_LIMIT).execute()).map(decodeRun);
		},
		page: (filter) => pageOfRuns(db, filter),
		count: (filter) => countOfRuns(db, filter),
		async positions(campaign) {
			const { rows } = await sql`
        select position as label, count(*) as count from relance.runs
         where campaign = ${campaign} and status <> 'ended' and position is not null group by position order by position`.execute(db);
			return rows.map(({ label, count }) => ({
				label,
				count: Number(count)
			}));
		}
	};
}
/** Runs that somebody has locked are passed over: they are at work already. */
async function claimNudges(db, realNow, before, limit) {
	const { rows } = await sql`
    with picked as materialized (
      select id, nudged_at from relance.runs
       where needs_nudge and not closed and status <> 'starting' and nudged_at < ${instant$2(before)}::timestamptz
       order by nudged_at, id limit ${limit} for update skip locked),
    turns as (select id, row_number() over (order by nudged_at, id) as turn from picked)
    update relance.runs set nudged_at = ${instant$2(realNow)}::timestamptz from turns where runs.id = turns.id returning ${columnList}, turns.turn`.execute(db);
	return [...rows].sort((a, b) => Number(a.turn - b.turn)).map(decodeRun);
}
async function counts(db) {
	const groups = [
		"campaign",
		"revision",
		"status",
		"outcome"
	];
	return (await db.selectFrom("relance.runs").select(groups).select((eb) => eb.fn.countAll().as("count")).groupBy(groups).orderBy("campaign").orderBy("revision").orderBy("status").orderBy(sql`coalesce(outcome, '')`).execute()).map(({ outcome, count, ...group }) => ({
		...group,
		...outcome === null ? {} : { outcome },
		count: Number(count)
	}));
}
/** Hops over the index from one revision to the next, so the cost grows with revisions, not with runs. */
async function liveRevisions(db) {
	const { rows } = await sql`
    with recursive hops as (
      (select campaign, revision from relance.runs where not closed order by campaign, revision limit 1)
      union all
      select next.campaign, next.revision from hops cross join lateral (
        select runs.campaign, runs.revision from relance.runs
         where not closed and (runs.campaign, runs.revision) > (hops.campaign, hops.revision)
         order by runs.campaign, runs.revision limit 1) next)
    select campaign, revision from hops order by campaign, revision`.execute(db);
	return rows;
}

// runtime/store/postgres/suppressions.ts
/** Suppression list of the Postgres store; the first reason of an address stays. */
function createSuppressions(db) {
	return {
		async has(channel, address) {
			return (await ask(db, "select 1 from relance.suppressions where channel = $1 and address = $2", [channel, address])).length > 0;
		},
		async add(channel, address, reason, at) {
			const row = {
				channel,
				address,
				reason,
				at: instant$2(at)
			};
			const query = db.insertInto("relance.suppressions").values(row);
			await later(db, query.onConflict((conflict) => conflict.doNothing()).compile());
		}
	};
}

// runtime/store/postgres/type-parsers.ts
/** How values of Postgres become JavaScript values: never a Date, never a rounded number. */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
/** Arrays of dates and instants are not used; lists are `text[]`, which the driver reads. */
/** Type parsers of our connections: bigint for int8, ISO text for dates, ms for instants; numeric stays text, the rest is the driver's. */
const typeParsers = { getTypeParser(oid, format) {
	if (oid === INT8) return BigInt;
	if (oid === DATE) return (text) => text;
	if (oid === TIMESTAMPTZ) return parseInstant;
	return format === "binary" ? types.getTypeParser(oid, "binary") : types.getTypeParser(oid, "text");
} };
/** ms of `2026-01-05 10:00:00.123+00`, as a connection in UTC writes it. */
function parseInstant(text) {
	if (text === "infinity") return Number.POSITIVE_INFINITY;
	if (text === "-infinity") return Number.NEGATIVE_INFINITY;
	const ms = Date.parse(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
	if (Number.isNaN(ms)) throw new Error(`Postgres sent an instant that is not in UTC: ${text}`);
	return ms;
}

// runtime/store/postgres/create-postgres-store.ts
/** The store on Postgres: for production, `relance dev` and every process that shares work. */
/**
* Connects, migrates, and gives the store. Throws a RelanceError if the database cannot be reached or used. Errors of statements
* (time-out, deadlock, a lost connection) come out of `transaction` as the driver's, with their `code`; nothing is retried here.
*/
async function createPostgresStore(options) {
	const { connection, schema, secret, statementTimeoutMs = 3e3, onStatement } = options;
	const config = typeof connection === "string" ? { connectionString: connection } : connection;
	await migrate(config, schema);
	const pool = createPool(config);
	const dialect = createDialect(pool, {
		statementTimeoutMs,
		...onStatement === void 0 ? {} : { onStatement }
	});
	const db = new Kysely({ dialect });
	const columnsOf = createEntityColumns(schema);
	const known = createKnownDeclarations();
	return {
		transaction: (work) => db.transaction().execute((tx) => work(createTransaction(tx, schema, columnsOf, known, secret))),
		close: () => db.destroy()
	};
}
/** A connection that the server closes is reported by the statement that needs it; without listeners it would end the process. */
function createPool(config) {
	const pool = new Pool({
		application_name: "relance",
		connectionTimeoutMillis: 1e4,
		...config,
		types: typeParsers,
		pipeline: true
	});
	const ignore = () => void 0;
	pool.on("error", ignore);
	pool.on("connect", (client) => client.on("error", ignore));
	return pool;
}
function createTransaction(tx, schema, columnsOf, known, secret) {
	return {
		contacts: createContacts(tx, columnsOf("contact")),
		rows: createRows(tx, schema, columnsOf),
		memberships: createMemberships(tx),
		events: createEvents(tx),
		due: createDueTable(tx),
		runs: createRuns(tx),
		inbox: createRunInbox(tx),
		results: createStageResults(tx),
		journal: createJournal(tx),
		outbox: createOutbox(tx),
		coupons: createCoupons(tx),
		suppressions: createSuppressions(tx),
		deployments: createDeployments(tx, known, secret),
		clock: createClockRow(tx),
		mails: createCaughtMails(tx),
		deadLetters: createDeadLetters(tx),
		agenda: () => readAgenda(tx)
	};
}

export { createPostgresStore as t };