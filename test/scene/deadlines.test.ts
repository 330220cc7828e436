/** How long those who play may take, where the first is in the cloud and where it is on one's own machine. */
import { expect, test } from "vitest";
import { deadlinesFor, notesDeadlineMs, type Pace } from "../../src/models/deadlines.ts";
import type { ModelRequest, Task } from "../../src/models/language-model.ts";
import { aRequest } from "../support/guarded-stage.ts";

const NOTES = { kind: "notes", refused: [] } as unknown as Task;
const NOTES_AGAIN = { kind: "notes", refused: [{}] } as unknown as Task;
const DEADLINES: Readonly<Record<Pace, { firstWordDeadlineMs: number; turnDeadlineMs: number }>> = {
  swift: { firstWordDeadlineMs: 4_000, turnDeadlineMs: 8_000 },
  slow: { firstWordDeadlineMs: 20_000, turnDeadlineMs: 45_000 },
};

/** First word and whole answer, in milliseconds from the request. */
function limits(pace: Pace, overrides: Partial<ModelRequest>) {
  const options = { ...DEADLINES[pace], pace };
  const { firstWordBy, wholeBy } = deadlinesFor(aRequest(overrides), options, 0).from(0, false);
  return [firstWordBy, wholeBy];
}

test.each<[string, Partial<ModelRequest>, number[], number[]]>([
  ["a line", {}, [4_000, 6_000], [20_000, 43_000]],
  ["a game picked", { task: { kind: "pick_game" } }, [2_500, 2_500], [30_000, 30_000]],
  ["notes", { task: NOTES }, [12_000, 12_000], [40_000, 40_000]],
  ["notes once more", { task: NOTES_AGAIN }, [6_000, 6_000], [17_000, 17_000]],
])("%s", (_what, overrides, swift, slow) => {
  expect(limits("swift", overrides)).toEqual(swift);
  expect(limits("slow", overrides)).toEqual(slow);
});

test("all of the notes leave time to write them down", () => {
  expect([notesDeadlineMs("swift"), notesDeadlineMs("slow")]).toEqual([18_000, 57_000]);
});
