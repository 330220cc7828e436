import { describe, expect, it } from "vitest";
import { comparisonOf, firstTakeOf } from "../../src/scene/notes/comparison.ts";
import { comparisonSchema } from "../../src/scene/protocol.ts";
import { retake, setupOfRetake } from "../../src/scene/retake.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { aRead, Show, sayCommand } from "../support/shows.ts";

const blocked = { read: aRead(0, { move: "block", offer: null, picks_up: null }) };

/** A finished show of `lines` turns, of which those from `turn` on block, taken again from there. */
function takenAgain(turn: number, lines: number) {
  const first = new Show({ maxTurns: lines })
    .warmUp()
    .turns(turn - 1)
    .turns(lines - turn + 1, blocked);
  const setup = { ...setupOfRetake(first.scene, turn), sessionId: "again" };
  const again = new Show();
  const begun = retake(first.log, turn, setup, first.now + 60_000);
  again.scene = begun.scene;
  again.now = first.now + 60_000;
  return { first, again };
}

const compared = (scene: Scene) => comparisonSchema.parse(comparisonOf(scene));

describe("a comparison", () => {
  it("holds as many lines against each other as both takes have", () => {
    const { again } = takenAgain(3, 9);
    again.turns(2);
    expect(compared(again.scene)).toMatchObject({
      session_id: "test-session",
      turn: 3,
      lines: 2,
      before: { offers_made: 0, blocked: 2, yes_and: 0 },
      after: { offers_made: 2, blocked: 0, yes_and: 2 },
    });
    again.turns(7);
    expect(compared(again.scene)).toMatchObject({ lines: 7, before: { blocked: 7 } });
  });

  it("sets the line beside the one it replaces, each in the player's words", () => {
    const { first, again } = takenAgain(3, 5);
    again.do(sayCommand("new", "Then I shall marry the baker."));
    expect(compared(again.scene)).toMatchObject({
      before: { line: first.scene.turns[2]?.line },
      after: { line: "Then I shall marry the baker." },
    });
  });

  it("says in words what changed, and so if nothing did", () => {
    const { again } = takenAgain(3, 5);
    again.turns(2);
    const { summary } = compared(again.scene);
    expect(summary).toContain("Offers you made: 2, in the first take 0.");
    expect(summary).toContain("Lines that blocked or held back: 0, in the first take 2.");
    const same = takenAgain(3, 5).again.turns(3, blocked);
    expect(compared(same.scene).summary).toMatch(/alike/);
  });

  it("tells of hesitation only what the page has measured, never the gap between word and line", () => {
    const { again } = takenAgain(3, 5);
    again.turns(1, { firstKeyMs: 700 });
    expect(compared(again.scene).after.think_ms).toBe(700);
    expect(compared(again.scene).before.think_ms).toBeNull();
    expect(again.scene.turns.at(-1)?.replyGapMs).toBe(1_000);
  });

  it("calls the time before the first key what a newcomer calls it", () => {
    const { again } = takenAgain(3, 5);
    again.turns(1, { firstKeyMs: 700 });
    const { retakeOf } = again.scene;
    if (retakeOf === null) throw new Error("no retake");
    const turns = retakeOf.firstTake.turns.map((turn) => ({ ...turn, firstKeyMs: 3_000 }));
    const timed = { ...retakeOf, firstTake: { ...retakeOf.firstTake, turns } };
    expect(compared({ ...again.scene, retakeOf: timed }).summary).toContain(
      "Pause before you began to type: 0.7 s, in the first take 3 s.",
    );
  });

  it("takes the gap that older logs hold for no hesitation", () => {
    const { again } = takenAgain(3, 5);
    again.turns(1, { firstKeyMs: 700 });
    const { retakeOf } = again.scene;
    if (retakeOf === null) throw new Error("no retake");
    const turns = retakeOf.firstTake.turns.map((turn) => ({ ...turn, thinkMs: 9_000 }));
    const old = { ...retakeOf, firstTake: { ...retakeOf.firstTake, turns } };
    expect(compared({ ...again.scene, retakeOf: old }).before.think_ms).toBeNull();
  });

  it("is for retakes in which a new line was said, and for no other scene", () => {
    const { first, again } = takenAgain(3, 5);
    expect(comparisonOf(first.scene)).toBeNull();
    expect(comparisonOf(again.scene)).toBeNull();
  });

  it("carries a bounded part of a scene without a limit of turns", () => {
    const { scene } = new Show({ maxTurns: 0 }).warmUp().turns(130, blocked);
    expect(firstTakeOf(scene, 2).turns).toHaveLength(100);
    expect(() => firstTakeOf(scene, 131)).toThrow(RangeError);
  });
});
