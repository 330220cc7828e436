/** What a green run keeps to itself, and what it must not. */
import { expect, it } from "vitest";
import { withoutExpectedNoise } from "../support/expected-noise.ts";

const KILLED =
  "uncaught exception; exception = workerd/api/actor-state.c++:1249: failed: broken.outputGateBroken; jsg.Error:";

it.each([
  `${KILLED} killed by a test`,
  `${KILLED} killed in the same tick`,
  "stack: /a/bin/workerd@3a4d6a0 /a/bin/workerd@3a4d9d0",
  "exception = kj/async-io.c++:763: disconnected: read end of pipe was aborted",
])("keeps back %s", (line) => {
  expect(withoutExpectedNoise(`${line}\n`)).toBe("");
});

it.each([
  `${KILLED} the log could not be written`,
  "uncaught exception; exception = workerd/io/worker.c++:12: failed: jsg.TypeError: x is undefined",
  "Error: killed by a test",
  " ✓ recovery.test.ts (41 tests)",
])("shows %s", (line) => {
  expect(withoutExpectedNoise(`${line}\n`)).toBe(`${line}\n`);
});

it("shows what stands between", () => {
  expect(withoutExpectedNoise(`before\n${KILLED} killed by a test\nafter\n`)).toBe(
    "before\nafter\n",
  );
});
