import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floorOf } from "../../src/client/floor.ts";
import { nothingPainted, type Pace, type Painting, paint } from "../../src/client/pacing.ts";
import { emptyStage, type StageState } from "../../src/client/stage.ts";
import {
  delta,
  joined,
  numbered,
  partnerSays,
  play,
  playerSays,
  sceneLog,
  texts,
} from "../support/client-frames.ts";

const WELCOME = "Good evening, and welcome to the harbour, where nobody has slept since the war. ";
const OPENING =
  "Mabel, the lamp is out again and the ferry is coming in with all our debts aboard.";
const REPLY = "Then take the other ladder, and mind the soup on your way up the stairs, love. ";

const mcSays = (seq: number, content: string) =>
  numbered(seq, { type: "message", turn: 0, role: "assistant", agent_name: "mc", content });
const shout = (seq: number, turn: number) =>
  numbered(seq, { type: "spotlight", turn, archetype: "The Baker", line: "Rolls!" });
const cheer = numbered(3, { type: "sentiment_changed", turn: 0, from: "NEUTRAL", to: "WITH_YOU" });

const live = play(emptyStage, joined(0));
const opened = play(live, mcSays(1, WELCOME), shout(2, 0), cheer, partnerSays(4, 0, OPENING));
/** The player has the floor, and nothing of it is new. */
const history = play(emptyStage, joined(2), mcSays(1, WELCOME), partnerSays(2, 0, OPENING));
const answered = play(history, playerSays(3, 1, "I climb.", "a"));

/** Looks whenever the page would, from `now` on for `forMs`. */
function watch(
  before: Painting,
  told: StageState,
  now: number,
  forMs: number,
  pace: Pace = "spoken",
) {
  const until = now + forMs;
  let painting = paint(before, told, pace, now);
  while (painting.isBehind && painting.readAt <= until) {
    painting = paint(painting, told, pace, painting.readAt);
  }
  return paint(painting, told, pace, until);
}

/** What stands on the page, line by line. */
const page = ({ stage }: Painting) => [...texts(stage), ...stage.speeches.map(({ text }) => text)];
const ready = paint(nothingPainted, history, "spoken", 0);

describe("a line", () => {
  it("has its first word on the page in the moment in which it comes", () => {
    const told = play(answered, delta(1, 0, "Then take the other "));
    expect(page(paint(ready, told, "spoken", 5_000)).at(-1)).toBe("Then ");
  });

  it.each([
    ["spoken", 24],
    ["calm", 14],
  ] as const)("goes on, %s, at about %i characters a second", (pace, perSecond) => {
    const told = play(answered, partnerSays(4, 1, REPLY.repeat(9)));
    const words = page(watch(ready, told, 1_000, 20_000, pace)).at(-1) ?? "";
    expect(Math.abs(words.length - 20 * perSecond)).toBeLessThan(12);
  });

  it("is there at once where that is wished, and still takes its time to be read", () => {
    const told = play(answered, partnerSays(4, 1, REPLY));
    const painting = paint(ready, told, "at_once", 1_000);
    expect(painting.stage).toEqual(told);
    expect(painting.readAt).toBeCloseTo(1_000 + (REPLY.length * 1_000) / 24);
  });

  it("loses no time to a late timer", () => {
    const told = play(answered, partnerSays(4, 1, REPLY.repeat(9)));
    const begun = paint(ready, told, "spoken", 0);
    expect(page(paint(begun, told, "spoken", 9_000))).toEqual(page(watch(ready, told, 0, 9_000)));
  });

  it("begun again after a crash goes on with the new words", () => {
    const told = play(answered, delta(1, 0, "Then take the other ladder. "));
    const begun = watch(ready, told, 0, 1_000);
    const again = play(told, delta(1, 0, "No, come down at once, Mabel. "));
    expect(page(watch(begun, again, 1_000, 300)).at(-1)).toMatch(/^No, come down at once, \S* ?$/);
  });

  it("counts as whole only when it is painted, and as read a little later", () => {
    const told = play(answered, partnerSays(4, 1, REPLY));
    let painting = paint(ready, told, "spoken", 0);
    while (painting.isBehind) {
      expect(floorOf(painting.stage)).toBe("partner");
      painting = paint(painting, told, "spoken", painting.readAt);
    }
    expect(floorOf(painting.stage)).toBe("player");
    expect(painting.readAt).toBeCloseTo((REPLY.length * 1_000) / 24);
  });
});

describe("lines that come together", () => {
  it("wait for one another in order, and so do light and faces", () => {
    const seen = new Set<string>();
    let painting = paint(nothingPainted, opened, "spoken", 0);
    for (;;) {
      const [welcome = "", call, opening] = page(painting);
      if (call !== undefined) expect(welcome).toBe(WELCOME);
      if (opening !== undefined) expect(call).toBe("shout");
      expect(painting.stage.sentiment).toBe(call === undefined ? "NEUTRAL" : "WITH_YOU");
      seen.add(String(page(painting).length));
      if (!painting.isBehind) break;
      painting = paint(painting, opened, "spoken", painting.readAt);
    }
    expect([...seen]).toEqual(["1", "3"]);
    expect(painting.stage).toEqual(opened);
  });

  it("are painted at once when the player answers, and the reply begins without a wait", () => {
    const begun = paint(nothingPainted, opened, "spoken", 0);
    const told = play(opened, playerSays(5, 1, "I climb.", "a"), delta(1, 0, "Then take "));
    expect(page(paint(begun, told, "spoken", 500))).toEqual([
      WELCOME,
      "shout",
      OPENING,
      "I climb.",
      "Then ",
    ]);
  });

  it("are painted at once when they are told again", () => {
    const begun = paint(nothingPainted, opened, "spoken", 0);
    const { stage, readAt } = paint(begun, play(opened, joined(4)), "spoken", 500);
    expect([texts(stage), readAt]).toEqual([texts(opened), 500]);
  });

  it("do not let the Partner's first word wait for bell and audience", () => {
    const told = play(answered, shout(4, 1), delta(1, 0, "Then take "));
    expect(page(paint(ready, told, "spoken", 5_000)).slice(-2)).toEqual(["shout", "Then "]);
  });

  it("leave the player's time to the player: a late call from the house takes none of it", () => {
    const told = play(answered, partnerSays(4, 1, REPLY));
    const whole = watch(ready, told, 0, 60_000);
    const late = play(told, shout(5, 1));
    const painting = paint(whole, late, "spoken", 61_000);
    expect(texts(painting.stage).at(-1)).toBe("shout");
    expect([floorOf(painting.stage), painting.readAt]).toEqual(["player", 61_000]);
  });

  it("say once what the host's sign says and the MC repeats", () => {
    const call = numbered(5, {
      type: "host_call",
      turn: 1,
      kind: "freeze",
      option: null,
      message: "Freeze where you are!",
    });
    const voiced = mcSays(6, "Freeze where you are!");
    const told = play(answered, partnerSays(4, 1, REPLY), call, voiced);
    let painting = paint(ready, told, "spoken", 0);
    while (painting.isBehind) {
      painting = paint(painting, told, "spoken", painting.readAt);
      expect(painting.stage.speeches.some(({ agent }) => agent === "mc")).toBe(false);
    }
    expect(painting.stage).toEqual(told);
  });
});

describe("what piles up", () => {
  it.each([
    ["spoken", 800 / 24],
    ["calm", 800 / 14],
  ] as const)("is never further behind, %s, than %d seconds", (pace, boundS) => {
    // Ten times as fast as the pace, for a minute.
    const word = "ladder ";
    let painting = paint(nothingPainted, answered, pace, 0);
    const toldAt: number[] = [];
    let told = answered;
    let text = "";
    for (let now = 0; now < 60_000; now += 1_000) {
      text += word.repeat(34);
      while (toldAt.length < text.length) toldAt.push(now);
      told = play(told, delta(1, 0, text));
      painting = watch(painting, told, now, 1_000, pace);
      const waitsSince = toldAt[painting.stage.speeches[0]?.text.length ?? 0] ?? now;
      expect(now + 1_000 - waitsSince).toBeLessThanOrEqual(boundS * 1_000 + 1_000);
    }
    const last = watch(painting, told, 60_000, boundS * 1_000, pace);
    expect(page(last).at(-1)).toBe(text);
    // Then it is spoken as before.
    expect(paint(last, told, pace, 200_000).isBehind).toBe(false);
  });

  it("is no reason to hurry as long as it is a welcome and an opening", () => {
    const painting = watch(nothingPainted, opened, 0, 0);
    expect(painting.haste).toBe(1);
  });
});

it("comes to what was told, in whatever steps it was told and looked at", () => {
  const frames = [joined(0), ...sceneLog, delta(2, 0, "Onto "), partnerSays(13, 2, REPLY)];
  const steps = fc.array(fc.nat(900), { minLength: frames.length, maxLength: frames.length });
  fc.assert(
    fc.property(steps, fc.constantFrom<Pace>("spoken", "calm", "at_once"), (waits, pace) => {
      let [told, painting, now] = [emptyStage, nothingPainted, 0];
      for (const [index, frame] of frames.entries()) {
        told = play(told, frame);
        painting = watch(painting, told, now, waits[index] ?? 0, pace);
        now += waits[index] ?? 0;
        expect(told.script.slice(0, painting.stage.script.length)).toEqual(painting.stage.script);
      }
      expect(watch(painting, told, now, 120_000, pace).stage).toEqual(told);
    }),
  );
});
