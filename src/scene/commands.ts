/** What may be asked of a scene. What it brings about is decided in `decide.ts`. */
import type { AgentCall } from "./events.ts";
import type { Read, Report, Spotlight } from "./protocol.ts";
import type { Game } from "./stock.ts";
import type { DegradationReason, Sentiment } from "./vocabulary.ts";

/** Words already heard of a speech that is cut short. */
export interface Heard {
  readonly agent: "mc" | "partner";
  readonly text: string;
}

/** What is said to somebody in distress: by the MC, and then by the Partner, who waits with them. */
export interface CareWords {
  readonly mc: string;
  readonly partner: string;
}

export type Command =
  | {
      readonly type: "say";
      readonly messageId: string;
      /** Validated: normalised, 1 to 1,000 characters. */
      readonly text: string;
      readonly gauged: { readonly sentiment: Sentiment; readonly confidence: number };
      /** What the player's page has measured before the line, in milliseconds; absent: nothing. */
      readonly firstKeyMs?: number | undefined;
      readonly read: Read;
      /** The player speaks for themself and is in distress: what is said to them. Null for a line of the scene. */
      readonly distress: CareWords | null;
      /** The Partner's part of the turn if the host strikes the line: a stage direction. */
      readonly heldBeat: string;
      /** What the MC or the Partner was saying when the line came, in the warm-up. */
      readonly heard: Heard | null;
      /** Played if the MC had not picked one yet. */
      readonly fallbackGame: Game;
    }
  | { readonly type: "pick_game"; readonly game: Game }
  | { readonly type: "welcome"; readonly content: string }
  | { readonly type: "open"; readonly content: string; readonly offers: readonly string[] }
  | {
      readonly type: "reply";
      readonly turn: number;
      readonly content: string;
      readonly offers: readonly string[];
      readonly degradation: DegradationReason | null;
    }
  | {
      readonly type: "react";
      readonly turn: number;
      /** Null: the Room failed, or its time was up. */
      readonly felt: {
        readonly sentiment: Sentiment;
        readonly reaction: string | null;
        readonly spotlight: Spotlight | null;
        /** Null where the model's read is no better than the one at hand. */
        readonly read: Read | null;
        readonly distress: {
          /** Null where the stage has no words of its own in the player's language: the MC's model finds them. */
          readonly words: CareWords | null;
          /** What the audience has heard of the Partner's line that is cut off; empty for nothing. */
          readonly heard: string;
        } | null;
      } | null;
    }
  | {
      readonly type: "aside";
      readonly turn: number;
      readonly content: string;
      /** Said after it if the Partner's answer is still owed. */
      readonly partner: string;
    }
  | { readonly type: "suggest"; readonly text: string }
  | {
      readonly type: "end";
      readonly reason: string;
      readonly heard: Heard | null;
    }
  | { readonly type: "notes"; readonly report: Report; readonly farewell: string | null }
  /** What calls took, also those whose words came too late. */
  | { readonly type: "account"; readonly turn: number; readonly calls: readonly AgentCall[] };
