import { describe, expect, test } from "vitest";
import { notesFromLog, writeNotes } from "../../../src/ensemble/coach.ts";
import type { CoachAnswer } from "../../../src/models/answers.ts";
import { ModelError } from "../../../src/models/language-model.ts";
import { headlineOf } from "../../../src/scene/notes/closing-words.ts";
import { reportSchema } from "../../../src/scene/protocol.ts";
import { aCast, aPlayedScene, type Exchange } from "../../support/played-scenes.ts";
import { aCall, HANG, type Step, scriptedModel } from "../../support/scripted-model.ts";

const { signal } = new AbortController();
const exchanges: Exchange[] = [
  "The oven hums our mother's song.",
  "Whatever you like, I suppose.",
  "No, there is no parrot here.",
  "Is that why you kept the blue umbrella?",
].map((line, index) => ({ line, reply: `The Partner's own words, ${index + 1}.` }));
const scene = aPlayedScene(exchanges, {
  phase: "COACH_ANALYSIS",
  flops: [{ turn: 2, kind: "froze", about: null }],
});
const { stock } = aCast(scriptedModel([[]]));
const [principle] = stock.principles;
const id = principle?.id ?? "";

type Moment = CoachAnswer["moments"][number];

function aMoment(turn: number, quote: string, overrides: Partial<Moment> = {}): Moment {
  return {
    turn,
    kind: "keep",
    quote,
    principle_id: id,
    observation: "You heard the oven and gave it a past.",
    try_instead: null,
    why: "It gives the other one something to hold.",
    ...overrides,
  };
}

const good = [
  aMoment(1, "our mother's song"),
  aMoment(2, "Whatever you like", { kind: "try", try_instead: "The blue door, now!" }),
  aMoment(4, "the blue umbrella"),
];

function notes(moments: readonly Moment[], overrides: Partial<CoachAnswer> = {}): string {
  const answer: CoachAnswer = {
    headline: "You gave the oven a family.",
    moments: [...moments],
    mission: { title: "Name one thing", task: "Name one thing at breakfast." },
    next_game: "Alphabet",
    ...overrides,
  };
  return JSON.stringify(answer);
}

async function written(...scripts: (readonly (Step | typeof HANG)[])[]) {
  const model = scriptedModel(scripts);
  const result = await writeNotes(aCast(model), scene, signal);
  expect(reportSchema.safeParse(result.report).success).toBe(true);
  for (const moment of result.report.moments) {
    const line = scene.turns.find(({ turn }) => turn === moment.turn)?.line;
    expect(line).toContain(moment.quote);
    expect(stock.principles.map((one) => one.id)).toContain(moment.principle_id);
    if (moment.kind === "try") expect(moment.try_instead).toBeTruthy();
  }
  expect(result.report.moments[0]?.kind).toBe("keep");
  expect(result.report.moments.length).toBeGreaterThanOrEqual(3);
  return { ...result, model };
}

describe("notes by a model", () => {
  test("are plain words: markup and labels are taken out, and a moment of which nothing is left", async () => {
    const marked = good.map((moment) => ({ ...moment, why: `**Why:** ${moment.why}` }));
    const empty = aMoment(3, "x", { observation: "```" });
    const { report } = await written([
      notes([...marked, empty], { headline: "## You gave the *oven* a family.\\n" }),
    ]);
    expect(report.headline).toBe("You gave the oven a family.");
    expect(JSON.stringify(report.moments)).not.toMatch(/[*`#]/u);
  });

  test("that stand in the log are the report, in one call", async () => {
    const { report, model, calls } = await written([
      notes(good),
      { type: "call", call: aCall({ agent: "coach" }) },
    ]);
    expect(report.source).toBe("model");
    expect(report.headline).toBe("You gave the oven a family.");
    expect(report.moments.map(({ quote }) => quote)).toEqual(good.map(({ quote }) => quote));
    expect(report.next_game).toBe("Alphabet");
    expect(model.requests).toHaveLength(1);
    expect(calls).toHaveLength(1);
  });

  test("are asked for with what was counted, the principles, and the function to find more", async () => {
    const { model } = await written([notes(good)]);
    const [request] = model.requests;
    expect(request).toMatchObject({ agent: "coach", tier: "flash", temperature: 0.5 });
    expect(request?.tools?.map(({ name }) => name)).toEqual(["search_principles"]);
    const task = request?.task;
    if (task?.kind !== "notes") throw new Error("the coach was asked for notes");
    expect(task.measures.lines).toBe(4);
    expect(task.recovery.flops).toHaveLength(1);
    expect(task.principles.length).toBeGreaterThanOrEqual(5);
    const text = model.prompts[0]?.turns[0]?.text ?? "";
    expect(text).toContain("[turn 4] PLAYER: Is that why you kept the blue umbrella?");
    for (const { id: shown } of task.principles) expect(text).toContain(`- ${shown} (`);
  });

  test("an invented quote is refused, asked for once more, and replaced", async () => {
    const invented = aMoment(3, "I love this parrot");
    const better = aMoment(3, "there is no parrot here", {
      kind: "try",
      try_instead: "That parrot is a postman.",
    });
    const { report, model } = await written(
      [notes([...good.slice(0, 2), invented])],
      [notes([better], { headline: "Another headline." })],
    );
    expect(model.requests).toHaveLength(2);
    const task = model.requests[1]?.task;
    if (task?.kind !== "notes") throw new Error("the coach was asked again");
    expect(task.refused.map(({ moment }) => moment.quote)).toEqual(["I love this parrot"]);
    expect(task.refused[0]?.reason).toContain("quote:");
    expect(model.prompts[1]?.turns[0]?.text).toContain("I love this parrot");
    expect(report.headline).toBe("You gave the oven a family.");
    expect(report.moments.map(({ quote }) => quote)).toEqual([
      "our mother's song",
      "Whatever you like",
      "there is no parrot here",
    ]);
    expect(report.source).toBe("model");
  });

  test.each([
    ["the Partner's words", aMoment(1, "The Partner's own words, 1.")],
    ["the words of another turn", aMoment(2, "our mother's song")],
    ["a turn that was not played", aMoment(9, "our mother's song")],
    ["an unknown principle", aMoment(1, "our mother's song", { principle_id: "be-funnier" })],
    ["a try without a better line", aMoment(1, "our mother's song", { kind: "try" })],
  ])("%s, twice, are filled from the log and never shown", async (_, wrong) => {
    const { report, model } = await written([notes([wrong])], [notes([wrong])]);
    expect(model.requests).toHaveLength(2);
    expect(report.source).toBe("model");
    expect(report.moments.every(({ principle_id }) => principle_id !== "be-funnier")).toBe(true);
  });

  test("keep what was right when the second asking fails", async () => {
    const { report } = await written(
      [notes([...good.slice(0, 2), aMoment(3, "invented words")])],
      [new ModelError("timeout", "too slow", { retryable: true })],
    );
    expect(report.moments.map(({ quote }) => quote)).toEqual(
      expect.arrayContaining(["our mother's song", "Whatever you like"]),
    );
    expect(report.source).toBe("model");
  });

  test("a headline that quotes what nobody said gives way to the log's", async () => {
    const invented = "You said “the moon is my landlady”, and the house was yours.";
    const { report } = await written([notes(good, { headline: invented })]);
    expect(report.headline).toBe(headlineOf(scene));
    const quoting = "You sang “our mother's song”.";
    expect((await written([notes(good, { headline: quoting })])).report.headline).toBe(quoting);
  });

  test("a game that we do not have is replaced by another one of ours", async () => {
    const { report } = await written([notes(good, { next_game: "Ninja Bingo" })]);
    expect(stock.games.map(({ name }) => name)).toContain(report.next_game);
    expect(report.next_game).not.toBe(scene.game?.name);
  });
});

describe("notes without a model", () => {
  test.each([
    ["fails", [new ModelError("unavailable", "down", { retryable: true })]],
    ["answers nonsense", ["Great scene!"]],
    ["breaks for an unknown reason", [new Error("no such thing")]],
  ])("come from the log when the model %s", async (_, script) => {
    const { report } = await written(script);
    expect(report).toEqual(notesFromLog(aCast(scriptedModel([[]])), scene));
    expect(report.source).toBe("heuristic");
  });

  test("come from the log when time is up", async () => {
    const abort = new AbortController();
    const late = writeNotes(aCast(scriptedModel([[HANG]])), scene, abort.signal);
    abort.abort();
    expect((await late).report.source).toBe("heuristic");
  });

  test("the understudy's are called what they are", async () => {
    const call = { type: "call", call: aCall({ agent: "coach", model: "understudy" }) } as const;
    expect((await written([notes(good), call])).report.source).toBe("heuristic");
  });

  test("say that every flop was on purpose, and send the player to another game", () => {
    const report = notesFromLog(aCast(scriptedModel([[]])), scene);
    expect(report.recovery.note).toContain("on purpose");
    expect(report.next_game).not.toBe(scene.game?.name);
  });

  test("are made of a single line, too", () => {
    const one = aPlayedScene([{ line: "ok", reply: "Then it is settled." }]);
    const report = notesFromLog(aCast(scriptedModel([[]])), one);
    expect(reportSchema.safeParse(report).success).toBe(true);
    expect(report.moments.length).toBe(1);
  });
});
