/** Pictures of checked campaigns: of the example shop, the same as those of their flows; of a shop that holds every construct of the language. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digest } from '../../../cli/compile/find-mistakes.ts';
import { drawGraphs } from '../../../cli/graph/draw-graphs.ts';
import { graphFormats } from '../../../cli/graph/formats.ts';
import { readWorkspace } from '../../../cli/workspace/read-workspace.ts';
import { hashFlow } from '../../../compiler/flow/hash.ts';
import { lower } from '../../../compiler/flow/lower.ts';
import { drawCampaign, drawPicture } from '../../../compiler/graph/draw-picture.ts';
import type { Picture } from '../../../compiler/graph/picture.ts';
import { check } from '../../../language/check/check.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { EVERYTHING, programOf } from './flows.ts';

const WORDS = { coupons: new Map([['ten', '10% off the order, valid 14d']]) };
const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Beside the constructs of the shop: what no campaign of it says. */
const MORE = `
campaign further {
  repeatable per ticket
  when ticket opened
  active until 2026-12-31
  capped exit
  quiet hours hold
  then {
    wait until ticket.lifetime after ticket.opened_at at 09:00 else { sms hello }
    repeat once_only up to 1 times until purchased { stop }
    send back by sms or email else { call erp else { stop outcome lost } }
    parallel { { add to big_buyers } { repeat inner up to 2 times { if contact in big_buyers { stop } else { stop outcome small } } } }
  }
}
`;

/** Files of the shop that hold every step, trigger and clause. */
const DRAWN = ['clauses', 'declarations', 'steps', 'triggers'].map((name) => `${name}.campaign`);

async function programAt(folder: string, more: Readonly<Record<string, string>> = {}, only?: readonly string[]) {
  const all = [...(await readWorkspace(folder)).files];
  const taken = all.filter(([file]) => only === undefined || !file.endsWith('.campaign') || only.includes(file));
  const files = new Map([...taken, ...Object.entries(more)]);
  const { program, diagnostics } = check(files);
  if (program === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return { program, files };
}

const example = (await programAt(join(ROOT, 'campaigns'))).program;
const constructs = await programAt(join(ROOT, 'tests', 'compiler', 'explain', 'shop'), { 'further.campaign': MORE }, DRAWN);
const everything = programOf(EVERYTHING);
const drawn = constructs.program.campaigns.map((campaign) => ({ campaign, picture: drawCampaign(campaign, WORDS) }));

describe('a campaign that runs', () => {
  const all = [example, everything].flatMap((program) => program.campaigns.map((campaign) => ({ name: campaign.name, campaign, program })));

  it.each(all)('has the picture of its flow: $name', ({ campaign, program }) => {
    expect(drawCampaign(campaign, WORDS)).toEqual(drawPicture(lower(campaign, program), WORDS));
  });
});

describe('the shop with every construct', () => {
  it('has every kind of step and trigger in its pictures', () => {
    const steps = ['email', 'sms', 'push', 'whatsapp', 'send', 'give', 'add', 'remove', 'set', 'call', 'notify', 'start', 'unsubscribe'];
    const others = ['suppress', 'wait', 'until', 'race', 'restart', 'if', 'split', 'parallel', 'repeat', 'stop'];
    const boxes = ['trigger', 'goal', 'unless', 'measure', 'end'];
    const kinds = new Set<string>(drawn.flatMap(({ picture }) => picture.boxes.map((box) => box.kind)));
    expect([...kinds].sort()).toEqual([...steps, ...others, ...boxes].sort());
    const triggers = new Set(constructs.program.campaigns.flatMap((campaign) => campaign.triggers.map(({ kind }) => kind)));
    expect([...triggers].sort()).toEqual(['date', 'each', 'event', 'field', 'idle', 'membership', 'read', 'silence', 'started']);
  });

  it.each(drawn)('has a box for each step, once: $campaign.name', ({ campaign, picture }) => {
    const ids = picture.boxes.map((box) => box.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const label of labelsIn(campaign.then)) expect(ids).toContain(label);
  });

  it.each(drawn)('lets no two boxes overlap, and no line pass through one: $campaign.name', ({ picture }) => {
    expect(overlapping(picture)).toEqual([]);
    expect(crossed(picture)).toEqual([]);
  });

  it('says in the way back where a repeat goes, and only where a pass comes to its end', () => {
    const backs = drawn.flatMap(({ picture }) => picture.boxes.filter((box) => box.id.endsWith(' again')).map((box) => box.id));
    expect(backs).toEqual(['nudges again']);
  });

  const golden = ['every_step', 'every_wait', 'every_fork', 'many_triggers', 'all_clauses', 'further'];
  const chosen = constructs.program.campaigns.filter(({ name }) => golden.includes(name));
  const written = graphFormats.flatMap((format) =>
    drawGraphs(chosen, constructs.program, format).map((graph) => ({
      ...graph,
      file: `${graph.campaign}.${format.extension}`,
    })),
  );

  it.each(written)('is drawn: $file', async ({ file, text }) => {
    await expect(text).toMatchFileSnapshot(join('golden', file));
  });
});

describe('the revision', () => {
  it.each([
    ['the example workspace', example],
    ['the shop with every construct', constructs.program],
  ] as const)('is that of the flow: %s', (_, program) => {
    const [mermaid] = graphFormats.filter(({ name }) => name === 'mermaid');
    if (mermaid === undefined) throw new Error('no format');
    const graphs = drawGraphs(program.campaigns, program, mermaid);
    expect(graphs.length).toBe(program.campaigns.length);
    for (const { campaign, revision } of graphs) {
      const found = program.campaigns.find(({ name }) => name === campaign);
      expect(found && hashFlow(lower(found, program), digest)).toBe(revision);
    }
  });
});

/** Labels of all steps, found without the code that draws them. */
function labelsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(labelsIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'named' in node && 'label' in node && typeof node.label === 'string' ? [node.label] : [];
  return [...own, ...Object.values(node).flatMap(labelsIn)];
}

function overlapping({ boxes }: Picture): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.id} and ${b.id}`),
  );
}

function crossed({ boxes, lines }: Picture): readonly string[] {
  return lines.flatMap(({ from, to, points }) =>
    points.slice(1).flatMap((b, index) => {
      const a = points[index] ?? b;
      const through = boxes.filter(
        ({ x, y, width, height }) =>
          Math.max(a.x, b.x) > x && Math.min(a.x, b.x) < x + width && Math.max(a.y, b.y) > y && Math.min(a.y, b.y) < y + height,
      );
      return through.map(({ id }) => `${from} to ${to} through ${id}`);
    }),
  );
}
