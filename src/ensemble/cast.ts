/** What every agent of the ensemble is given to work with. */
import { createDistressEar } from "../language/distress.ts";
import type { ClassifierData } from "../language/linear-classifier.ts";
import type { Pace } from "../models/deadlines.ts";

import type { LanguageModel } from "../models/language-model.ts";
import type { Stock } from "../scene/stock.ts";
import { createGameDatabase, type GameDatabase } from "../tools/game-database.ts";
import { createExpertDatabase, type ExpertDatabase } from "../tools/improv-expert-database.ts";

/** All that `games/` and `prompts/` hold, read and checked. */
export interface ShowData {
  readonly stock: Stock;
  /** The files of `prompts/`, by name without ending. */
  readonly prompts: Readonly<Record<string, string>>;
  /** By what distress is heard in a line. */
  readonly distress: ClassifierData;
}

export interface Cast {
  readonly model: LanguageModel;
  /** How long its answers may take. */
  readonly pace: Pace;
  readonly stock: Stock;
  readonly prompts: ShowData["prompts"];
  readonly games: GameDatabase;
  readonly experts: ExpertDatabase;
  /** Whether a line is the player's own distress, and not a character's. */
  readonly hearsDistress: (line: string) => boolean;
}

export function createCast(
  model: LanguageModel,
  { stock, prompts, distress }: ShowData,
  pace: Pace = "swift",
): Cast {
  return {
    model,
    pace,
    stock,
    prompts,
    games: createGameDatabase(stock.games),
    experts: createExpertDatabase(stock.principles),
    hearsDistress: createDistressEar(distress),
  };
}

/** What someone who speaks aloud needs besides the scene. */
export interface Hooks {
  /** A piece of the line as it is said; `offset` in UTF-16 units from the line's start. */
  readonly onDelta: (offset: number, text: string) => void;
  readonly signal: AbortSignal;
}
