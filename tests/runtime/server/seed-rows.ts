/** Rows of the seed: a run, its outbox row, the mail that was caught, and the journal. */
import type { CaughtMail, JournalEntry, OutboxRow, Run } from '../../../runtime/store/port.ts';
import { DAY, NOW, type SeedCampaign } from './seed-campaigns.ts';

/** A run that waits at `cooling`. */
export function runOf(campaign: SeedCampaign, id: string, contact: string, enteredAt: number): Run {
  return {
    id,
    campaign: campaign.name,
    revision: campaign.revision,
    contact,
    key: 'contact',
    status: 'running',
    closed: false,
    priority: 3,
    enteredAt,
    entryEvent: `${id}-entry`,
    entrySeq: 1,
    cursors: { '': { label: 'cooling', until: NOW + DAY, since: NOW - DAY, sinceSeq: 1, seq: 1 } },
    bindings: {},
    needsNudge: false,
  };
}

/** What the run's step put into the outbox, sent at `at`. */
export function outboxRow(campaign: SeedCampaign, run: Run, at: number, to: string): OutboxRow {
  return {
    id: `${run.id}/${campaign.step}/1`,
    run: run.id,
    campaign: campaign.name,
    revision: run.revision,
    label: campaign.step,
    contact: run.contact,
    kind: 'message',
    channel: 'email',
    purpose: 'marketing',
    message: campaign.step,
    messageHash: 'h',
    tags: [],
    priority: 3,
    to,
    from: 'Gift Corner <hello@gift-corner.example>',
    subject: SUBJECTS[campaign.name] ?? campaign.name,
    html: MAIL_HTML,
    text: MAIL_TEXT,
    state: 'sent',
    queuedAt: at,
    availableAt: at,
    expiresAt: at + DAY,
    sentAt: at,
    attempts: 1,
    fence: 1,
  };
}

const SUBJECTS: Readonly<Record<string, string>> = {
  cart_recovery: 'You left something behind: 20 % off until Sunday',
  first_order_nudge: '10 % off your first order',
  welcome: 'Thank you for registering',
};

/** Holds what a mail must not do here: run a script and load a picture. */
export const MAIL_HTML = `<!doctype html><html><head><title>Mail</title></head>
<body style="margin:0;font-family:Arial,sans-serif;background:#f4f1ec">
<script>parent.document.title = 'taken over'</script>
<img src="http://tracker.example/open.gif" alt="">
<table role="presentation" width="100%"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" style="max-width:480px;background:#fff;border-radius:8px"><tr><td style="padding:32px">
<h1 style="margin:0 0 16px;font-size:22px;color:#222">Still thinking it over?</h1>
<p style="color:#555;line-height:1.6">Your basket is where you left it. With the code <b>SAVE-7KQ2MX</b> it is 20 % cheaper.</p>
<p><a href="http://shop.example/cart" style="display:inline-block;background:#0f5132;color:#fff;padding:12px 20px;border-radius:6px;text-decoration:none">Finish my order</a></p>
</td></tr></table></td></tr></table></body></html>`;
const MAIL_TEXT =
  'Still thinking it over?\n\nYour basket is where you left it. With the code SAVE-7KQ2MX it is 20 % cheaper.\n\nFinish my order: http://shop.example/cart\n';

/** The mail as the catcher keeps it. */
export function mailOf(row: OutboxRow, id: string, n: number): CaughtMail {
  const headers = [
    { name: 'Subject', value: row.subject },
    { name: 'X-Relance-Run', value: row.run },
  ];
  const raw = `Subject: ${row.subject}\r\nX-Relance-Run: ${row.run}\r\n\r\n${row.text}`;
  // The third mail of each campaign has no HTML.
  return {
    id,
    channel: 'email',
    outbox: row.id,
    at: row.queuedAt,
    from: row.from,
    to: row.to,
    subject: row.subject,
    headers,
    html: n === 2 ? '' : row.html,
    text: row.text,
    raw,
  };
}

/** What the run noted until it sent. */
export function journalOf(run: Run, step: string, at: number): readonly JournalEntry[] {
  const line = { contact: run.contact, run: run.id, campaign: run.campaign, revision: run.revision };
  return [
    { ...line, at: run.enteredAt, kind: 'entered', reason: 'cart abandoned', data: { id: run.entryEvent } },
    { ...line, at, kind: 'gave', label: 'give_coupon_save20', data: { coupon: 'save20', code: 'SAVE-7KQ2MX', terms: 'aa11' } },
    { ...line, at, kind: 'queued', label: step },
    { ...line, at, kind: 'sent', label: step },
  ];
}
