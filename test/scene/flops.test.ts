import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aRead, replyCommand, Show, sayCommand } from "../support/shows.ts";

describe("flops", () => {
  it("keep their distances, for every seed and length of scene", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.integer({ min: 5, max: 30 }),
        (seed, maxTurns) => {
          const { scene } = new Show({ seed, maxTurns }).warmUp().turns(maxTurns);
          const turns = scene.flops.map(({ turn }) => turn);
          const first = turns[0];
          if (first !== undefined && scene.phase2Turn !== null) {
            expect(first - scene.phase2Turn).toBeLessThanOrEqual(1);
          } else {
            expect(scene.phase2Turn === null || scene.phase2Turn > maxTurns - 2).toBe(true);
          }
          for (const [i, turn] of turns.entries()) {
            expect(turn).toBeLessThanOrEqual(maxTurns - 2);
            const before = turns[i - 1];
            if (before !== undefined) expect(turn - before).toBeGreaterThanOrEqual(3);
          }
        },
      ),
    );
  });

  it("forget a name only where one was heard, and lose an object only where one exists", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const show = new Show({ seed });
        show.do({ type: "welcome", content: "Welcome!" });
        show.do({ type: "open", content: "It is late.", offers: [] });
        const read = aRead(0, { offer: null });
        for (let turn = 1; turn <= 14; turn++) {
          show.do(sayCommand(`id-${turn}`, "so it is", { read }));
          show.do(replyCommand(turn, "yes, late"));
          show.do({
            type: "react",
            turn,
            felt: null,
          });
        }
        expect(show.scene.flops.length).toBeGreaterThan(0);
        for (const { kind } of show.scene.flops) {
          expect(["froze", "panicked"]).toContain(kind);
        }
      }),
    );
  });

  it("are the same for the same seed and lines", () => {
    const play = (seed: number) => new Show({ seed }).warmUp().turns(15).scene.flops;
    expect(play(3)).toEqual(play(3));
    const variety = new Set(Array.from({ length: 40 }, (_, seed) => JSON.stringify(play(seed))));
    expect(variety.size).toBeGreaterThan(10);
  });
});
