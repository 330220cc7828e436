import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../src/scene/commands.ts";
import { NO_CROWD } from "../../src/scene/crowd.ts";
import { decide } from "../../src/scene/decide.ts";
import { dueJobs } from "../../src/scene/due.ts";
import { fold } from "../../src/scene/evolve.ts";
import { mayFollow } from "../../src/scene/phases.ts";
import { frameOf, sessionView } from "../../src/scene/view.ts";
import { DEGRADATION_REASONS, MOVES, SENTIMENTS } from "../../src/scene/vocabulary.ts";
import { aGame, anArchetype, aRead, replyCommand, Show, sayCommand } from "../support/shows.ts";

const sentiment = fc.constantFrom(...SENTIMENTS);
const crowd = fc.record({ applause: fc.nat(3), tension: fc.nat(3), doubt: fc.nat(3) });
const heard = fc.option(
  fc.record({ agent: fc.constantFrom("mc" as const, "partner" as const), text: fc.string() }),
);
const turn = fc.nat(18);
const words = fc.string({ minLength: 1 }).filter((text) => text.trim() !== "");
const read = fc
  .record({ move: fc.constantFrom(...MOVES), offer: fc.option(words), picks_up: fc.option(words) })
  .map((part) => aRead(0, { ...part, note: SECRET }));
/** Stands in every hidden note, and so in nothing that is shown before the end. */
const SECRET = "backstage-only-note";

const distress = fc.option(fc.record({ mc: words, partner: words }), { freq: 9 });
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("say" as const),
      messageId: fc.nat(20).map(String),
      text: words,
      gauged: fc.record({ sentiment, confidence: fc.double({ min: 0, max: 1 }) }),
      read,
      distress,
      heldBeat: fc.constant("(waits)"),
      heard,
      fallbackGame: fc.constant(aGame),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("reply" as const),
      turn,
      content: words,
      offers: fc.array(words, { maxLength: 2 }),
      degradation: fc.option(fc.constantFrom(...DEGRADATION_REASONS)),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("react" as const),
      turn,
      felt: fc.option(
        fc.record({
          sentiment,
          reaction: fc.option(words),
          spotlight: fc.option(fc.constant({ archetype: anArchetype.name, line: "Oh!" })),
          read: fc.option(read),
          distress: fc.option(fc.record({ words: distress, heard: fc.constantFrom("", "Oh") })),
        }),
      ),
    }),
  },
  fc.constant<Command>({ type: "pick_game", game: aGame }),
  fc.record({ type: fc.constant("welcome" as const), content: words }),
  fc.record({
    type: fc.constant("open" as const),
    content: words,
    offers: fc.array(words, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant("aside" as const), turn, content: words, partner: words }),
  fc.record({ type: fc.constant("suggest" as const), text: words }),
  fc.record({
    type: fc.constant("end" as const),
    reason: fc.constant("player_ended"),
    heard,
  }),
);

/** Commands as they might come, with the next turn's reply and reaction often enough to get on. */
const show = fc
  .tuple(
    fc.array(fc.tuple(command, crowd), { maxLength: 120 }),
    fc.nat(1_000),
    fc.constantFrom(0, 3, 15),
  )
  .map(([commands, seed, maxTurns]) => {
    const played = new Show({ seed, maxTurns }, null);
    for (const [each, reactions] of commands) {
      played.do(each, reactions);
      const open = played.scene.turns.findLast((t) => t.closedIn === null);
      if (open && each.type !== "say") {
        if ("turn" in each) played.do({ ...each, turn: open.turn }, reactions);
      }
    }
    return played;
  });

describe("any sequence of commands", () => {
  it("leaves a scene whose phases went forward by the table", () => {
    fc.assert(
      fc.property(show, ({ log }) => {
        let at = "INITIALIZATION";
        for (const { event } of log) {
          if (event.type !== "phase_changed") continue;
          expect(event.from).toBe(at);
          expect(mayFollow(event.from, event.to)).toBe(true);
          at = event.to;
        }
      }),
    );
  });

  it("numbers public events from 1 without a gap, and hidden ones not at all", () => {
    fc.assert(
      fc.property(show, ({ log, scene }) => {
        const seqs = log.flatMap((logged) => (logged.seq === null ? [] : [logged.seq]));
        expect(seqs).toEqual(seqs.map((_, i) => i + 1));
        expect(scene.lastSeq).toBe(seqs.length);
        for (const logged of log)
          expect(frameOf(logged, "player") === null).toBe(logged.seq === null);
      }),
    );
  });

  it("folds to the same scene, whole or in two parts, from memory or from JSON", () => {
    fc.assert(
      fc.property(show, fc.nat(200), ({ log, scene }, cut) => {
        const stored = JSON.parse(JSON.stringify(log));
        expect(fold(log)).toEqual(scene);
        expect(JSON.stringify(fold(stored))).toBe(JSON.stringify(scene));
        const prefix = log.slice(0, Math.max(1, cut % log.length));
        expect(fold([...prefix, ...log.slice(prefix.length)])).toEqual(scene);
      }),
    );
  });

  it("plays a message id once, answers a line once, and never two at a time", () => {
    fc.assert(
      fc.property(show, ({ log, scene }) => {
        const ids = scene.turns.map(({ messageId }) => messageId);
        expect(new Set(ids).size).toBe(ids.length);
        let owed = 0;
        for (const { event } of log) {
          if (event.type !== "message" || event.turn === 0) continue;
          if (event.agent_name === null) owed += 1;
          if (event.agent_name === "partner") owed -= 1;
          expect([0, 1]).toContain(owed);
        }
        if (scene.maxTurns > 0) expect(scene.turns.length).toBeLessThanOrEqual(scene.maxTurns);
      }),
    );
  });

  it("shows nothing hidden before the scene's end, in no event and in no view", () => {
    fc.assert(
      fc.property(show, ({ log, scene }) => {
        const end = log.findIndex(({ event }) => event.type === "scene_ended");
        const before = end < 0 ? log : log.slice(0, end);
        for (const logged of before) {
          expect(JSON.stringify(frameOf(logged, "player")) ?? "").not.toContain(SECRET);
        }
        expect(
          JSON.stringify(sessionView(scene, "player", { finishedTtlMs: 0, recordTtlMs: 0 })),
        ).not.toContain(SECRET);
        for (const logged of log) {
          expect(JSON.stringify(frameOf(logged, "watcher")) ?? "").not.toContain(SECRET);
        }
      }),
    );
  });

  it("leaves work to do exactly as long as the show is not over and nobody waits for the player", () => {
    fc.assert(
      fc.property(show, ({ scene }) => {
        const jobs = dueJobs(scene).map(({ kind }) => kind);
        if (scene.phase === "COMPLETE") expect(jobs).toEqual([]);
        if (scene.phase === "COACH_ANALYSIS") expect(jobs).toContain("notes");
        if (scene.turns.at(-1)?.reply === null) {
          expect(jobs.includes("reply")).toBe(scene.phase.startsWith("PHASE"));
        }
      }),
    );
  });
});

describe("the watchers' applause", () => {
  it("is counted by exactly one turn of those that a command settles, or waits for the next", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(command, fc.nat(3)), { maxLength: 120 }), (steps) => {
        const played = new Show({ maxTurns: 0 }, null);
        const counted = () => played.events("turn_settled").reduce((sum, e) => sum + e.applause, 0);
        let [sent, waiting] = [0, 0];
        for (const [each, claps] of steps) {
          sent += claps;
          waiting += claps;
          const before = played.events("turn_settled").length;
          const open = played.scene.turns.at(-1)?.turn;
          const due = "turn" in each && open !== undefined ? { ...each, turn: open } : each;
          played.do(due, { ...NO_CROWD, applause: waiting });
          if (played.events("turn_settled").length > before) waiting = 0;
          expect(counted() + waiting).toBe(sent);
        }
      }),
    );
  });
});

describe("a line", () => {
  it("in the warm-up cuts the MC short, keeps what was said, and is turn 1", () => {
    const played = new Show({}, null);
    played.do(sayCommand("a", "Hello!", { heard: { agent: "mc", text: "Ladies and " } }));
    expect(played.scene.lines.map(({ agent, content, turn: of }) => [agent, content, of])).toEqual([
      ["mc", "Ladies and", 0],
      [null, "Hello!", 1],
    ]);
    expect(played.scene.phase).toBe("PHASE_1_SUPPORT");
    expect(played.scene.game).toEqual(aGame);
  });

  it("is refused while the Partner owes a reply, and taken once it is there though the Room is not", () => {
    const played = new Show().warmUp();
    played.do(sayCommand("a", "One."));
    expect(decide(played.scene, sayCommand("b", "Two."), played.now)).toEqual({
      ok: false,
      code: "turn_in_progress",
    });
    played.do(replyCommand(1));
    expect(played.do(sayCommand("b", "Two."))).toBe(true);
    played.do({
      type: "react",
      turn: 1,
      felt: {
        sentiment: "BORED",
        reaction: "(a cough)",
        spotlight: null,
        read: null,
        distress: null,
      },
    });
    expect(played.scene.turns[0]).toMatchObject({ reaction: "(a cough)", sentiment: "NEUTRAL" });
    expect(played.scene.turns[1]?.reaction).toBeNull();
  });
});

describe("the end", () => {
  it("asked for in mid-reply lets the reply finish and waits for nobody else", () => {
    const played = new Show().warmUp();
    played.do(sayCommand("a", "One."));
    played.do({ type: "end", reason: "player_ended", heard: null });
    expect(played.scene.phase).toBe("PHASE_1_SUPPORT");
    played.do(replyCommand(1));
    expect(played.scene.phase).toBe("COACH_ANALYSIS");
    expect(played.scene.turns[0]).toMatchObject({ reply: "Reply 1.", closedIn: "COACH_ANALYSIS" });
  });

  it("comes with the turn limit once Partner and Room are done", () => {
    const played = new Show({ maxTurns: 2 }).warmUp().turns(2);
    expect(played.events("scene_ended")).toEqual([{ type: "scene_ended", reason: "turn_limit" }]);
    expect(played.do(sayCommand("z", "More!"))).toBe(false);
  });

  it("comes by itself after turn 10 when a callback lands and the house applauds", () => {
    const callback = { read: aRead(0, { move: "callback" }) };
    const claps = { applause: 3, tension: 0, doubt: 0 };
    const played = new Show({ maxTurns: 0 }).warmUp().turns(10, callback, claps);
    for (let i = 0; i < 12 && played.scene.endReason === null; i++) {
      const next = played.scene.turns.length + 1;
      played.do(sayCommand(`n-${next}`, "And that is why Harold!", callback));
      played.do(replyCommand(next));
      played.do({ type: "react", turn: next, felt: null }, claps);
    }
    expect(played.scene.endReason).toBe("natural_ending");
    expect(played.scene.turns.length).toBeGreaterThan(10);
  });
});
