import type { Speaker } from "./stage.ts";

/** How a speaker is named on the page; a watcher sees the player from the house. */
export function nameOf(speaker: Speaker, watching: boolean): string {
  switch (speaker) {
    case "player":
      return watching ? "Player" : "You";
    case "partner":
      return "Partner";
    case "mc":
      return "MC";
    case "room":
      return "The room";
    case "coach":
      return "Coach";
  }
}
