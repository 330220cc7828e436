/** Run before every file of the browser suite: where there is no browser its tests are skipped, and say why. */
import { beforeEach, inject } from "vitest";

const missing = inject("browserMissing");

beforeEach(({ skip }) => {
  if (missing !== null) skip(missing);
});
