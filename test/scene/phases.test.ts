import { describe, expect, it } from "vitest";
import { Draft } from "../../src/scene/draft.ts";
import { mayFollow } from "../../src/scene/phases.ts";
import { PHASES, type Phase } from "../../src/scene/vocabulary.ts";
import { aRead, Show } from "../support/shows.ts";

const idle = { read: aRead(0, { move: "wimp", offer: null, picks_up: null }) };

describe("the phase table", () => {
  it("leads forward only", () => {
    for (const [i, from] of PHASES.entries()) {
      for (const to of PHASES.slice(0, i + 1)) expect(mayFollow(from, to)).toBe(false);
    }
  });

  it("keeps every other change out of the log", () => {
    const { scene } = new Show().warmUp();
    const change = (from: Phase, to: Phase) => () =>
      new Draft(scene, 1).add({ type: "phase_changed", from, to, reason: "-" });
    expect(change("PHASE_1_SUPPORT", "MC_WARMUP")).toThrow(RangeError);
    expect(change("PHASE_2_FALLIBLE", "COACH_ANALYSIS")).toThrow(RangeError);
    expect(change("PHASE_1_SUPPORT", "COACH_ANALYSIS")).not.toThrow();
  });
});

describe("phase 2", () => {
  it("begins with turn 5 for a player who was steady in two turns in a row", () => {
    const show = new Show().warmUp().turns(5);
    expect(show.scene.phase2Turn).toBe(5);
    expect(show.events("phase_changed").at(-1)?.reason).toContain("steady");
  });

  it("begins with turn 8 at the latest for a player who is not struggling", () => {
    const show = new Show().warmUp().turns(4, idle);
    // One offer in three lines: not steady, not struggling.
    show.turns(3, idle).turns(0);
    expect(show.scene.phase2Turn).toBeNull();
    const mixed = new Show().warmUp().turns(6, idle).turns(1).turns(1, idle);
    expect(mixed.scene.phase2Turn).toBe(8);
  });

  it("waits until turn 10 for a player whose last three lines gave nothing", () => {
    const show = new Show().warmUp().turns(9, idle);
    expect(show.scene.phase2Turn).toBeNull();
    expect(show.turns(1, idle).scene.phase2Turn).toBe(10);
  });

  it("waits for a player who only nods to what they are given", () => {
    const nod = { read: aRead(0, { move: "accept", offer: null }) };
    const confused = { gauged: { sentiment: "CONFUSED", confidence: 1 } } as const;
    const show = new Show()
      .warmUp()
      .turns(6, { ...nod, ...confused })
      .turns(1, nod);
    expect(
      show.turns(2, { ...nod, gauged: { sentiment: "BORED", confidence: 1 } }).scene.phase2Turn,
    ).toBeNull();
    expect(show.turns(1, nod).scene.phase2Turn).toBe(10);
  });

  it("does not count turns that bored or confused the room as steady", () => {
    const bored = { gauged: { sentiment: "BORED", confidence: 1 } } as const;
    const show = new Show().warmUp().turns(7, bored);
    expect(show.scene.stabilityCount).toBe(0);
    expect(show.turns(1, bored).scene.phase2Turn).toBe(8);
  });

  it("takes tension for drama, not for trouble", () => {
    const tense = { gauged: { sentiment: "TENSE", confidence: 1 } } as const;
    expect(new Show().warmUp().turns(5, tense).scene.phase2Turn).toBe(5);
  });

  it("is skipped by a scene that ends in phase 1, and a scene without a line has no notes", () => {
    const short = new Show().warmUp().turns(2);
    short.do({
      type: "end",
      reason: "player_ended",
      heard: null,
    });
    expect(short.scene.phase).toBe("COACH_ANALYSIS");
    const silent = new Show().warmUp();
    silent.do({
      type: "end",
      reason: "player_ended",
      heard: null,
    });
    expect(silent.scene.phase).toBe("COMPLETE");
    expect(silent.events("backstage")).toEqual([]);
  });
});
