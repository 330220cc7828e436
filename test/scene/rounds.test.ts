/** Games whose rules begin a new scene: what is said across the seam takes up nothing. */

import { describe, expect, it } from "vitest";
import { createStageManager } from "../../src/ensemble/stage-manager.ts";
import { beatsOf } from "../../src/scene/notes/beats.ts";
import { giftsIn } from "../../src/scene/notes/gifts.ts";
import { fillMoments } from "../../src/scene/notes/report.ts";
import { ledgerOf } from "../../src/scene/offers.ts";
import type { HostCall } from "../../src/scene/protocol.ts";
import { answers, isAnswered, roundOf } from "../../src/scene/rounds.ts";
import type { Turn } from "../../src/scene/scene.ts";
import { aCast, aPlayedScene } from "../support/played-scenes.ts";
import { scriptedModel } from "../support/scripted-model.ts";

const cast = aCast(scriptedModel([]));
const inThrees = cast.stock.games.find(({ scene_lines }) => scene_lines === 3) ?? null;
const openEnded = cast.stock.games.find(
  ({ scene_lines, referee, host_calls }) =>
    scene_lines === undefined && referee.length === 0 && host_calls.length === 0,
);

const read = (turn: number, offer: string): Turn["read"] => ({
  turn,
  move: "yes_and",
  offer,
  picks_up: null,
  note: "Brings in something.",
  source: "heuristic",
});

/** Opening, line, reply; line, reply, line; reply: the third scene begins with the Partner. */
const scene = (game: typeof inThrees) =>
  aPlayedScene(
    [
      {
        line: "I hid the trumpet in the oven.",
        reply: "Then dinner will be loud, Marta.",
        turn: {
          read: read(1, "I hid the trumpet in the oven"),
          partnerOffers: ["dinner will be loud"],
        },
      },
      {
        line: "Captain, the anchor sings at night.",
        reply: "It sings for my uncle, and he owns a marble piano.",
        turn: { read: read(2, "the anchor sings at night") },
      },
      {
        line: "Then we row home without lamps.",
        reply: "Nurse, we row out at dawn, lamps or none, and an anchor is a medicine.",
        turn: {
          read: read(3, "we row home without lamps"),
          partnerOffers: ["an anchor is a medicine"],
        },
      },
      { line: "Sign here, please.", reply: "With what?" },
    ],
    { game, phase: "COMPLETE" },
  );

describe("a game that gives a scene three lines", () => {
  it("is told by its data, and counts both speakers' lines", () => {
    const played = scene(inThrees);
    expect(roundOf(played, 0, "partner")).toBe(0);
    expect([1, 2, 3, 4].map((turn) => roundOf(played, turn, "player"))).toEqual([0, 1, 1, 2]);
    expect([1, 2, 3, 4].map((turn) => roundOf(played, turn, "partner"))).toEqual([0, 1, 2, 2]);
    expect([1, 2, 3, 4].map((turn) => answers(played, turn))).toEqual([true, false, true, true]);
    expect([1, 2, 3, 4].map((turn) => isAnswered(played, turn))).toEqual([true, true, false, true]);
  });

  it("takes no opening of the next scene for a taking up, and blames no last line for it", () => {
    const [, , third] = beatsOf(scene(inThrees));
    expect(third?.usedIn).toBeNull();
    const inOne = beatsOf(scene(openEnded ?? null))[2];
    expect(inOne?.usedIn?.words).toContain("we row out at dawn");
    const wordsOf = (game: typeof inThrees) =>
      JSON.stringify(fillMoments(scene(game), cast.stock.principles, []));
    expect(wordsOf(inThrees)).not.toContain("row out at dawn");
  });

  it("asks of a first line no answer to the scene before", () => {
    const [, second] = beatsOf(scene(inThrees));
    expect(second?.answered).toBeNull();
    expect(giftsIn(scene(inThrees))[1]?.all).toEqual([]);
    expect(giftsIn(scene(inThrees))[2]?.all.map(({ thing }) => thing.text)).toContain(
      "a marble piano",
    );
  });

  it("calls nothing dropped with which a scene ended", () => {
    const fates = (game: typeof inThrees) =>
      ledgerOf(scene(game)).flatMap(({ offer, dropped }) => (dropped ? [offer] : []));
    expect(fates(inThrees)).not.toContain("we row home without lamps");
    expect(fates(inThrees)).toContain("an anchor is a medicine");
    expect(fates(openEnded ?? null)).toContain("dinner will be loud");
  });

  it("is read so: the line that begins a scene is held against nothing before it", () => {
    const after = (game: typeof inThrees) => ({
      ...scene(game),
      phase: "PHASE_1_SUPPORT" as const,
      turns: scene(game).turns.slice(0, 1),
      lines: scene(game).lines.filter(({ turn }) => turn < 2),
    });
    const manager = createStageManager(cast);
    const takenUp = (game: typeof inThrees) => {
      const said = { id: "line-2", text: "Dinner is ready, Your Grace." };
      const command = manager.say(after(game), said, null);
      return command.type === "say" ? command.read.picks_up : null;
    };
    expect(takenUp(openEnded ?? null)).toBe("dinner will be loud");
    expect(takenUp(inThrees)).toBeNull();
  });
});

it("a freeze begins a new scene too", () => {
  const frozen = scene(openEnded ?? null);
  const freeze: HostCall = { kind: "freeze", option: null, message: "Freeze!" };
  const called = {
    ...frozen,
    turns: frozen.turns.map((turn) => (turn.turn === 2 ? { ...turn, hostCall: freeze } : turn)),
  };
  expect([1, 2, 3, 4].map((turn) => answers(called, turn))).toEqual([true, true, false, true]);
});
