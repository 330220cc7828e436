/** What a player asks for before the curtain; empty where the house is to choose. */
import type { StageState } from "./stage.ts";

export interface Wishes {
  readonly location: string;
  readonly relationship: string;
  readonly game: string;
}

export const noWishes: Wishes = { location: "", relationship: "", game: "" };

/** The same once more. */
export function wishesOf({ playbill, game }: StageState): Wishes {
  return {
    location: playbill?.location ?? "",
    relationship: playbill?.relationship ?? "",
    game: game?.name ?? "",
  };
}
