/** A player who speaks another language is answered in it, if the understudy has a stock of it. */

import { wordsOf } from "../../../scene/language/words.ts";
import { shuffle } from "../../../scene/random.ts";
import type { PlayedFlop } from "../../../scene/scene.ts";
import { upperFirst } from "../ear/things.ts";
import { tongueIn } from "../tongues/hearing.ts";
import type { Tongue } from "../tongues/tongue.ts";
import { turnedIn } from "../tongues/turned.ts";
import type { Stage } from "./stage.ts";

const LONGEST_QUOTE_WORDS = 8;

/** What the scene has been speaking, and speaks now. */
export function tongueOf({ told, heard, opensIn }: Stage): {
  readonly now: Tongue | null;
  readonly before: Tongue | null;
} {
  let before = opensIn;
  for (const line of told) before = tongueIn(line, before) ?? before;
  return { now: tongueIn(heard.raw, before), before };
}

/** Answers in the player's own language, the closest first. */
export function foreignLines(stage: Stage, tongue: Tongue, before: Tongue | null): string[] {
  const raw =
    tongue.typed?.reduce((line, [from, to]) => line.replace(from, to), stage.heard.raw) ??
    stage.heard.raw;
  const formal = isFormal(stage, tongue, raw);
  const told = (wide: boolean) =>
    tongue.topics
      .filter((topic) => (topic.wide ?? false) === wide)
      .flatMap(({ on, say }) => {
        const matched = on.exec(raw)?.[1];
        return matched === undefined ? [] : drawn(stage, say).map((line) => put(line, matched));
      });
  const quote = raw.replace(/^[¿¡\s]+|[\s.!?…]+$/gu, "");
  const short = wordsOf(quote).length <= LONGEST_QUOTE_WORDS && !/["“”«»„*]/.test(quote);
  const said = turnedIn(tongue, quote);
  // Turned to a stranger its verbs would be others.
  const turned = formal && said !== quote ? null : said;
  const echo = turned ?? `${tongue.quotes[0]}${upperFirst(quote)}${tongue.quotes[1]}`;
  const plain = drawn(stage, tongue.said).flatMap((line) =>
    short ? [line.replace("{echo}", echo).replace("{Echo}", upperFirst(echo))] : [],
  );
  const asked = drawn(stage, tongue.asked);
  const asks = raw.includes("?") || (tongue.asks?.test(raw) ?? false);
  const broad = told(true);
  const lines = [
    ...told(false),
    ...(asks
      ? [...broad, ...asked, ...plain]
      : turned || wordsOf(raw).length > 3
        ? [...plain, ...broad, ...asked]
        : [...broad, ...plain, ...asked]),
  ];
  const [turn] = before === tongue ? [] : drawn(stage, tongue.turnsTo);
  return lines.map((line) => addressed(turn ? `${turn} ${line}` : line, formal));
}

export function foreignFlop(stage: Stage, tongue: Tongue, { kind }: PlayedFlop): string[] {
  const formal = isFormal(stage, tongue, stage.heard.raw);
  return drawn(stage, tongue.flops[kind]).map((line) => addressed(line, formal));
}

export function foreignAfterFlop(
  stage: Stage,
  tongue: Tongue,
  lines: readonly string[],
  rescued: boolean,
): string[] {
  const formal = isFormal(stage, tongue, stage.heard.raw);
  const said = drawn(stage, rescued ? tongue.rescued : tongue.stuck);
  return said
    .map((line) => addressed(line, formal))
    .flatMap((extra) => lines.map((line) => (rescued ? `${extra} ${line}` : `${line} ${extra}`)));
}

/** As the player speaks to the Partner, or as the Partner opened. */
function isFormal(stage: Stage, tongue: Tongue, raw: string): boolean {
  const opened = stage.opensIn === tongue ? stage.said.slice(0, 1) : [];
  return [...opened, ...stage.told, raw].some((line) => tongue.formal.test(line));
}

function drawn(stage: Stage, from: readonly string[]): string[] {
  return shuffle(from, stage.seed, "tongue", stage.turn);
}

function put(line: string, matched: string): string {
  return line.replaceAll("{M}", upperFirst(matched)).replaceAll("{m}", matched);
}

/** "[du|Sie]": the familiar way, or the formal one. */
function addressed(line: string, formal: boolean): string {
  return line.replace(/\[([^|\]]*)\|([^\]]*)\]/g, (_, familiar: string, polite: string) =>
    formal ? polite : familiar,
  );
}
