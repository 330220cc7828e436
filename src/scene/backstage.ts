/** What was hidden while the scene ran, shown after its end (SPEC 2.5). */
import { ledgerOf } from "./offers.ts";
import type { PublicEvent } from "./protocol.ts";
import { flopsOf } from "./recovery.ts";
import type { Scene } from "./scene.ts";

export function backstageOf(scene: Scene): Extract<PublicEvent, { type: "backstage" }> {
  return {
    type: "backstage",
    reads: scene.turns.flatMap(({ read }) => (read === null ? [] : [read])),
    flops: flopsOf(scene),
    offers: ledgerOf(scene),
  };
}
