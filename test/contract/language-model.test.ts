/**
 * What every `LanguageModel` owes to whoever asks it. One suite, run over Gemini's adapter by each of
 * Google's ways in and over that of compatible servers, against their stand-ins, and over the understudy.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readStock } from "../../scripts/stock.ts";
import { promptFor } from "../../src/ensemble/prompt-book.ts";
import { coachAnswerSchema, pickAnswerSchema, roomAnswerSchema } from "../../src/models/answers.ts";
import type { LanguageModel, ModelRequest, Task } from "../../src/models/language-model.ts";
import { createUnderstudy } from "../../src/models/understudy/index.ts";
import { measuresOf } from "../../src/scene/notes/measures.ts";
import { ledgerOf } from "../../src/scene/offers.ts";
import { recoveryOf } from "../../src/scene/recovery.ts";
import type { AgentName } from "../../src/scene/vocabulary.ts";
import { chatLine } from "../support/chat-behaviours.ts";
import { openChatStage } from "../support/chat-stage.ts";
import { isRollCall } from "../support/chat-stand-in.ts";
import { type GeminiStage, listen, openGeminiStage } from "../support/gemini-stage.ts";
import { aScene, aTurn } from "../support/scenes.ts";
import type { Way } from "../support/vertex-ways.ts";

const { stock, prompts } = readStock();
const [game] = stock.games;
if (!game) throw new Error("the stock has no game");

const LINES = [
  "Marta, the oven is humming our mother's song again!",
  "Then we knead the dough in time with it, like she did.",
  "I found her apron behind the flour, and it is still warm.",
];
const turns = LINES.map((line, i) =>
  aTurn(i + 1, { line, ...(i === LINES.length - 1 ? { reply: null, replyAt: null } : {}) }),
);
const said = [
  { agent: "mc" as const, turn: 0, content: "Welcome to the bakery!" },
  { agent: "partner" as const, turn: 0, content: "Brother, hold this tray, the loaves are awake." },
  ...turns.flatMap(({ turn, line, reply }) => [
    { agent: null, turn, content: line },
    ...(reply === null ? [] : [{ agent: "partner" as const, turn, content: reply }]),
  ]),
];
const lines = said.map((line, i) => ({ ...line, seq: i + 1, at: i * 1_000, messageId: null }));
const audience = stock.archetypes.slice(0, 5);
const scene = aScene({ phase: "PHASE_1_SUPPORT", game, audience, lines, turns });
const finished = { ...scene, phase: "COACH_ANALYSIS" as const };

function asking(agent: AgentName, task: Task, more: Partial<ModelRequest> = {}): ModelRequest {
  const shown = task.kind === "notes" ? finished : scene;
  return {
    agent,
    task,
    scene: shown,
    prompt: () => promptFor({ prompts, stock }, shown, task),
    tier: agent === "partner" ? "pro" : "flash",
    temperature: 0.7,
    maxOutputTokens: 400,
    ...more,
  };
}

const reply = { kind: "reply", turn: 3, mode: "support", flop: null, toRescue: null } as const;
const SPOKEN: readonly [string, ModelRequest][] = [
  ["a welcome", asking("mc", { kind: "welcome", game })],
  ["a farewell", asking("mc", { kind: "farewell", reason: "the last turn was played" })],
  ["a steer", asking("mc", { kind: "steer" })],
  ["care", asking("mc", { kind: "care" })],
  ["an opening", asking("partner", { kind: "open" })],
  ["a supporting reply", asking("partner", reply)],
  [
    "a fallible reply",
    asking("partner", {
      ...reply,
      mode: "fallible",
      flop: { turn: 3, kind: "lost_object", about: "apron" },
    }),
  ],
];
const NOTES = asking(
  "coach",
  {
    kind: "notes",
    measures: measuresOf(finished),
    offers: ledgerOf(finished),
    recovery: recoveryOf(finished),
    principles: stock.principles.slice(0, 8),
    refused: [],
  },
  { schema: coachAnswerSchema },
);
const REACT = asking(
  "room",
  { kind: "react", turn: 3, flopInLastReply: false },
  { schema: roomAnswerSchema },
);
const PICK = asking("mc", { kind: "pick_game" }, { schema: pickAnswerSchema });
const REPLY = asking("partner", reply);

interface Company {
  readonly model: LanguageModel;
  /** The same, speaking so slowly that one can interrupt it. */
  readonly slow: LanguageModel;
  readonly close: () => Promise<void>;
}

const geminiCompany = (way: Way) => async (): Promise<Company> => {
  const stage = await openGeminiStage();
  const slow: GeminiStage = await openGeminiStage({ gapMs: 60_000, chunks: 5 });
  return {
    model: stage.by(way),
    slow: slow.by(way),
    close: async () => {
      await Promise.all([stage.standIn.close(), slow.standIn.close()]);
    },
  };
};

async function compatibleCompany(): Promise<Company> {
  const stage = await openChatStage();
  const slow = await openChatStage({ gapMs: 60_000, chunks: 5 });
  // What is asked when a scene begins; until then a first line would be held back until it is whole.
  slow.standIn.always((asked) => (isRollCall(asked) ? { ...chatLine("Ready"), gapMs: 0 } : null));
  await Promise.all([stage.model.warmth.warmUp(), slow.model.warmth.warmUp()]);
  return {
    model: stage.model,
    slow: slow.model,
    close: async () => {
      await Promise.all([stage.standIn.close(), slow.standIn.close()]);
    },
  };
}

async function understudyCompany(): Promise<Company> {
  return {
    model: createUnderstudy({ stock, paceMs: 0 }),
    slow: createUnderstudy({ stock, paceMs: 60_000 }),
    close: async () => undefined,
  };
}

describe.each([
  ["Gemini by service account", geminiCompany("account")],
  ["Gemini by a Studio key", geminiCompany("studio")],
  ["Gemini by an express key", geminiCompany("express")],
  ["a compatible model", compatibleCompany],
  ["the understudy", understudyCompany],
])("%s", (_name, open) => {
  let company: Company;
  beforeAll(async () => {
    company = await open();
  });
  afterAll(() => company.close());

  it("has a name", () => {
    expect(company.model.name).toMatch(/\S/);
  });

  it.each(SPOKEN)("speaks %s, and then says what it took", async (_task, request) => {
    const { text, chunks, calls, error } = await listen(company.model, request);

    expect(error).toBeUndefined();
    expect(text.trim()).not.toBe("");
    expect(text.isWellFormed()).toBe(true);
    const words = chunks.slice(0, -1);
    expect(words.every((chunk) => chunk.type === "text" && chunk.text !== "")).toBe(true);
    expect(calls).toHaveLength(1);
    expect(chunks.at(-1)).toEqual({ type: "call", call: calls[0] });
  });

  it("says truly what a call took", async () => {
    const { calls } = await listen(company.model, REPLY);

    const [call] = calls;
    if (!call) throw new Error("no call was told");
    expect(call).toMatchObject({ agent: "partner", status: "ok", model: expect.any(String) });
    expect(call.latencyMs).toBeGreaterThanOrEqual(0);
    expect(call.firstWordMs).toBeGreaterThanOrEqual(0);
    expect(call.firstWordMs ?? 0).toBeLessThanOrEqual(call.latencyMs);
    for (const count of [call.inputTokens, call.outputTokens, call.cachedTokens, call.costUsd]) {
      expect(count).toBeGreaterThanOrEqual(0);
    }
    expect(call.cachedTokens).toBeLessThanOrEqual(call.inputTokens);
  });

  it("picks a game", async () => {
    const { text, error } = await listen(company.model, PICK);

    expect(error).toBeUndefined();
    const { game: picked } = pickAnswerSchema.parse(JSON.parse(text));
    expect(stock.games.map(({ name }) => name)).toContain(picked);
  });

  it("reacts as the room, and reads the line", async () => {
    const { text, error } = await listen(company.model, REACT);

    expect(error).toBeUndefined();
    expect(roomAnswerSchema.parse(JSON.parse(text)).distress).toBe(false);
  });

  it("writes notes whose quotes were said", async () => {
    const { text, error } = await listen(company.model, NOTES);

    expect(error).toBeUndefined();
    const { moments } = coachAnswerSchema.parse(JSON.parse(text));
    expect(moments.length).toBeGreaterThan(0);
    for (const { turn, quote } of moments) expect(LINES[turn - 1]).toContain(quote);
  });

  it("goes on from what was heard, without saying it again", async () => {
    const heard = "And the apron is";

    const { text, error, calls } = await listen(company.model, { ...REPLY, heard });

    expect(error).toBeUndefined();
    expect(text.trim()).not.toBe("");
    expect(text.startsWith(heard)).toBe(false);
    expect(calls).toHaveLength(1);
  });

  it("says nothing to a caller who has gone", async () => {
    const { text, calls } = await listen(company.model, REPLY, AbortSignal.abort());

    expect(text).toBe("");
    expect(calls.filter(({ status }) => status === "ok")).toEqual([]);
  });

  it("falls silent in mid-sentence when the caller goes", { timeout: 5_000 }, async () => {
    const caller = new AbortController();
    let afterwards = "";
    const { calls } = await listen(company.slow, REPLY, caller.signal, (text) => {
      if (caller.signal.aborted) afterwards += text;
      caller.abort();
    });

    expect(afterwards).toBe("");
    expect(calls.filter(({ status }) => status !== "cancelled")).toEqual([]);
  });

  it("lets a listener walk out", { timeout: 5_000 }, async () => {
    let heard = 0;
    for await (const chunk of company.slow.stream(REPLY, new AbortController().signal)) {
      expect(chunk.type).toBe("text");
      heard += 1;
      break;
    }
    expect(heard).toBe(1);
  });

  it("speaks to several at once, to each for itself", async () => {
    const all = await Promise.all(
      [REPLY, REACT, REPLY, PICK].map((request) => listen(company.model, request)),
    );

    expect(all.map(({ error }) => error)).toEqual(Array(4).fill(undefined));
    expect(all.map(({ calls }) => calls.length)).toEqual([1, 1, 1, 1]);
    expect(() => roomAnswerSchema.parse(JSON.parse(all[1]?.text ?? ""))).not.toThrow();
    expect(() => pickAnswerSchema.parse(JSON.parse(all[3]?.text ?? ""))).not.toThrow();
  });
});
