import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activeHostCall, hostCallAfter, newChoiceIn } from "../../src/scene/host-calls.ts";
import type { HostCall } from "../../src/scene/protocol.ts";
import type { Scene } from "../../src/scene/scene.ts";
import type { HostCallRule } from "../../src/scene/stock.ts";
import { aGame, aScene, aTurn } from "../support/scenes.ts";

const genres: HostCallRule = {
  kind: "genre_switch",
  from_turn: 2,
  every: 2,
  options: ["western", "opera", "heist film"],
  say: ["New genre: {option}!", "From now on this is pure {option}."],
};
const newChoice: HostCallRule = {
  kind: "new_choice",
  from_turn: 3,
  every: 1,
  options: [],
  say: ["New choice!", "Ding! New choice!"],
};

/** Plays `turns` turns and keeps every call the host makes. */
function played(scene: Scene, turns: number): Scene {
  let now = scene;
  for (let turn = 1; turn <= turns; turn += 1) {
    now = { ...now, turns: [...now.turns, aTurn(turn)] };
    const struckBy = newChoiceIn(now, turn);
    const hostCall = struckBy ?? hostCallAfter(now, turn);
    const apart = struckBy ? "struck" : null;
    now = { ...now, turns: [...now.turns.slice(0, -1), aTurn(turn, { hostCall, apart })] };
  }
  return now;
}

const callsOf = (scene: Scene) =>
  scene.turns.flatMap(({ turn, hostCall }) => (hostCall ? [{ turn, ...hostCall }] : []));

const anyRule: fc.Arbitrary<HostCallRule> = fc.record({
  kind: fc.constantFrom("new_choice", "genre_switch", "emotion_switch", "freeze"),
  from_turn: fc.integer({ min: 1, max: 8 }),
  every: fc.integer({ min: 1, max: 5 }),
  options: fc.uniqueArray(fc.constantFrom("joy", "envy", "awe", "dread", "pride"), {
    minLength: 2,
    maxLength: 5,
  }),
  say: fc.constant(["Now {option}!", "Hello, {option}."]),
});
const anySeed = fc.integer({ min: 0, max: 4_294_967_295 });

describe("when the host steps in", () => {
  test("never without a game, or in a game without calls", () => {
    expect(callsOf(played(aScene(), 14))).toEqual([]);
    expect(callsOf(played(aScene({ game: aGame() }), 14))).toEqual([]);
  });

  test("every rule of a game is heard from in a scene of fifteen turns", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const game = aGame({ host_calls: [genres, newChoice] });
        const kinds = callsOf(played(aScene({ seed, game }), 15)).map((call) => call.kind);
        expect(new Set(kinds)).toEqual(new Set(["genre_switch", "new_choice"]));
      }),
    );
  });

  test("not before its turn, not too often, and not for the scene's last line", () => {
    fc.assert(
      fc.property(anySeed, anyRule, fc.integer({ min: 0, max: 20 }), (seed, rule, maxTurns) => {
        const scene = aScene({ seed, maxTurns, game: aGame({ host_calls: [rule] }) });
        const turns = callsOf(played(scene, maxTurns === 0 ? 20 : maxTurns)).map((c) => c.turn);
        for (const [at, turn] of turns.entries()) {
          expect(turn).toBeGreaterThanOrEqual(rule.from_turn);
          expect(turn - (turns[at - 1] ?? -9)).toBeGreaterThanOrEqual(rule.every);
          if (maxTurns > 0) expect(turn).toBeLessThan(maxTurns - 1);
        }
        if (maxTurns === 0) expect(turns.length).toBeGreaterThan(0);
      }),
    );
  });

  test("not once the end was asked for", () => {
    const game = aGame({ host_calls: [{ ...newChoice, from_turn: 1 }] });
    const scene = played(aScene({ game, endAsked: "the player asked for it" }), 6);
    expect(callsOf(scene)).toEqual([]);
  });

  test("the same seed makes the same calls, and asking twice changes nothing", () => {
    const game = aGame({ host_calls: [genres, newChoice] });
    const scene = played(aScene({ seed: 7, game }), 14);
    expect(played(aScene({ seed: 7, game }), 14)).toEqual(scene);
    for (const { turn, hostCall } of scene.turns) {
      expect(newChoiceIn(scene, turn) ?? hostCallAfter(scene, turn)).toEqual(hostCall);
    }
    const others = [1, 2, 3, 4].map((seed) => callsOf(played(aScene({ seed, game }), 14)));
    expect(new Set(others.map((calls) => JSON.stringify(calls))).size).toBeGreaterThan(1);
  });
});

describe("what the host says", () => {
  test("an option comes again only after all others, and is part of the words", () => {
    fc.assert(
      fc.property(anySeed, anyRule, (seed, rule) => {
        const game = aGame({ host_calls: [rule] });
        const calls = callsOf(played(aScene({ seed, maxTurns: 0, game }), 30));
        const size = rule.options.length;
        for (let from = 0; from < calls.length; from += size) {
          const round = calls.slice(from, from + size).map((call) => call.option);
          expect(new Set(round).size).toBe(round.length);
        }
        for (const [at, call] of calls.entries()) {
          expect(rule.options).toContain(call.option);
          expect(call.message).toContain(call.option);
          expect(call.option).not.toBe(calls[at - 1]?.option);
        }
      }),
    );
  });

  test("a call without options names none", () => {
    const scene = played(aScene({ game: aGame({ host_calls: [newChoice] }) }), 14);
    for (const call of callsOf(scene)) {
      expect(call.option).toBeNull();
      expect(newChoice.say).toContain(call.message);
    }
  });
});

describe("the call that holds now", () => {
  const call = (kind: HostCall["kind"]): HostCall => ({ kind, option: null, message: "Ding!" });
  const owed = { reply: null, replyAt: null, closedIn: null } as const;

  test("none before the first", () => expect(activeHostCall(aScene())).toBeNull());

  test("a new choice is over with the line that it struck: to the Partner neither has happened", () => {
    const struck = aTurn(2, { hostCall: call("new_choice"), apart: "struck" });
    expect(activeHostCall(aScene({ turns: [aTurn(1), struck] }))).toBeNull();
    expect(activeHostCall(aScene({ turns: [aTurn(1), struck, aTurn(3, owed)] }))).toBeNull();
  });

  test("a freeze called before it still holds for the line that stands in its place", () => {
    const frozen = aTurn(1, { hostCall: call("freeze") });
    const struck = aTurn(2, { hostCall: call("new_choice"), apart: "struck" });
    const again = aScene({ turns: [frozen, struck, aTurn(3, owed)] });
    expect(activeHostCall(again)?.kind).toBe("freeze");
  });

  test("a genre holds until the next one, also behind a freeze", () => {
    const made = aTurn(1, { hostCall: call("genre_switch") });
    const frozen = aTurn(3, { hostCall: call("freeze") });
    const kinds = [
      [made, aTurn(2)],
      [made, aTurn(2), frozen],
      [made, aTurn(2), frozen, aTurn(4)],
    ];
    expect(kinds.map((turns) => activeHostCall(aScene({ turns }))?.kind)).toEqual([
      "genre_switch",
      "freeze",
      "genre_switch",
    ]);
  });
});
