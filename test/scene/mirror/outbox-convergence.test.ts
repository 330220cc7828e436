import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Desired, STRAY_UPSERT_MS } from "../../../src/objects/outbox.ts";
import type { MirrorDocument } from "../../../src/scene/mirror-document.ts";
import { mirrorStage } from "../../support/mirror-stage.ts";

const step = fc.oneof(
  fc.constant("done" as const),
  fc.constant("down" as const),
  fc.constant("answer lost" as const),
  fc.constant("killed" as const),
  fc.record({ landsAfterMs: fc.nat(STRAY_UPSERT_MS - 1), killed: fc.boolean() }),
);

describe("whatever happens on the way", () => {
  it("the mirror ends as desired, and no two writes were ever under way at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 12 }),
        fc.array(
          fc.record({
            /** The write before or in which it is wished; later if nothing is written any more. */
            write: fc.nat(12),
            laterMs: fc.nat(2 * STRAY_UPSERT_MS),
            desired: fc.constantFrom<Desired>("present", "absent"),
            midWrite: fc.boolean(),
          }),
          { maxLength: 4 },
        ),
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 9 }),
        async (script, wishes, draws) => {
          const coming = [...wishes];
          let erased = false;
          const wish = (ready: (each: (typeof wishes)[number]) => boolean) => {
            const next = coming.findIndex(ready);
            const [each] = next < 0 ? [] : coming.splice(next, 1);
            if (each === undefined) return;
            stage.outbox.desire(each.desired);
            if (each.desired === "absent") erased = true;
          };
          const onWrite = () => wish((each) => each.midWrite && each.write <= stage.writes.length);
          // An erasure takes the log along: there is no document from then on.
          const loadDocument = () => (erased ? null : ({} as MirrorDocument));
          const stage = mirrorStage({ script, draws, onWrite, loadDocument });
          stage.outbox.desire("present");
          for (let round = 0; round < 200; round += 1) {
            wish((each) => !each.midWrite && each.write <= stage.writes.length);
            await stage.drainUntilKilled();
            stage.restart();
            if (stage.outbox.dueAt() === null) {
              if (coming.length === 0) break;
              stage.advanceTo(stage.nowMs() + (coming[0]?.laterMs ?? 0));
              wish(() => true);
            }
            stage.advanceTo(stage.outbox.dueAt() ?? 0);
          }
          expect(stage.outbox.dueAt()).toBeNull();
          stage.advanceTo(stage.nowMs() + STRAY_UPSERT_MS);
          expect(stage.remoteHasDocument()).toBe(!erased);
          expect(stage.mostAtOnce()).toBe(1);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
