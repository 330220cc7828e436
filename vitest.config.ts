import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/**
 * Four suites: `scene` (pure code, in Node), `contract` (one suite over several implementations, in
 * Node), `workers` (in workerd), `browser` (a real Chromium against a real `wrangler dev`).
 */
export default defineConfig({
  test: {
    // All cores. By itself the runner leaves one free: on two cores every file waited for the one before.
    maxWorkers: "100%",
    projects: [
      { test: { name: "scene", include: ["test/scene/**/*.test.ts"], testTimeout: 30_000 } },
      {
        test: {
          name: "contract",
          include: ["test/contract/**/*.test.ts"],
          globalSetup: "./test/support/built-worker.ts",
          testTimeout: 30_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            // The real Worker, with a prompter's book for the tests.
            main: "./test/workers/support/entry.ts",
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: { UNDERSTUDY_PACE_MS: "0", RATE_LIMITS: "off", LOG_LEVEL: "error" },
            },
          }),
        ],
        test: {
          name: "workers",
          include: ["test/workers/**/*.test.ts"],
          globalSetup: "./test/support/expected-noise.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "./test/browser/support/stage-server.ts",
          setupFiles: "./test/browser/support/needs-browser.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One after the other: a reply is to be cut off while it is being spoken.
          fileParallelism: false,
        },
      },
    ],
  },
});
