/** The order of the house (docs/architecture.md): imports run downward only, and each room keeps to its own. */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** From the roof to the ground: each may import from itself and from what stands after it. */
const FLOORS: readonly string[] = [
  "worker.ts",
  "compose.ts",
  "players.ts",
  "configured.ts",
  "http",
  "objects",
  "ensemble",
  "models",
  "google",
  "observability",
  "tools",
  "language",
  "scene",
];
/** Made by the build, read by one. */
const GENERATED = { room: "generated", reader: "compose.ts" } as const;
const MAX_LINES = 250;
/** What the heart may use beside its own files: libraries that are as pure as it is. */
const LIBRARIES_OF_THE_HEART = ["zod", "compromise/two"];
/** Time, chance and the world outside: what comes from there comes with a command. */
const IMPURE = /\b(Date\.now|new Date\(\)|Math\.random|performance\.|crypto\.|fetch\(|setTimeout)/;
const ANY = /(?:[:<,&]|\bas)\s*any\s*(?:[;,)>\]=&{[]|$)/m;

interface SourceFile {
  /** From `src`, with slashes. */
  readonly path: string;
  readonly text: string;
}

function complaintsAbout({ path, text }: SourceFile): string[] {
  const room = roomOf(path);
  const code = withoutWords(text);
  const lines = text.trimEnd().split("\n").length;
  return [
    ...importsOf(text).flatMap((target) => complaintAboutImport(path, room, target)),
    ...(room !== GENERATED.room && lines > MAX_LINES ? [`${path} has ${lines} lines`] : []),
    ...(room !== GENERATED.room && ANY.test(code) ? [`${path} says any`] : []),
    ...(room === "scene" && IMPURE.test(code) ? [`${path} is not pure`] : []),
  ];
}

function complaintAboutImport(path: string, room: string, target: string): string[] {
  if (!target.startsWith(".")) {
    const isForeign = room === "scene" && !LIBRARIES_OF_THE_HEART.includes(target);
    return isForeign ? [`${path} imports ${target}`] : [];
  }
  const to = roomOf(posix.join(posix.dirname(path), target));
  if (to === GENERATED.room) {
    return path === GENERATED.reader
      ? []
      : [`${path} imports ${to}, which is ${GENERATED.reader}'s`];
  }
  if (room === to) return [];
  const isDownward =
    room === "client"
      ? to === "scene"
      : room === GENERATED.room
        ? to === "scene" || to === "language"
        : floorOf(room) >= 0 && floorOf(to) > floorOf(room);
  return isDownward ? [] : [`${path} imports from ${to}`];
}

const roomOf = (path: string) => path.split("/")[0] ?? path;
const floorOf = (room: string) => FLOORS.indexOf(room);

/** What a module is imported from, statically, dynamically, or only for its types. */
function importsOf(text: string): string[] {
  const statements =
    /^\s*(?:import|export)\s+(?:[\w*{][\w\s,*{}]*\sfrom\s+)?["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']/gm;
  return [...text.matchAll(statements)].map((match) => match[1] ?? match[2] ?? "");
}

/** The code without comments and without what stands between quotes. */
function withoutWords(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, '""')
    .replace(/\/\/.*$/gm, "");
}

const src = fileURLToPath(new URL("../../src/", import.meta.url));
const files: SourceFile[] = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(src + path, "utf8") }));

describe("the house", () => {
  it("stands in order", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(complaintsAbout)).toEqual([]);
  });

  it("has a floor for every room", () => {
    const rooms = new Set(files.map(({ path }) => roomOf(path)));
    for (const known of [...FLOORS, GENERATED.room, "client"]) rooms.delete(known);
    expect([...rooms]).toEqual([]);
  });
});

describe("the order is broken by", () => {
  const broken: readonly (readonly [string, SourceFile])[] = [
    ["an import upward", { path: "scene/a.ts", text: 'import { b } from "../tools/b.ts";' }],
    [
      "an import upward over lines",
      { path: "google/a.ts", text: 'import {\n  b,\n} from "../models/b.ts";' },
    ],
    [
      "an import of a type",
      { path: "models/a.ts", text: 'import type { B } from "../ensemble/b.ts";' },
    ],
    ["an export from above", { path: "tools/a.ts", text: 'export * from "../objects/b.ts";' }],
    [
      "a late import",
      { path: "http/deep/a.ts", text: 'const b = await import("../../compose.ts");' },
    ],
    [
      "a page that knows the server",
      { path: "client/a.tsx", text: 'import { b } from "../tools/b.ts";' },
    ],
    [
      "a server that knows the page",
      { path: "http/a.ts", text: 'import { b } from "../client/b.ts";' },
    ],
    [
      "a second reader of what was made",
      { path: "http/a.ts", text: 'import { stock } from "../generated/stock.ts";' },
    ],
    [
      "a platform in the heart",
      { path: "scene/a.ts", text: 'import { b } from "cloudflare:workers";' },
    ],
    ["a clock in the heart", { path: "scene/a.ts", text: "const now = Date.now();" }],
    ["dice in the heart", { path: "scene/a.ts", text: "const n = Math.random();" }],
    ["a file too long", { path: "http/a.ts", text: "\n".repeat(250).concat("let a = 1;") }],
    ["a type given up", { path: "http/a.ts", text: "let b: any;" }],
    ["a type cast away", { path: "http/a.ts", text: "f(b as any);" }],
    ["a room nobody knows", { path: "attic/a.ts", text: 'import { b } from "../scene/b.ts";' }],
  ];

  it.each(broken)("%s", (_, file) => {
    expect(complaintsAbout(file)).toHaveLength(1);
  });

  it("nothing that only says such words", () => {
    const text = `
      import { z } from "zod";
      import { c } from "./c.ts";
      // Any import from "../compose.ts" would be wrong: any at all.
      const line = "as any baker knows, Math.random is not an oven";
      const when = new Date(atMs);
    `;
    expect(complaintsAbout({ path: "scene/a.ts", text })).toEqual([]);
  });
});
