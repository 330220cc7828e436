import { describe, expect, it } from "vitest";
import { promptFor } from "../../src/ensemble/prompt-book.ts";
import { createStageManager, type JobHooks } from "../../src/ensemble/stage-manager.ts";
import { careWords } from "../../src/scene/care.ts";
import { dueJobs } from "../../src/scene/due.ts";
import { fold } from "../../src/scene/evolve.ts";
import { asPlayed } from "../../src/scene/scene.ts";
import { answerOf } from "../../src/scene/view.ts";
import { aCast } from "../support/played-scenes.ts";
import { type ScriptedModel, scriptedModel } from "../support/scripted-model.ts";
import { aGame, replyCommand, Show, sayCommand } from "../support/shows.ts";

const HELP = /findahelpline\.com/;
const German = "Ich will nicht mehr leben, das ist kein Spiel, ich meine es ernst.";

const rules = {
  ...aGame,
  referee: [{ kind: "ends_with_question" as const }],
  host_calls: [
    { kind: "freeze" as const, from_turn: 1, every: 1, options: [], say: ["Freeze!"] },
    { kind: "new_choice" as const, from_turn: 1, every: 1, options: [], say: ["New choice!"] },
  ],
};

function hooks(part: Partial<JobHooks> = {}): JobHooks {
  return {
    signal: new AbortController().signal,
    onDelta: () => undefined,
    heardOfPartner: () => "",
    ...part,
  };
}

/** The line as the Stage Manager hears it. No model may be asked for any of it. */
function say(show: Show, text: string, model: ScriptedModel = scriptedModel([[]])): void {
  const id = `line-${show.scene.turns.length + 1}`;
  const manager = createStageManager(aCast(model));
  expect(show.do(manager.say(show.scene, { id, text }, null))).toBe(true);
}

/** Performs the first due job of this kind, for which the model has this script. */
async function perform(show: Show, kind: string, model: ScriptedModel, heardOfPartner = "") {
  const job = dueJobs(show.scene).find((one) => one.kind === kind);
  if (!job) throw new Error(`no ${kind} is due`);
  const manager = createStageManager(aCast(model));
  const commands = manager.perform(
    job,
    () => show.scene,
    hooks({ heardOfPartner: () => heardOfPartner }),
  );
  for await (const command of commands) show.do(command);
}

const saidIn = (show: Show, turn: number) =>
  show.scene.lines
    .filter((line) => line.turn === turn)
    .map(({ agent, content }) => [agent, content]);

const distressed = (line: string) =>
  scriptedModel([
    [
      JSON.stringify({
        reaction: "A laugh.",
        spotlight: null,
        sentiment: "TENSE",
        read: { move: "cancel", offer: null, picks_up: null, note: line },
        distress: true,
      }),
    ],
  ]);

describe("a player in distress", () => {
  it.each([
    ["en", "I want to die", /stepping out|put the scene down/],
    ["de", German, /trete kurz aus der Szene|Legen wir die Szene/],
    ["es", "no puedo más, quiero morirme", /Salgo un momento|Dejemos la escena/],
  ])(
    "is met by the MC first, in their language, then plainly by the Partner (%s)",
    (language, line, words) => {
      const show = new Show({}, rules).warmUp();
      say(show, line);
      const [player, mc, partner, ...others] = saidIn(show, 1);
      const { voices } = aCast(scriptedModel([[]])).stock.care;
      expect(player).toEqual([null, line]);
      expect(mc).toEqual(["mc", expect.stringMatching(words)]);
      expect(mc?.[1]).toMatch(HELP);
      expect(voices.find((voice) => voice.language === language)?.partner).toContain(partner?.[1]);
      expect(partner?.[0]).toBe("partner");
      expect(others).toEqual([]);
    },
  );

  it("has the answer at once: nobody is asked, and nothing else happens in that turn", () => {
    const show = new Show({}, rules).warmUp();
    say(show, German);
    expect(dueJobs(show.scene)).toEqual([]);
    const turn = show.scene.turns[0];
    expect(turn && answerOf(turn)).toMatchObject({
      referee: null,
      host_call: null,
      room_reaction: null,
      spotlight: null,
      degraded: false,
      partner_response: expect.any(String),
    });
    for (const type of [
      "referee_call",
      "host_call",
      "flop_played",
      "spotlight",
      "line_read",
    ] as const) {
      expect(show.events(type)).toEqual([]);
    }
  });

  it("is an event in the log, so that a fold after a crash gives the same", () => {
    const show = new Show({}, rules).warmUp();
    say(show, German);
    expect(show.events("distress_noticed")).toEqual([{ type: "distress_noticed", turn: 1 }]);
    expect(fold(show.log)).toEqual(show.scene);
  });

  it("may simply speak on: no bell and no stumble in the lines after it", () => {
    const show = new Show({ seed: 3 }, rules).warmUp();
    show.scene = { ...show.scene, phase: "PHASE_2_FALLIBLE", phase2Turn: 1 };
    say(show, German);
    say(show, "Danke. Weiter geht es mit dem Ofen.");
    expect(show.events("referee_call")).toEqual([]);
    show.do(replyCommand(2));
    say(show, "Der Ofen summt?");
    expect(show.events("flop_played")).toEqual([]);
    expect(show.scene.turns).toHaveLength(3);
  });

  it("is met each time, in fewer words where the MC has just said it all", () => {
    const show = new Show({ locale: "de-AT" }, null).warmUp();
    say(show, German);
    say(show, "Ich will sterben.");
    const [first, second] = show.scene.lines.filter(
      ({ agent, turn }) => agent === "mc" && turn > 0,
    );
    expect(first?.content).toContain("142");
    expect(second?.content).toContain("142");
    expect(second?.content).toMatch(/noch da|höre dich/);
    expect(second?.content.length).toBeLessThan(first?.content.length ?? 0);
  });

  it("finds what they said in no prompt and in no note", () => {
    const show = new Show({}, null).warmUp().turns(1);
    say(show, German);
    say(show, "The oven is singing again, Harold.");
    const cast = aCast(scriptedModel([[]]));
    const task = { kind: "reply", turn: 3, mode: "support", flop: null, toRescue: null } as const;
    const { turns } = promptFor(cast, asPlayed(show.scene), task);
    expect(JSON.stringify(turns)).toContain("singing again");
    expect(JSON.stringify(turns)).not.toContain("leben");
  });

  it("gets notes without a word about it, and no merry goodbye", async () => {
    const show = new Show({ maxTurns: 2 }, null).warmUp().turns(1);
    say(show, German);
    expect(show.scene.phase).toBe("COACH_ANALYSIS");
    await perform(show, "notes", scriptedModel([["not json"]]));
    const report = show.scene.report;
    expect(report?.measures.lines).toBe(1);
    expect(report?.moments.map(({ turn }) => turn)).not.toContain(2);
    expect(JSON.stringify(report)).not.toContain("leben");
    expect(show.scene.lines.at(-1)?.agent).toBe("partner");
  });

  it("gets notes also where they said nothing else", async () => {
    const show = new Show({}, null).warmUp();
    say(show, German);
    show.do({ type: "end", reason: "player_ended", heard: null });
    await perform(show, "notes", scriptedModel([["not json"]]));
    expect(show.scene.phase).toBe("COMPLETE");
    expect(show.scene.report?.moments).toEqual([]);
    expect(JSON.stringify(show.scene.report)).not.toContain("leben");
  });
});

describe("distress that only the Room hears", () => {
  it("cuts the Partner: what was heard stays, then the MC speaks, and no laugh is heard", async () => {
    const show = new Show({}, null).warmUp();
    show.do(sayCommand("a", "Ich finde hier nicht mehr heraus, und damit meine ich mich."));
    await perform(show, "reaction", distressed("a"), "Ach, der Ofen ");
    expect(saidIn(show, 1)).toEqual([
      [null, expect.any(String)],
      ["partner", "Ach, der Ofen "],
      ["mc", expect.stringMatching(HELP)],
    ]);
    expect(dueJobs(show.scene)).toEqual([]);
    expect(show.scene.turns[0]).toMatchObject({
      apart: "care",
      reaction: null,
      closedIn: "PHASE_1_SUPPORT",
    });
    expect(fold(show.log)).toEqual(show.scene);
  });

  it("lets the Partner say something plain after the MC if nothing was heard yet", async () => {
    const show = new Show({}, null).warmUp();
    show.do(sayCommand("a", "Ich finde hier nicht mehr heraus, und damit meine ich mich."));
    await perform(show, "reaction", distressed("a"));
    expect(saidIn(show, 1).map(([agent]) => agent)).toEqual([null, "mc", "partner"]);
  });

  it("leaves a reply that was finished as it stands", async () => {
    const show = new Show({}, null).warmUp();
    show.do(sayCommand("a", "Ich finde hier nicht mehr heraus, und damit meine ich mich."));
    show.do(replyCommand(1, "Der Ofen summt."));
    await perform(show, "reaction", distressed("a"));
    expect(saidIn(show, 1).map(([agent]) => agent)).toEqual([null, "partner", "mc"]);
    expect(show.scene.turns[0]?.reply).toBe("Der Ofen summt.");
  });

  it("has the MC find words in a language that the stage has none in, before anybody plays on", async () => {
    const show = new Show({}, null).warmUp();
    show.do(sayCommand("a", "Non voglio più vivere, dico sul serio."));
    await perform(show, "reaction", distressed("a"));
    expect(dueJobs(show.scene)).toEqual([{ kind: "aside", turn: 1, aside: "care" }]);
    await perform(show, "aside", scriptedModel([["Esco dalla scena un momento."]]));
    const [, mc, partner] = saidIn(show, 1);
    expect(mc).toEqual(["mc", expect.stringMatching(/^Esco dalla scena.*findahelpline\.com/)]);
    expect(partner?.[0]).toBe("partner");
    expect(dueJobs(show.scene)).toEqual([]);
    expect(show.scene.turns[0]?.closedIn).not.toBeNull();
  });
});

describe("where help is", () => {
  const { care } = aCast(scriptedModel([[]])).stock;
  const words = (language: string, locale: string | null) =>
    careWords(care, { language, locale, isAgain: false, seed: 1, turn: 1 }).mc;

  it.each([
    ["en", "en-US", "988", "911"],
    ["en", "en-GB", "116 123", "999"],
    ["en", "en-AU", "13 11 14", "000"],
    ["de", "de-DE", "0800 1110111", "112"],
    ["de", "de_AT", "142", "112"],
    ["de", "de-CH-1996", "143", "112"],
    ["es", "es-ES", "024", "112"],
    ["es", "es-MX", "800 911 2000", "911"],
    ["en", "de-DE", "0800 1110111", "112"],
    ["en", "zh-Hant-US", "988", "911"],
  ])("is told in %s for %s: %s, in danger %s", (language, locale, number, emergency) => {
    expect(words(language, locale)).toContain(number);
    expect(words(language, locale)).toContain(emergency);
    expect(words(language, locale)).not.toMatch(/[{}]/);
  });

  it.each(["en", "de", "es"])(
    "is an honest word on where to look if the region is not known (%s)",
    (language) => {
      for (const locale of [null, language, "it-IT", "gibberish"]) {
        expect(words(language, locale)).toMatch(HELP);
        expect(words(language, locale)).not.toMatch(/\d/);
      }
    },
  );
});
