/**
 * Everything that must hold before a change is a change: `npm run check`.
 *
 * The build comes first, since it makes a module that the others read; then lint and format, the four
 * TypeScript projects, and all tests. Every step runs, whatever the ones before it said. The last line
 * is the tests' count as the test runner reports it. The exit code is not 0 if any step failed, or if
 * no test ran.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "check-"));
const resultsFile = join(folder, "tests.json");
// The Node of the dev dependencies, also where this is not run by npm.
const PATH = [join(root, "node_modules", ".bin"), process.env.PATH ?? ""].join(delimiter);

const STEPS: readonly (readonly [name: string, ...command: string[]])[] = [
  ["data", "node", "scripts/stock.ts"],
  ["page", "vite", "build", "--logLevel", "warn"],
  ["lint and format", "biome", "check", "--diagnostic-level=warn", "--error-on-warnings"],
  ["types of the server", "tsc", "-p", "tsconfig.json"],
  ["types of the page", "tsc", "-p", "tsconfig.client.json"],
  ["types of scripts and tests", "tsc", "-p", "tsconfig.node.json"],
  ["types of the tests in workerd", "tsc", "-p", "tsconfig.workers.json"],
  [
    "tests",
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${resultsFile}`,
  ],
];

/** What is read of the test runner's JSON report. */
interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

function run([name, command, ...args]: (typeof STEPS)[number]): boolean {
  console.log(`\n── ${name}`);
  const env = { ...process.env, PATH };
  const { status } = spawnSync(command ?? "", args, { cwd: root, env, stdio: "inherit" });
  return status === 0;
}

/** Null if the test runner did not come so far as to report. */
function readResults(): Results | null {
  try {
    return JSON.parse(readFileSync(resultsFile, "utf8")) as Results;
  } catch {
    return null;
  }
}

const failedSteps = STEPS.filter((step) => !run(step)).map(([name]) => name);
const results = readResults();
rmSync(folder, { recursive: true, force: true });

const passed = results?.numPassedTests ?? 0;
const failed = results?.numFailedTests ?? 0;
const skipped = (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0);
if (results === null) failedSteps.push("the test runner's report, which did not come");
else if (passed + failed === 0) failedSteps.push("tests, of which none ran");
if (failedSteps.length > 0 || failed > 0) {
  console.log(`\nFailed: ${failedSteps.join("; ") || "tests"}.`);
  process.exitCode = 1;
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
