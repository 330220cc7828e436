/** What was hidden while the scene ran, shown after its end (SPEC 2.5). */
import { ledgerOf } from "./offers.ts";
import type { Backstage } from "./protocol.ts";
import { flopsOf } from "./recovery.ts";
import { asPlayed, type Scene } from "./scene.ts";

/** As it was logged; worked out from the other events only before that. What makes it may have changed since. */
export function backstageOf(scene: Scene): Backstage {
  const played = asPlayed(scene);
  return (
    scene.backstage ?? {
      type: "backstage",
      reads: played.turns.flatMap(({ read }) => (read === null ? [] : [read])),
      flops: flopsOf(played),
      offers: ledgerOf(played),
    }
  );
}
