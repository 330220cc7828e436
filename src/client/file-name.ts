/** What a scene's file is called where it is saved. */

import type { SessionView } from "../scene/protocol.ts";
import type { DownloadKind } from "./box-office.ts";

const LONGEST = 40;

type Played = Pick<SessionView, "created_at" | "location"> & {
  readonly selected_game: { readonly name: string } | null;
};

/** By day and game, else place: `improv-2026-11-30-three-line-scene.md`. Letters of any script stay. */
export function fileName({ created_at, selected_game, location }: Played, kind: DownloadKind) {
  const day = created_at.slice(0, 10);
  const extension = kind === "markdown" ? "md" : "json";
  const what = (selected_game?.name ?? location ?? "scene")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return `improv-${day}-${what || "scene"}.${extension}`;
}
