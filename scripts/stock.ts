/**
 * Gathers the show's data and prompts into one generated module, checking every file on the way.
 *
 *   games/*.yaml            one game each
 *   games/principles/*.yaml one coaching principle each
 *   games/archetypes/*.yaml one audience archetype each
 *   prompts/*.md            one agent and mode each
 *   prompts/care/           what is said to a player in distress: a file a language, and places.yaml
 *   prompts/ear/            by what a line is heard: weights, made by `npm run train`
 *   prompts/held-beats.yaml the Partner's part of a turn that the host strikes
 *   prompts/bare-report.yaml what the notes say where none could be written
 *   prompts/first-lines.yaml what is offered to a player who does not know how to begin
 *
 * A broken file stops the build with a sentence that names the file and the field.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { classifierSchema } from "../src/language/linear-classifier.ts";
import { carePlaceSchema, careVoiceSchema, heldBeatsSchema } from "../src/scene/care.ts";
import { firstLinesSchema } from "../src/scene/first-line.ts";
import { bareWordsSchema } from "../src/scene/notes/bare-report.ts";
import { archetypeSchema, gameSchema, principleSchema } from "../src/scene/stock.ts";

/** The languages in which the stage has words of its own; the first is spoken where none of them is. */
export const LANGUAGES = ["en", "de", "es"] as const;

const root = fileURLToPath(new URL("..", import.meta.url));

/** Every way in which the data is wrong, a sentence each. */
export class StockError extends Error {}

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder)
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** What is wrong, as a sentence that names the file and the field. */
function told(file: string, issue: z.core.$ZodIssue): string {
  const field = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const unknown = issue.keys.map((key) => `"${key}"`).join(", ");
    return `${file}: ${field ? `"${field}" has` : "has"} a field that no one knows: ${unknown}.`;
  }
  if (field === "") return `${file}: the whole file is not as it should be: ${issue.message}.`;
  if (issue.message.endsWith("received undefined")) return `${file}: "${field}" is missing.`;
  return `${file}: "${field}" is not right: ${issue.message}.`;
}

/** Reads and checks all files of one kind below `base`; wrong ones are told in `problems`. */
function load<T>(base: string, kind: string, schema: z.ZodType<T>, problems: string[]): T[] {
  return filesIn(join(base, kind), /\.ya?ml$/).flatMap((file) =>
    loadFile(base, relative(base, file), schema, problems),
  );
}

/** What the file holds, alone in a list; nothing if it is wrong, which is told in `problems`. */
function loadFile<T>(base: string, name: string, schema: z.ZodType<T>, problems: string[]): T[] {
  let data: unknown;
  try {
    data = parse(readFileSync(join(base, name), "utf8"));
  } catch (error) {
    problems.push(`${name}: is not YAML: ${(error as Error).message.split("\n")[0]}`);
    return [];
  }
  const result = schema.safeParse(data);
  if (result.success) return [result.data];
  problems.push(...result.error.issues.map((issue) => told(name, issue)));
  return [];
}

function refuseTwins(kind: string, names: string[], problems: string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (seen.has(key)) problems.push(`${kind}: "${name}" stands in two files; names must differ`);
    seen.add(key);
  }
}

/** Reads the stock below `folder` (the repository's root). Throws `StockError` with one line a problem. */
export function readStock(folder = root) {
  const problems: string[] = [];
  const games = load(folder, "games", gameSchema, problems);
  const principles = load(folder, "games/principles", principleSchema, problems);
  const archetypes = load(folder, "games/archetypes", archetypeSchema, problems);
  refuseTwins(
    "games",
    games.map((game) => game.name),
    problems,
  );
  refuseTwins(
    "principles",
    principles.map((principle) => principle.id),
    problems,
  );
  refuseTwins(
    "archetypes",
    archetypes.map((archetype) => archetype.name),
    problems,
  );
  const care = {
    voices: LANGUAGES.flatMap((language) =>
      loadFile(folder, `prompts/care/${language}.yaml`, careVoiceSchema, problems),
    ),
    places: loadFile(folder, "prompts/care/places.yaml", z.array(carePlaceSchema), problems).flat(),
  };
  refuseTwins(
    "prompts/care/places.yaml",
    care.places.map(({ region }) => region),
    problems,
  );
  const [distress] = loadFile(folder, "prompts/ear/distress.json", classifierSchema, problems);
  const [heldBeats = {}] = loadFile(folder, "prompts/held-beats.yaml", heldBeatsSchema, problems);
  const [firstLines = {}] = loadFile(
    folder,
    "prompts/first-lines.yaml",
    firstLinesSchema,
    problems,
  );
  const [bareReport] = loadFile(folder, "prompts/bare-report.yaml", bareWordsSchema, problems);
  if (problems.length > 0 || !bareReport || !distress) throw new StockError(problems.join("\n"));
  const prompts = Object.fromEntries(
    filesIn(join(folder, "prompts"), /\.md$/).map((file) => [
      basename(file, ".md"),
      readFileSync(file, "utf8"),
    ]),
  );
  const stock = { games, principles, archetypes, care, heldBeats, firstLines, bareReport };
  return { stock, prompts, distress };
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return String(version);
}

function write(): void {
  const { stock, prompts, distress } = readStock();
  const folder = join(root, "src/generated");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "stock.ts"),
    [
      "// Made by scripts/stock.ts from games/ and prompts/. Do not edit.",
      'import type { ClassifierData } from "../language/linear-classifier.ts";',
      'import type { Stock } from "../scene/stock.ts";',
      `export const distress: ClassifierData = ${JSON.stringify(distress)};`,
      `export const stock: Stock = ${JSON.stringify(stock, null, 2)};`,
      `export const version = ${JSON.stringify(packageVersion())};`,
      `export const prompts: Readonly<Record<string, string>> = ${JSON.stringify(prompts, null, 2)};`,
      "",
    ].join("\n"),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    write();
  } catch (error) {
    if (!(error instanceof StockError)) throw error;
    console.error(`The show's data is not right:\n${error.message}`);
    process.exitCode = 1;
  }
}
