import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assembleReport,
  fillMoments,
  groundMoments,
  measuresOf,
  offerSummary,
  type ProposedMoment,
  sentimentArc,
} from "../../src/scene/notes/report.ts";
import { type Read, reportSchema } from "../../src/scene/protocol.ts";
import type { Line, Scene } from "../../src/scene/scene.ts";
import type { Principle } from "../../src/scene/stock.ts";
import { FLOP_KINDS, MOVES, SENTIMENTS } from "../../src/scene/vocabulary.ts";
import { aScene, aTurn } from "../support/scenes.ts";

const principle = (id: string): Principle => ({
  id,
  name: `The one about ${id}`,
  text: "Do it.",
  signs: ["It is done."],
  counter_signs: ["It is not."],
  exercise: "Do it today.",
  sources: ["A teacher"],
});
const principles = ["yes-and", "avoid-blocking", "call-back"].map(principle);

function aRead(turn: number, overrides: Partial<Read> = {}): Read {
  return {
    turn,
    move: "yes_and",
    offer: null,
    picks_up: null,
    note: "-",
    source: "heuristic",
    ...overrides,
  };
}
function aProposal(overrides: Partial<ProposedMoment> = {}): ProposedMoment {
  return {
    turn: 1,
    kind: "keep",
    quote: "I've named the oven",
    principle_id: "yes-and",
    observation: "You named it.",
    why: "A name makes it somebody.",
    ...overrides,
  };
}
const said = (turn: number, agent: Line["agent"], content: string): Line => ({
  seq: turn * 2 + (agent === null ? 0 : 1),
  turn,
  agent,
  content,
  at: 0,
  messageId: null,
});

const bakery = aScene({
  lines: [
    said(0, "mc", "Welcome, everybody!"),
    said(0, "partner", "The oven is alive."),
    said(1, null, "Of course! I’ve named the oven Margaret-Rose."),
    said(1, "partner", "Margaret wants bread."),
  ],
  turns: [
    aTurn(1, {
      line: "Of course! I’ve named the oven Margaret-Rose.",
      thinkMs: 1_000,
      read: aRead(1, { offer: "named the oven Margaret-Rose", picks_up: "The oven is alive" }),
      reply: "Margaret wants bread.",
    }),
    aTurn(2, { line: "No.", thinkMs: 3_000, read: aRead(2, { move: "block" }) }),
    aTurn(3, { line: "ok", thinkMs: 4_000, read: aRead(3, { move: "wimp" }), sentiment: null }),
    aTurn(4, { line: "Margaret is crying.", thinkMs: 500, phase: "PHASE_2_FALLIBLE" }),
  ],
  offersAtOpening: ["The oven is alive"],
});

describe("a report's numbers", () => {
  it("count moves from the reads, words from the lines and think times by phase", () => {
    expect(measuresOf(bakery)).toEqual({
      lines: 4,
      offers_made: 1,
      yes_and: 1,
      accepted: 0,
      wimped: 1,
      blocked: 1,
      questions: 0,
      callbacks: 0,
      words_player: 7,
      words_partner: 7,
      think_ms_phase_1: 3_000,
      think_ms_phase_2: 500,
    });
  });

  it("have no think time where nobody waited", () => {
    expect(measuresOf(aScene())).toMatchObject({ think_ms_phase_1: null, think_ms_phase_2: null });
    const two = aScene({ turns: [aTurn(1, { thinkMs: 1_000 }), aTurn(2, { thinkMs: 2_001 })] });
    expect(measuresOf(two).think_ms_phase_1).toBe(1_501);
  });

  it("agree with the ledger", () => {
    expect(offerSummary(bakery)).toMatchObject({ made: 2, accepted: 2, added_to: 1, dropped: [] });
  });

  it("take the gauge's word for a turn that was never settled", () => {
    expect(sentimentArc(bakery)).toHaveLength(4);
  });
});

describe("a coach's moments", () => {
  const ground = (...proposed: ProposedMoment[]) => groundMoments(bakery, principles, proposed);
  const reasonFor = (overrides: Partial<ProposedMoment>) =>
    ground(aProposal(overrides)).refused[0]?.reason;

  it("keep what the log bears out, with the principle's name from the database", () => {
    expect(ground(aProposal({ quote: "named the oven" })).kept).toEqual([
      {
        turn: 1,
        kind: "keep",
        quote: "named the oven",
        principle_id: "yes-and",
        principle: "The one about yes-and",
        observation: "You named it.",
        why: "A name makes it somebody.",
      },
    ]);
  });

  it("are quoted in the line's own letters though the coach wrote other marks", () => {
    for (const quote of [
      '"I\'ve named the oven…"',
      "i’ve  NAMED the oven",
      " I've named the oven ",
    ])
      expect(ground(aProposal({ quote })).kept[0]?.quote).toBe("I’ve named the oven");
  });

  it.each([
    ["a line that was never said", { turn: 9 }, /^turn:/],
    ["words that are not in the line", { quote: "I named the stove" }, /^quote: .*Margaret-Rose/],
    ["half a word", { quote: "med the ov" }, /^quote:/],
    ["words of another turn", { turn: 2 }, /^quote:/],
    ["an empty quote", { quote: " " }, /^quote:/],
    ["an unknown principle", { principle_id: "yes-but" }, /^principle_id:/],
    ["no reason", { why: " " }, /^why:/],
    [
      "words that nobody said, in the observation",
      { observation: "You answered “Margaret wants a bath”." },
      /^observation: .*wants a bath/,
    ],
    [
      "a better line that the player said elsewhere",
      { kind: "try", try_instead: "Margaret is crying!" },
      /^try_instead:/,
    ],
    ["a try without a better line", { kind: "try" }, /^try_instead:/],
    [
      "a try with the same line",
      { kind: "try", try_instead: "i've named the oven!" },
      /^try_instead:/,
    ],
  ] as const)("are refused for %s", (_, overrides, reason) => {
    expect(reasonFor(overrides)).toMatch(reason);
  });

  it("may quote both sides, and leave a part out where they mark it", () => {
    for (const observation of [
      'Your partner said “Margaret wants bread” after "named the oven Margaret-Rose".',
      "“I’ve named … Margaret-Rose” made the oven a somebody.",
      "You said a “yes, and” without saying it.",
    ])
      expect(ground(aProposal({ observation })).refused).toEqual([]);
  });

  it("are refused the second time on the same turn and kind, and beyond five", () => {
    expect(ground(aProposal(), aProposal({ quote: "oven" })).refused[0]?.reason).toMatch(/already/);
    const many = [1, 2, 3, 4].flatMap((turn) =>
      (["keep", "try"] as const).map((kind) => {
        const quote = bakery.turns[turn - 1]?.line ?? "";
        return aProposal({ turn, kind, quote, try_instead: "Better." });
      }),
    );
    const { kept, refused } = ground(...many);
    expect(kept).toHaveLength(5);
    expect(refused).toHaveLength(3);
    expect(refused[0]?.reason).toMatch(/^moments:/);
  });

  it("begin with a keep, then follow the scene", () => {
    const line = (turn: number) => bakery.turns[turn - 1]?.line ?? "";
    const { kept } = ground(
      aProposal({ turn: 3, quote: line(3) }),
      aProposal({ turn: 2, kind: "try", quote: line(2), try_instead: "Yes!" }),
      aProposal({ turn: 1, kind: "try", quote: line(1), try_instead: "Yes!" }),
    );
    expect(kept.map(({ turn }) => turn)).toEqual([3, 1, 2]);
  });

  it("quote a long line by a part that ends with a word", () => {
    const line = `The ${"very ".repeat(60)}long bread.`;
    const scene = aScene({ turns: [aTurn(1, { line })] });
    const [moment] = groundMoments(scene, principles, [aProposal({ quote: line })]).kept;
    expect(moment?.quote.length).toBeLessThanOrEqual(160);
    expect(moment?.quote).toMatch(/^The very .*very$/);
  });
});

const anyLine = fc.oneof(
  fc.lorem({ mode: "sentences", maxCount: 2 }),
  fc.constantFrom(
    "ok",
    "?",
    "👍",
    "No.",
    "七つの樽が教会の床下に",
    "What do you mean?",
    "👩‍👩‍👧",
    "a".repeat(900),
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }).map((text) => text.trim() || "x"),
);
const anyScene: fc.Arbitrary<Scene> = fc
  .array(
    fc.record({
      line: anyLine,
      move: fc.option(fc.constantFrom(...MOVES)),
      offer: fc.option(fc.lorem({ maxCount: 4 })),
      picksUp: fc.option(fc.constantFrom("alpha beta", "gamma")),
      reply: fc.option(fc.lorem({ mode: "sentences", maxCount: 2 })),
      sentiment: fc.option(fc.constantFrom(...SENTIMENTS)),
      flop: fc.option(fc.constantFrom(...FLOP_KINDS), { freq: 4 }),
      offers: fc.array(fc.lorem({ maxCount: 5 }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 16 },
  )
  .map((beats) =>
    aScene({
      offersAtOpening: ["alpha beta"],
      flops: beats.flatMap(({ flop }, index) =>
        flop === null ? [] : [{ turn: index + 1, kind: flop, about: index % 2 ? "gamma" : null }],
      ),
      turns: beats.map(({ line, move, offer, picksUp, reply, sentiment, offers }, index) =>
        aTurn(index + 1, {
          line,
          reply,
          sentiment,
          partnerOffers: offers,
          read: move === null ? null : aRead(index + 1, { move, offer, picks_up: picksUp }),
        }),
      ),
    }),
  );

describe("a report filled from the log", () => {
  const kinds = fc.array(fc.record({ turn: fc.nat(16), kind: fc.constantFrom("keep", "try") }), {
    maxLength: 8,
  });

  it("has three to five true moments with a keep first, whatever was played and kept", () => {
    fc.assert(
      fc.property(anyScene, kinds, (scene, wishes) => {
        const proposed = wishes.map(({ turn, kind }) =>
          aProposal({
            turn,
            kind: kind as "keep" | "try",
            quote: scene.turns[turn - 1]?.line.slice(0, 300) ?? "",
            try_instead: "Something altogether different, Harold.",
          }),
        );
        const { kept } = groundMoments(scene, principles, proposed);
        const report = assembleReport({
          scene,
          principles,
          headline: "You played.",
          moments: kept,
          mission: { title: "Do", task: "Do it." },
          nextGame: "Alphabet",
          source: "heuristic",
        });
        expect(() => reportSchema.parse(report)).not.toThrow();
        const { moments } = report;
        const lines = scene.turns.length;
        expect(moments.length).toBeGreaterThanOrEqual(Math.min(3, lines));
        expect(moments.length).toBeLessThanOrEqual(Math.min(5, Math.max(3, lines)));
        if (lines < 3) expect(moments).toHaveLength(lines);
        expect(moments[0]?.kind).toBe("keep");
        expect(new Set(moments.map(({ turn, kind }) => `${turn} ${kind}`)).size).toBe(
          moments.length,
        );
        for (const moment of moments) {
          const line = scene.turns[moment.turn - 1]?.line ?? "";
          expect(line).toContain(moment.quote);
          expect(moment.quote.length).toBeLessThanOrEqual(160);
          expect(moment.quote.isWellFormed()).toBe(true);
          expect(principles.map(({ id }) => id)).toContain(moment.principle_id);
          if (moment.kind === "keep") expect(moment.try_instead).toBeUndefined();
          else expect(moment.try_instead).not.toBe(moment.quote);
        }
        // Nothing is told twice, and no better line is one that was said.
        const filled = moments.filter((moment) => !kept.includes(moment));
        for (const part of ["observation", "why", "try_instead"] as const) {
          const texts = filled.flatMap((moment) => moment[part] ?? []);
          expect(new Set(texts).size).toBe(texts.length);
        }
        // What was filled in passes the very check that a coach has to pass.
        expect(groundMoments(scene, principles, moments).refused).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("cites the partner's line that built on the player's words", () => {
    const [first] = fillMoments(bakery, principles, []);
    expect(first).toMatchObject({ turn: 1, kind: "keep" });
    expect(first?.why).toContain("“Margaret wants bread.”");
  });

  it("answers a block with what the partner had given", () => {
    const scene = aScene({
      offersAtOpening: ["The oven is alive"],
      turns: [
        aTurn(1, { line: "Hello oven." }),
        aTurn(2, { line: "There is no bread.", read: aRead(2, { move: "block" }) }),
        aTurn(3, { line: "Fine, bread." }),
      ],
    });
    const moment = fillMoments(scene, principles, []).find(({ kind }) => kind === "try");
    expect(moment).toMatchObject({ turn: 2, principle_id: "avoid-blocking" });
    expect(moment?.try_instead).toContain("the bread");
  });

  it("leaves alone what a coach got right", () => {
    const line = (turn: number) => bakery.turns[turn - 1]?.line ?? "";
    const { kept } = groundMoments(bakery, principles, [
      aProposal(),
      aProposal({ turn: 2, kind: "try", quote: line(2), try_instead: "Yes!" }),
      aProposal({ turn: 4, quote: line(4) }),
    ]);
    expect(fillMoments(bakery, principles, kept)).toEqual(kept);
  });

  it("says nothing about a scene in which nothing was said", () => {
    expect(fillMoments(aScene(), principles, [])).toEqual([]);
  });
});
