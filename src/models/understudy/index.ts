/**
 * The understudy: an offline, seeded ensemble behind the `LanguageModel` port (SPEC 2.8). All that it
 * says follows from the scene alone: the same seed and the same lines, the same show.
 */
import type { Stock } from "../../scene/stock.ts";
import type { LanguageModel, ModelChunk, ModelRequest } from "../language-model.ts";
import { notesOn } from "./coach.ts";
import { listen } from "./ear/listen.ts";
import { continuation, hookFor } from "./heard.ts";
import { care, farewell, pickGame, steer, welcome } from "./mc.ts";
import { openUnderRules } from "./obey/open.ts";
import { openingFor } from "./openings/opening.ts";
import { replyTo } from "./partner/reply.ts";
import { stageFor } from "./partner/stage.ts";
import { reactTo } from "./room.ts";
import { chunksOf, type Sleep, sleepFor } from "./stream.ts";
import { topicsIn } from "./topics/index.ts";

export interface UnderstudyOptions {
  readonly stock: Stock;
  /** Milliseconds between two chunks of speech; 0: no timers at all. */
  readonly paceMs: number;
  /** Waits, or comes back at once when aborted. */
  readonly sleep?: Sleep;
  /** Milliseconds, for latencies only; never for content. */
  readonly now?: () => number;
}

export function createUnderstudy(options: UnderstudyOptions): LanguageModel {
  const { stock, paceMs, sleep = sleepFor, now = () => performance.now() } = options;
  return {
    name: "understudy",
    async *stream(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelChunk> {
      if (signal.aborted) return;
      const startedAt = now();
      let firstWordMs: number | null = null;
      const text = textFor(stock, request);
      const pieces = isSpoken(request) ? chunksOf(text) : [text];
      for (const [index, piece] of pieces.entries()) {
        if (index > 0 && paceMs > 0) await sleep(paceMs, signal);
        if (signal.aborted) return;
        firstWordMs ??= now() - startedAt;
        yield { type: "text", text: piece };
      }
      const latencyMs = now() - startedAt;
      if (request.task.kind === "open") warmUp();
      if (signal.aborted) return;
      yield {
        type: "call",
        call: {
          agent: request.agent,
          model: "understudy",
          status: "ok",
          latencyMs,
          firstWordMs,
          inputTokens: 0,
          outputTokens: 0,
          cachedTokens: 0,
          costUsd: 0,
        },
      };
    },
  };
}

function isSpoken({ task }: ModelRequest): boolean {
  return task.kind !== "pick_game" && task.kind !== "react" && task.kind !== "notes";
}

function textFor(stock: Stock, { task, scene, heard }: ModelRequest): string {
  switch (task.kind) {
    case "pick_game":
      return JSON.stringify({ game: pickGame(stock, scene) });
    case "welcome":
      return resumed(welcome(scene, task.game), heard);
    case "farewell":
      return resumed(farewell(scene), heard);
    case "steer":
      return resumed(steer(scene), heard);
    case "care":
      return resumed(care(stock, scene), heard);
    case "open":
      return heard ? continueReply(scene, 0, heard) : openUnderRules(scene, openingFor(scene));
    case "reply":
      return heard ? continueReply(scene, task.turn, heard) : replyTo(scene, task);
    case "react":
      return JSON.stringify(reactTo(scene, task));
    case "notes":
      return JSON.stringify(notesOn(stock, scene, task));
  }
}

let warm = false;

/**
 * The ear is slow at its first lines: patterns are compiled when they are first used, and once more
 * when they are used again. That is done while the player reads the opening.
 */
function warmUp(): void {
  if (warm) return;
  warm = true;
  for (const line of ["Good evening, I brought the lamp.", "Who are you? Come in."]) {
    listen(line);
    topicsIn(line);
  }
}

function continueReply(scene: ModelRequest["scene"], turn: number, heard: string): string {
  const stage = stageFor(scene, turn);
  return continuation(heard, stage, hookFor(stage));
}

/** The host's words after what was heard: the rest of the same speech, or a short end to another's. */
function resumed(text: string, heard: string | undefined): string {
  if (!heard) return text;
  if (text.startsWith(heard)) return text.slice(heard.length);
  if (/[.!?…]["”')]*\s*$/.test(heard)) return /\s$/.test(heard) ? text : ` ${text}`;
  return `${/\s$/.test(heard) ? "" : " "}... but let's begin. ${text}`;
}
