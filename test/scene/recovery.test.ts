import { describe, expect, it } from "vitest";
import type { Read } from "../../src/scene/protocol.ts";
import { flopsOf, recoveryOf } from "../../src/scene/recovery.ts";
import type { PlayedFlop, Turn } from "../../src/scene/scene.ts";
import type { FlopKind, Move } from "../../src/scene/vocabulary.ts";
import { aScene, aTurn } from "../support/scenes.ts";

function said(turn: number, line: string, move: Move, read: Partial<Read> = {}): Turn {
  return aTurn(turn, {
    line,
    reply: "Mm.",
    read: { turn, move, offer: null, picks_up: null, note: "-", source: "heuristic", ...read },
  });
}

function sceneAfter(flop: Omit<PlayedFlop, "turn">, ...turns: Turn[]) {
  const takesBack = flop.kind === "contradicted_fact" && `It was never true that ${flop.about}.`;
  return aScene({
    flops: [{ turn: 6, ...flop }],
    turns: [
      aTurn(6, {
        line: "The kettle is on, Beatrice.",
        reply: takesBack || "The... the what? Where am I?",
      }),
      ...turns,
    ],
  });
}

const RESCUES: readonly (readonly [FlopKind, string | null, string, Move])[] = [
  ["forgot_name", "Beatrice", "It's me, Beatrice, and I brought soup.", "yes_and"],
  ["forgot_name", "Beatrice", "You forgot again, your own sister.", "accept"],
  ["contradicted_fact", "the bakery is closed", "Closed for everyone but the king!", "yes_and"],
  [
    "contradicted_fact",
    "the bakery is closed",
    "We open it at night because of the bats.",
    "yes_and",
  ],
  ["froze", null, "You have gone pale. Sit down, captain.", "yes_and"],
  ["froze", null, "You look like a statue, and I start on Monday.", "yes_and"],
  ["lost_object", "lantern", "Is it behind you, on the hook?", "question"],
  ["misheard", "kettle", "A petal, a kettle, we need both.", "yes_and"],
  ["lost_object", "lantern", "Look in your other hand.", "accept"],
  ["panicked", null, "Breathe. I hold the rope.", "yes_and"],
  ["lost_object", "Suppe", "Schau mal in der anderen Hand.", "accept"],
  ["forgot_name", "Beatrice", "Du kennst doch meinen Namen.", "accept"],
  ["panicked", null, "Keine Angst, eins nach dem anderen.", "accept"],
];

describe("a flop's recovery", () => {
  it.each(RESCUES)("%s about %s is rescued by %j", (kind, about, line, move) => {
    const [flop] = flopsOf(sceneAfter({ kind, about }, said(7, line, move)));
    expect(flop).toMatchObject({ turn: 6, kind, about, recovered: true, turns_to_recover: 1 });
  });

  it("is told of no fact that the partner did not come to speak of", () => {
    const scene = aScene({
      flops: [{ turn: 1, kind: "contradicted_fact", about: "the shoe has a bell" }],
      turns: [aTurn(1, { reply: "I have never set foot in this office before." })],
    });
    expect(flopsOf(scene)[0]?.about).toBeNull();
    expect(recoveryOf(scene).note).not.toContain("shoe");
  });

  it.each(["block", "wimp", "cancel", "gag"] as const)("is no %s, whatever it names", (move) => {
    const line = "Beatrice is not my name, I don't know any Beatrice.";
    const scene = sceneAfter(
      { kind: "forgot_name", about: "Beatrice" },
      said(7, line, move),
      said(8, line, move),
    );
    expect(flopsOf(scene)[0]).toMatchObject({ recovered: false, turns_to_recover: null });
  });

  it.each([
    ["froze", "Can you start on Monday?"],
    ["froze", "Are you all right?"],
    ["panicked", "Why?"],
    ["lost_object", "Where did you leave it?"],
    ["contradicted_fact", "Is that blood on your sleeve?"],
  ] as const)("%s is not rescued by %j, which hands the trouble back", (kind, line) => {
    const read = { picks_up: "The kettle is on" };
    const scene = sceneAfter(
      { kind, about: "lantern" },
      said(7, line, "yes_and", read),
      said(8, line, "question"),
    );
    expect(flopsOf(scene)[0]).toMatchObject({ recovered: false });
  });

  it("is not found in what the partner repeats of the player's words afterwards", () => {
    const line = "I cried for hours in the supermarket.";
    const misheard = { kind: "misheard", about: "couch" } as const;
    const after = (turn: number) => ({
      ...said(turn, line, "yes_and"),
      reply: "In the supermarket!",
    });
    expect(flopsOf(sceneAfter(misheard, after(7)))[0]?.recovered).toBeNull();
  });

  it("may come with the second line", () => {
    const scene = sceneAfter(
      { kind: "panicked", about: null },
      said(7, "What now?", "question"),
      said(8, "Take my hand, we jump together.", "yes_and", { offer: "we jump together" }),
    );
    expect(flopsOf(scene)[0]).toMatchObject({ recovered: true, turns_to_recover: 2 });
    expect(recoveryOf(scene).score).toBe(70);
  });

  it("is undecided while the two lines are not both said", () => {
    const played = { kind: "lost_object", about: "lantern" } as const;
    const asked = said(7, "Why?", "question");
    expect(flopsOf(sceneAfter(played))[0]?.recovered).toBeNull();
    expect(flopsOf(sceneAfter(played, asked))[0]?.recovered).toBeNull();
    expect(flopsOf(sceneAfter(played, asked, said(8, "Bread.", "accept")))[0]?.recovered).toBe(
      false,
    );
    expect(recoveryOf(sceneAfter(played, asked))).toMatchObject({
      score: null,
      flops: [{ recovered: false, turns_to_recover: null }],
    });
  });

  it("is told with the word that every flop was on purpose, and only if there was one", () => {
    expect(recoveryOf(aScene())).toEqual({ score: null, flops: [], note: null });
    const scene = sceneAfter({ kind: "froze", about: null }, said(7, "Sit down.", "accept"));
    expect(recoveryOf(scene).note).toContain("on purpose");
    expect(recoveryOf(scene).score).toBe(100);
  });
});
