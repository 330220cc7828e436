/**
 * Keeps out of a test run's output what the runtime prints when a test kills an object or hangs up on
 * purpose, each by name: what is left is worth reading. Nothing here decides whether a test passes.
 */

/** Reasons that only tests give to `state.abort`; the runtime reports each as an uncaught exception. */
const ON_PURPOSE = ["killed by a test", "killed in the same tick"];

const EXPECTED: readonly RegExp[] = [
  new RegExp(`^uncaught exception; .*jsg\\.Error: (?:${ON_PURPOSE.join("|")})`),
  // A test reads no more of a body than it needs.
  /^exception = kj\/async-io\.c\+\+:\d+: disconnected: read end of pipe was aborted/,
  // The runtime's own stack of the lines above: addresses without names.
  /^stack:(?: \S*workerd@[0-9a-f]+)+$/,
  // Packages that name source maps which they do not ship.
  /^Sourcemap for ".*" points to missing source files$/,
];
/** Vite's report of such a map is one message of several lines. */
const MISSING_MAP = /Failed to load source map for .*node_modules/;

/** What of a written piece is to be shown. */
export function withoutExpectedNoise(text: string): string {
  if (MISSING_MAP.test(text)) return "";
  const shown = text.split("\n").filter((line) => !EXPECTED.some((words) => words.test(line)));
  return shown.every((line) => line === "") ? "" : shown.join("\n");
}

/** A global set-up: the runtime's messages are written by the process that runs the tests. */
export default function setup(): () => void {
  const restore = [process.stderr, process.stdout].map((stream) => {
    const write = stream.write;
    stream.write = ((piece: string | Uint8Array, ...rest: []) => {
      if (typeof piece !== "string") return write.call(stream, piece, ...rest);
      const shown = withoutExpectedNoise(piece);
      return piece !== "" && shown === "" ? true : write.call(stream, shown, ...rest);
    }) as typeof stream.write;
    return () => {
      stream.write = write;
    };
  });
  return () => {
    for (const undo of restore) undo();
  };
}
