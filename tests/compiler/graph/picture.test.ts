import { describe, expect, it } from 'vitest';
import { END, type Flow, type FlowNode } from '../../../compiler/flow/flow.ts';
import { pictureDot } from '../../../compiler/graph/dot.ts';
import { drawPicture } from '../../../compiler/graph/draw-picture.ts';
import { pictureMermaid } from '../../../compiler/graph/mermaid.ts';
import type { Box, Picture } from '../../../compiler/graph/picture.ts';
import { pictureSvg } from '../../../compiler/graph/svg.ts';
import { EVERYTHING, flowsOf } from './flows.ts';

const words = { coupons: new Map([['ten', '10% off the order, valid 14d']]) };
const flows = flowsOf(EVERYTHING);
const named = (name: string): Flow => {
  const flow = flows.find((one) => one.campaign === name);
  if (flow === undefined) throw new Error(name);
  return flow;
};

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const segments = (picture: Picture) =>
  picture.lines.flatMap((line) => line.points.slice(1).map((point, index) => ({ line, a: line.points[index] ?? point, b: point })));

describe.each(flows)('the picture of $campaign', (flow) => {
  const picture = drawPicture(flow, words);
  const box = (id: string): Box => {
    const found = picture.boxes.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no box ${id}`);
    return found;
  };

  it('has a box for each trigger, step and clause', () => {
    const ids = [
      ...flow.triggers.map((_, index) => `trigger ${index + 1}`),
      ...flow.nodes.map((node) => node.label),
      ...[...flow.goals, ...flow.unless].map((exit) => exit.label),
    ];
    expect(
      picture.boxes
        .map((one) => one.id)
        .filter((id) => id !== END)
        .sort(),
    ).toEqual([...ids].sort());
  });

  it('has a line for each way from step to step', () => {
    const drawn = new Set(picture.lines.map((line) => `${line.from} ${line.to}`));
    for (const node of flow.nodes) for (const target of targetsOf(node)) expect(drawn).toContain(`${node.label} ${target}`);
    for (const index of flow.triggers.keys()) expect(drawn).toContain(`trigger ${index + 1} ${flow.start}`);
  });

  it('lets no two boxes overlap', () => {
    for (const [index, one] of picture.boxes.entries())
      for (const other of picture.boxes.slice(index + 1)) expect(overlap(one, other) && [one.id, other.id]).toBe(false);
  });

  it('leads lines from the bottom of a box to the top of another, and through no box', () => {
    for (const line of picture.lines) {
      const [first, last] = [line.points[0], line.points.at(-1)];
      const [from, to] = [box(line.from), box(line.to)];
      expect(first?.y).toBe(from.y + from.height);
      expect(last?.y).toBe(to.y);
    }
    for (const { line, a, b } of segments(picture))
      for (const one of picture.boxes) {
        const through =
          Math.max(a.x, b.x) > one.x &&
          Math.min(a.x, b.x) < one.x + one.width &&
          Math.max(a.y, b.y) > one.y &&
          Math.min(a.y, b.y) < one.y + one.height;
        expect(through && `${line.from} → ${line.to} through ${one.id}`).toBe(false);
      }
  });

  it('stays inside of its frame', () => {
    for (const one of picture.boxes) {
      expect(Math.min(one.x, one.y)).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width).toBeLessThanOrEqual(picture.width);
      expect(one.y + one.height).toBeLessThanOrEqual(picture.height);
    }
    for (const { labelAt } of picture.lines) if (labelAt !== undefined) expect(labelAt.x - labelAt.width / 2).toBeGreaterThanOrEqual(0);
  });
});

function targetsOf(node: FlowNode): readonly string[] {
  const rest = 'otherwise' in node && node.otherwise !== undefined ? [node.otherwise] : [];
  switch (node.kind) {
    case 'race':
      return [...node.arms.map((arm) => arm.next), node.timeout];
    case 'if':
      return [...node.branches.map((branch) => branch.next), node.otherwise];
    case 'split':
      return node.arms.map((arm) => arm.next);
    case 'parallel':
      return node.arms;
    case 'stop':
      return [];
    default:
      return [node.next, ...rest];
  }
}

describe('what a marketer reads', () => {
  it('in boxes', () => {
    const picture = drawPicture(named('birthday'), words);
    expect(picture.boxes.map((one) => [one.title.join(' '), ...one.details].join(' | '))).toMatchInlineSnapshot(`
      [
        "When contact registered | repeatable per contact | only if contact.country == "FR"",
        "Goal: order placed | counted for 1 week | then Email: thanks",
        "When 1 week before contact.birthday at 09:00",
        "Ends at once: contact unsubscribed",
        "Coupon: ten | 10% off the order, valid 14d",
        "Stop: no code",
        "Email: card",
        "SMS: card",
        "Wait up to 1 week | for what happens first",
        "Add to vip",
        "If contact in vip",
        "Wait until contact.birthday at 09:00",
        "Stop",
        "Remove from vip",
        "SMS: wish",
        "Which is true first? | 1. contact.city == "Lyon" | 2. contact.city == "Paris"",
        "Wait 3 days",
        "Wait 2 days at 10:00",
        "End: completed",
      ]
    `);
  });

  it('on the ways', () => {
    const picture = drawPicture(named('birthday'), words);
    expect(
      picture.lines.filter((line) => line.label !== undefined).map((line) => `${line.from} → ${line.to}: ${line.label}`),
    ).toMatchInlineSnapshot(`
      [
        "code → code_else_stop_1: no code left",
        "code → email_card: given",
        "email_card → sms_card: not sent",
        "email_card → first: sent",
        "first → add_to_vip: order placed where (order.total > 50 EUR)",
        "first → first_on_cart_updated_if_1: cart updated",
        "first_on_cart_updated_if_1 → first_on_cart_updated_if_1_then_stop_1: yes",
        "first → the_day: after 1 week",
        "the_day → remove_from_vip: unknown or past",
        "the_day → sms_wish: it comes",
        "first_on_cart_updated_if_1 → if_1: no",
        "if_1 → if_1_then_wait_1: 1",
        "if_1 → if_1_else_wait_1: none",
        "if_1 → $end: 2",
      ]
    `);
  });
});

describe('the formats', () => {
  it('Mermaid', () => {
    expect(pictureMermaid(drawPicture(named('birthday'), words))).toMatchInlineSnapshot(`
      "flowchart TD
        n1(["When contact registered<br/>repeatable per contact only if contact.country == #quot;FR#quot;"])
        n2>"Goal: order placed<br/>counted for 1 week then Email: thanks"]
        n3(["When 1 week before contact.birthday at 09:00"])
        n4>"Ends at once: contact unsubscribed"]
        n5["Coupon: ten<br/>10% off the order, valid 14d"]
        n6(["Stop: no code"])
        n7["Email: card"]
        n8["SMS: card"]
        n9("Wait up to 1 week<br/>for what happens first")
        n10["Add to vip"]
        n11{{"If contact in vip"}}
        n12("Wait until contact.birthday at 09:00")
        n13(["Stop"])
        n14["Remove from vip"]
        n15["SMS: wish"]
        n16{{"Which is true first?<br/>1. contact.city == #quot;Lyon#quot; 2. contact.city == #quot;Paris#quot;"}}
        n17("Wait 3 days")
        n18("Wait 2 days at 10:00")
        n19(["End: completed"])
        n3 --> n5
        n1 --> n5
        n5 -->|"no code left"| n6
        n5 -->|"given"| n7
        n7 -->|"not sent"| n8
        n7 -->|"sent"| n9
        n8 --> n9
        n9 -->|"order placed where (order.total #gt; 50 EUR)"| n10
        n9 -->|"cart updated"| n11
        n11 -->|"yes"| n13
        n9 -->|"after 1 week"| n12
        n12 -->|"unknown or past"| n14
        n12 -->|"it comes"| n15
        n14 --> n15
        n10 --> n16
        n11 -->|"no"| n16
        n15 --> n16
        n16 -->|"1"| n17
        n16 -->|"none"| n18
        n17 --> n19
        n16 -->|"2"| n19
        n18 --> n19
      "
    `);
  });

  it('DOT', () => {
    expect(pictureDot(drawPicture(named('ends_everywhere'), words))).toMatchInlineSnapshot(`
      "digraph "ends_everywhere" {
        rankdir=TB; node [shape=box, style=rounded, fontname="Helvetica"]; edge [fontname="Helvetica"];
        "trigger 1" [label="When order placed\\nonce per contact", shape=oval];
        "wait_1" [label="Wait 1 hour"];
        "if_1" [label="If contact in vip", shape=diamond];
        "if_1_then_stop_1" [label="Stop: kept", shape=octagon];
        "if_1_else_if_1" [label="If contact.city == \\"Lyon\\"", shape=diamond];
        "if_1_else_if_1_then_stop_1" [label="Stop", shape=octagon];
        "if_1_else_if_1_else_stop_1" [label="Stop: lost", shape=octagon];
        "trigger 1" -> "wait_1";
        "wait_1" -> "if_1";
        "if_1" -> "if_1_then_stop_1" [label="yes"];
        "if_1" -> "if_1_else_if_1" [label="no"];
        "if_1_else_if_1" -> "if_1_else_if_1_then_stop_1" [label="yes"];
        "if_1_else_if_1" -> "if_1_else_if_1_else_stop_1" [label="no"];
      }
      "
    `);
  });

  it('SVG holds every text, escaped, and nothing from outside', () => {
    const svg = pictureSvg(drawPicture(named('birthday'), words));
    expect(svg).toContain('only if contact.country == &quot;FR&quot;');
    expect(svg).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
    expect(svg).not.toContain('<script');
  });
});
