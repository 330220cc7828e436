/**
 * The port behind which every model plays: Gemini, the understudy, a test's double.
 *
 * A request says what is wanted twice: as a `task` with the scene itself, from which the understudy
 * plays, and as a prompt, which is rendered only for a model that reads prompts.
 */

import type { z } from "zod";
import type { Fault } from "../observability/advice.ts";
import type { AgentCall } from "../scene/events.ts";
import type { Measures, Moment, Offer, Report } from "../scene/protocol.ts";
import type { PlayedFlop, Scene } from "../scene/scene.ts";
import type { Game, Principle } from "../scene/stock.ts";
import type { AgentName, DegradationReason } from "../scene/vocabulary.ts";

/** What an agent is asked to do now. */
export type Task =
  /** MC: choose a game; answers JSON `{ game }` with a name from the stock. */
  | { readonly kind: "pick_game" }
  /** MC: welcome the player and explain the game, under 80 words. */
  | { readonly kind: "welcome"; readonly game: Game }
  /** MC: the scene has ended by itself or by its limit; one warm sentence. */
  | { readonly kind: "farewell"; readonly reason: string }
  /** MC: the last line could not be played; steer elsewhere in one friendly line. */
  | { readonly kind: "steer" }
  /** MC: step out of the fiction for a player in real distress and name where help is. */
  | { readonly kind: "care" }
  /** Partner: turn 0, who, where and what in one line. */
  | { readonly kind: "open" }
  /** Partner: answer the last line of the scene's last turn. */
  | {
      readonly kind: "reply";
      readonly turn: number;
      readonly mode: "support" | "fallible";
      /** The flop to play in this very line. */
      readonly flop: PlayedFlop | null;
      /** An earlier flop that the player is rescuing or may still rescue. */
      readonly toRescue: PlayedFlop | null;
    }
  /** Room: answers JSON `roomAnswerSchema` about the given turn. */
  | { readonly kind: "react"; readonly turn: number; readonly flopInLastReply: boolean }
  /** Coach: answers JSON `coachAnswerSchema`. */
  | {
      readonly kind: "notes";
      readonly measures: Measures;
      readonly offers: readonly Offer[];
      readonly recovery: Report["recovery"];
      /** Principles worth quoting for this scene, best first. */
      readonly principles: readonly Principle[];
      /** Moments of an earlier attempt that were refused, with the reason, to be done again. */
      readonly refused: readonly { readonly moment: Moment; readonly reason: string }[];
    };

export interface PromptTurn {
  readonly role: "user" | "model";
  readonly text: string;
}

/** The constant part goes into `system`, all that players typed only ever into `turns`. */
export interface Prompt {
  readonly system: string;
  readonly turns: readonly PromptTurn[];
}

/** A typed function that a model may call. Bad arguments are answered with `{ error }`, never thrown. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly parameters: z.ZodType;
  readonly run: (args: unknown) => unknown;
}

export interface ModelRequest {
  readonly agent: AgentName;
  readonly task: Task;
  readonly scene: Scene;
  readonly prompt: () => Prompt;
  /** Which of the two configured models: the Partner's or the others'. */
  readonly tier: "pro" | "flash";
  /** Sent to models before Gemini 3 only. */
  readonly temperature: number;
  /** The answer's own room in tokens; what a model needs for thinking comes on top. */
  readonly maxOutputTokens: number;
  /** The shape of a JSON answer; absent for spoken text. */
  readonly schema?: z.ZodType;
  readonly tools?: readonly Tool[];
  /** Of a spoken answer, what is heard of it; absent: no limit. */
  readonly maxWords?: number;
  /** An operator's trial: a model whose circuit is open is asked all the same, and is back if it answers. */
  readonly isTrial?: boolean;
  /** What the audience has heard of this line already: go on from there, in mid-sentence if need be. */
  readonly heard?: string;
}

export type ModelChunk =
  | { readonly type: "text"; readonly text: string }
  /** From here on others speak for the model that the scene began with. At most once. */
  | { readonly type: "degraded"; readonly reason: DegradationReason }
  /** What one attempt took. */
  | { readonly type: "call"; readonly call: AgentCall };

export interface LanguageModel {
  /** What `/health` and the session view call it. */
  readonly name: string;
  /**
   * Streams the answer's text in order. Throws `ModelError` when it cannot go on, and stops soon
   * after `signal` is aborted, its work cancelled at the source.
   */
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelChunk>;
}

export interface ModelErrorDetails {
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** The server's own wish, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** No call to this model can succeed before then, in Unix milliseconds: a day's calls are used up. */
  readonly backAt?: number;
  /** What an operator has to put right; null or absent: nothing. */
  readonly fault?: Fault | null;
  /** It says nothing against the model's health: the circuit does not count it. */
  readonly blameless?: boolean;
  readonly cause?: unknown;
}

/** Why a model could not answer, as far as whoever asks again needs to know. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly reason: DegradationReason;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly backAt: number | null;
  readonly fault: Fault | null;
  readonly blameless: boolean;

  constructor(reason: DegradationReason, message: string, details: ModelErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.reason = reason;
    this.retryable = details.retryable;
    this.retryAfterMs = details.retryAfterMs;
    this.backAt = details.backAt ?? null;
    this.fault = details.fault ?? null;
    this.blameless = details.blameless ?? false;
  }
}
