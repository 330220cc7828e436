/** Builds the Worker once for all tests that play on the real stage: `inject("bundleDir")`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildBundle } from "../../scripts/bare-workerd.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** For `startBareStage`. */
    readonly bundleDir: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const bundleDir = mkdtempSync(join(tmpdir(), "improv-bundle-"));
  await buildBundle(bundleDir);
  project.provide("bundleDir", bundleDir);
  return () => rmSync(bundleDir, { recursive: true, force: true });
}
