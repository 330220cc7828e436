/** What every agent of the ensemble is given to work with. */
import type { Pace } from "../models/deadlines.ts";
import type { LanguageModel } from "../models/language-model.ts";
import type { Stock } from "../scene/stock.ts";
import type { GameDatabase } from "../tools/game-database.ts";
import type { ExpertDatabase } from "../tools/improv-expert-database.ts";

export interface Cast {
  readonly model: LanguageModel;
  /** How long its answers may take. */
  readonly pace: Pace;
  readonly stock: Stock;
  /** The files of `prompts/`, by name without ending. */
  readonly prompts: Readonly<Record<string, string>>;
  readonly games: GameDatabase;
  readonly experts: ExpertDatabase;
}

/** What someone who speaks aloud needs besides the scene. */
export interface Hooks {
  /** A piece of the line as it is said; `offset` in UTF-16 units from the line's start. */
  readonly onDelta: (offset: number, text: string) => void;
  readonly signal: AbortSignal;
}
