/** What was hidden while the scene ran, shown after its end (SPEC 2.5). */
import { ledgerOf } from "./offers.ts";
import type { Backstage } from "./protocol.ts";
import { flopsOf } from "./recovery.ts";
import type { Scene } from "./scene.ts";

/** As it was logged; worked out from the other events only before that. What makes it may have changed since. */
export function backstageOf(scene: Scene): Backstage {
  return (
    scene.backstage ?? {
      type: "backstage",
      reads: scene.turns.flatMap(({ read }) => (read === null ? [] : [read])),
      flops: flopsOf(scene),
      offers: ledgerOf(scene),
    }
  );
}
