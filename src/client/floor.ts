import type { StageState } from "./stage.ts";

type Heard = Pick<StageState, "script" | "speeches" | "partnerOwesTurn">;

/** Whose turn it is to speak: whose lamp is brightest. */
export function floorOf({
  script,
  speeches,
  partnerOwesTurn,
}: Heard): "host" | "partner" | "player" {
  const speaking = speeches.at(-1)?.agent;
  if (speaking === "mc") return "host";
  if (speaking === "partner" || partnerOwesTurn !== null) return "partner";
  const partnerOpened = script.some((item) => item.kind === "line" && item.speaker === "partner");
  return partnerOpened ? "player" : "host";
}
