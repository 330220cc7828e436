import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { promptFor } from "../../src/ensemble/prompt-book.ts";
import { createStageManager } from "../../src/ensemble/stage-manager.ts";
import type { Task } from "../../src/models/language-model.ts";
import { backstageOf } from "../../src/scene/backstage.ts";
import { dueJobs } from "../../src/scene/due.ts";
import { fold } from "../../src/scene/evolve.ts";
import { groundMoments, measuresOf } from "../../src/scene/notes/report.ts";
import { flopsOf } from "../../src/scene/recovery.ts";
import { retake, setupOfRetake } from "../../src/scene/retake.ts";
import { asPlayed, type Scene } from "../../src/scene/scene.ts";
import { transcriptAsMarkdown } from "../../src/scene/transcript.ts";
import { answerOf, sessionView } from "../../src/scene/view.ts";
import { aCast } from "../support/played-scenes.ts";
import { scriptedModel } from "../support/scripted-model.ts";
import { aGame, aRead, replyCommand, Show, sayCommand } from "../support/shows.ts";

const game = {
  ...aGame,
  referee: [{ kind: "ends_with_question" as const }],
  host_calls: [
    { kind: "new_choice" as const, from_turn: 2, every: 1, options: [], say: ["New choice!"] },
  ],
};
const BEAT = "(waits, one foot up)";
const STRUCK = "Ferdinand swallowed the lighthouse.";
const read = aRead(0, { offer: "Ferdinand swallowed the lighthouse", picks_up: null });
const cast = aCast(scriptedModel([[]]));

/** A show whose host strikes the line of turn 2, and that line. */
function struck(part: { readonly phase2?: boolean } = {}): Show {
  for (let seed = 0; seed < 50; seed += 1) {
    const show = new Show({ seed }, game).warmUp();
    if (part.phase2) {
      show.scene = { ...show.scene, phase: "PHASE_2_FALLIBLE", phase2Turn: 1 };
    }
    show.turns(1);
    show.do(sayCommand("struck", STRUCK, { read, heldBeat: BEAT }));
    if (show.scene.turns[1]?.apart === "struck") return show;
  }
  throw new Error("some seed calls in turn 2");
}

const viewOf = (scene: Scene) => sessionView(scene, "player", { finishedTtlMs: 0, recordTtlMs: 0 });

const prompts = (scene: Scene, task: Task) => {
  const { system, turns } = promptFor(cast, asPlayed(scene), task);
  return [system, ...turns.map(({ text }) => text)].join("\n");
};

describe("a New Choice", () => {
  it("comes before the Partner answers: the line, the call, a held beat, and the turn is over", () => {
    const { scene } = struck();
    const said = scene.lines.filter(({ turn }) => turn === 2);
    expect(said.map(({ agent, content }) => [agent, content])).toEqual([
      [null, STRUCK],
      ["mc", "New choice!"],
      ["partner", BEAT],
    ]);
    expect(dueJobs(scene)).toEqual([]);
    const turn = scene.turns[1];
    expect(turn && answerOf(turn)).toMatchObject({
      turn: 2,
      partner_response: BEAT,
      referee: null,
      room_reaction: null,
      spotlight: null,
      host_call: { kind: "new_choice" },
      sentiment: "NEUTRAL",
      degraded: false,
    });
  });

  it("says in its event that the line is struck, and the folded log says the same", () => {
    const show = struck();
    expect(show.events("host_call").at(-1)).toMatchObject({ turn: 2, strikes_line: true });
    expect(fold(show.log)).toEqual(show.scene);
  });

  it("gives the line no read, bell, flop or steadiness, and no offer", () => {
    const show = struck({ phase2: true });
    for (const type of ["line_read", "line_gauged", "referee_call", "flop_played"] as const) {
      expect(show.events(type).filter((event) => event.turn === 2)).toEqual([]);
    }
    const before = new Show({ seed: show.scene.seed }, game).warmUp().turns(1).scene;
    expect(struck().scene.stabilityCount).toBe(before.stabilityCount);
    const { reads, offers } = backstageOf(show.scene);
    expect(reads.map(({ turn }) => turn)).toEqual([1]);
    expect(JSON.stringify(offers)).not.toContain("Ferdinand");
  });

  it("leaves the line out of every measure and quote", () => {
    const show = struck();
    show.do(sayCommand("again", "Ferdinand swallowed a candle?", { read: aRead(0) }));
    show.do(replyCommand(3));
    const { scene } = show;
    const played = asPlayed(scene);
    expect(measuresOf(played)).toMatchObject({ lines: 2 });
    expect(viewOf(scene).turn_count).toBe(3);
    expect(viewOf(scene).sentiment_history.map(({ turn }) => turn)).not.toContain(2);
    const moment = {
      turn: 2,
      kind: "try" as const,
      quote: STRUCK,
      principle_id: "call-back",
      observation: "It came too early.",
      try_instead: "Ferdinand, put it back.",
      why: "So that it can return.",
    };
    expect(groundMoments(played, cast.stock.principles, [moment]).kept).toEqual([]);
  });

  it("is in no prompt: neither the line, nor the call, nor the beat", () => {
    const show = struck();
    show.do(sayCommand("again", "Ferdinand swallowed a candle?"));
    const reply = { kind: "reply", turn: 3, mode: "support", flop: null, toRescue: null } as const;
    const react = { kind: "react", turn: 3, flopInLastReply: false } as const;
    for (const prompt of [prompts(show.scene, reply), prompts(show.scene, react)]) {
      expect(prompt).toContain("swallowed a candle");
      expect(prompt).not.toContain("lighthouse.");
      expect(prompt).not.toContain("New choice!");
      expect(prompt).not.toContain(BEAT);
    }
  });

  it("takes no line from the rescue of a flop", () => {
    const show = struck();
    const scene = { ...show.scene, flops: [{ turn: 1, kind: "froze" as const, about: null }] };
    expect(flopsOf(scene)[0]).toMatchObject({ recovered: null });
    show.scene = scene;
    show.do(sayCommand("again", "Take a breath. Are you all right?", { read: aRead(0) }));
    expect(flopsOf(show.scene)[0]).toMatchObject({ recovered: true, turns_to_recover: 1 });
  });

  it("marks the line as struck in the view and in the transcript", () => {
    const session = viewOf(struck().scene);
    const line = session.conversation_history.find(({ content }) => content === STRUCK);
    expect(line?.metadata).toMatchObject({ struck: true });
    expect(transcriptAsMarkdown({ session, calls: [], report: null })).toContain(`~~${STRUCK}~~`);
  });

  it("may be taken again: the line that stood in its place is the first take", () => {
    const show = struck();
    show.do(sayCommand("again", "Ferdinand swallowed a candle?"));
    show.do(replyCommand(3));
    const setup = setupOfRetake(show.scene, 2);
    expect(setup.retakeOf?.firstTake.line).toBe("Ferdinand swallowed a candle?");
    const { scene } = retake(show.log, 3, setupOfRetake(show.scene, 3), 1_800_000_000_000);
    expect(scene.turns[1]).toMatchObject({ apart: "struck", roomDone: true });
  });

  it("never comes twice running, for the last line, or after distress", () => {
    const anySeed = fc.integer({ min: 0, max: 4_294_967_295 });
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 3, max: 15 }), fc.nat(14), (seed, max, at) => {
        const show = new Show({ seed, maxTurns: max }, game).warmUp().turns(at);
        const care = { mc: "You matter.", partner: "I am here." };
        show.do(sayCommand("care", "I want to die", { distress: care }));
        const met = show.scene.turns.length;
        show.turns(max);
        const turns = show.scene.turns.filter(({ apart }) => apart === "struck");
        for (const { turn } of turns) {
          expect(turn).toBeLessThan(max);
          expect(show.scene.turns[turn]?.apart).not.toBe("struck");
          if (met > at) expect(turn).toBeLessThan(met);
        }
      }),
    );
  });

  it.each([
    ["de", /^\((?:\S+ ?){1,5}\)$/u],
    ["es-MX", /^\((?:\S+ ?){1,5}\)$/u],
    ["fr", /^\((?:\S+ ?){1,5}\)$/u],
    [null, /^\((?:\S+ ?){1,5}\)$/u],
  ])("has a beat of at most five words in the language of the locale (%s)", (locale, beat) => {
    const { scene } = new Show({ locale }, game).warmUp();
    const line = { id: "a", text: "The oven is humming." };
    const command = createStageManager(cast).say(scene, line, null);
    const { heldBeats } = cast.stock;
    const language = locale === null || locale === "fr" ? "en" : locale.slice(0, 2);
    expect(command).toMatchObject({ heldBeat: expect.stringMatching(beat) });
    expect(heldBeats[language]).toContain("heldBeat" in command ? command.heldBeat : null);
  });
});
