/** What frames the notes made from the log: the headline, the mission, the next game. All three are about this scene. */

import { measuresOf } from "./measures.ts";
import { GAMES, MISSIONS } from "./missions.ts";
import { thingsNamed } from "./named-things.ts";
import type { Report } from "./protocol.ts";
import { pick } from "./random.ts";
import { recoveryOf } from "./recovery.ts";
import { openingOf, type Scene } from "./scene.ts";
import type { Game } from "./stock.ts";
import { type Weakness, weaknessOf } from "./weakness.ts";
import { contentStems, sharedStems } from "./words.ts";

/** The player's own thing that came up again most often, as one speaks of it to them; null if none returned. */
export function motifOf(
  scene: Scene,
): { readonly named: string; readonly mentions: number } | null {
  const heard = contentStems(
    `${openingOf(scene)?.content ?? ""} \n ${scene.location ?? ""} \n ${scene.relationship ?? ""}`,
  );
  let best: { named: string; mentions: number } | null = null;
  for (const { line, reply, turn, read } of scene.turns) {
    const brings = read === null || read.move === "yes_and" || read.move === "callback";
    for (const thing of brings ? thingsNamed(line) : []) {
      // "My shoes" carry no scene; "my uncle" may.
      const isDress = /^my /.test(thing.again) && !thing.person && thing.stems.size === 1;
      if (isDress || sharedStems(thing.stems, heard) > 0) continue;
      const after = scene.turns.filter((later) => later.turn > turn).map((later) => later.line);
      const replies = scene.turns.filter((later) => later.turn >= turn).map((later) => later.reply);
      const mentions = [...after, ...replies].filter(
        (text) => text !== null && sharedStems(contentStems(text), thing.stems) > 0,
      ).length;
      const named = /^(?:that|those) /.test(thing.across)
        ? thing.across.replace(/^\w+/, "the")
        : thing.across;
      if (mentions > (best?.mentions ?? 0)) best = { named, mentions };
    }
    for (const one of contentStems(`${line}\n${reply ?? ""}`)) heard.add(one);
  }
  return best;
}

const COUNTED = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const inWords = (count: number): string => COUNTED[count] ?? String(count);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What was strong in this scene, in one sentence that claims no more than the log shows. */
export function headlineOf(scene: Scene): string {
  const motif = motifOf(scene);
  const { lines, blocked, wimped, questions, callbacks, offers_made: made } = measuresOf(scene);
  const rescued = recoveryOf(scene).flops.filter(({ recovered }) => recovered).length;
  const choose = (options: readonly string[]) => pick(options, scene.seed, "headline");
  const recurs = motif !== null && motif.mentions >= 2;
  if (rescued > 0) {
    const times = rescued === 1 ? "" : rescued === 2 ? " twice" : ` ${inWords(rescued)} times`;
    return recurs
      ? choose([
          `You caught your partner${times}, and ${motif.named} did the rest.`,
          `You brought ${motif.named}, and you were there${times} when your partner fell.`,
        ])
      : `Your partner stumbled${times}, and you were there.`;
  }
  const weakness = weaknessOf(scene);
  const guarded = blocked * 2 > lines;
  if (guarded)
    return motif
      ? `You guarded the door tonight, and the scene began when you let in ${motif.named}.`
      : "You guarded the door tonight. Next time, let one strange thing in.";
  if (wimped * 2 > lines)
    return `${capital(inWords(lines))} turns, and you stayed for every one. Next time, bring one thing with you.`;
  if (questions * 2 > lines)
    return "You asked all the right questions. You could have answered half of them yourself.";
  if (weakness === "gags" && motif)
    return `You went for the laugh, and ${motif.named} got further than any joke.`;
  if (recurs)
    return choose([
      `You gave the scene ${motif.named}, and it gave you all the rest.`,
      `It could have been any scene, until you brought ${motif.named}.`,
      `Nobody will forget ${motif.named}. That was you.`,
    ]);
  if (callbacks > 0) return "You remembered what others would have let go.";
  if (motif) return `You put ${motif.named} on a stage that had been empty.`;
  if (made > 0)
    return `You brought ${inWords(made)} ${made === 1 ? "thing" : "things"} onto the stage that nobody had given you.`;
  return lines === 1 ? "One line, and you were on stage." : "You stayed in it to the end.";
}

/** How the scene led to the mission, in numbers that stand in the report. */
const LEADS: Partial<Readonly<Record<Weakness, (scene: Scene) => string>>> = {
  blocks: (scene) => counted(measuresOf(scene).blocked, scene, "said no"),
  wimps: (scene) => counted(measuresOf(scene).wimped, scene, "left it to your partner"),
  questions: (scene) => counted(measuresOf(scene).questions, scene, "only asked"),
};

function counted(count: number, scene: Scene, what: string): string {
  const lines = scene.turns.length;
  if (lines < 3 || count < 2) return "";
  const share =
    count === lines
      ? `All ${inWords(lines)} of your`
      : `${capital(inWords(count))} of your ${inWords(lines)}`;
  return `${share} lines ${what}. `;
}

/** One thing to try with real people, chosen by what was weakest here. */
export function missionFor(scene: Scene): Report["mission"] {
  const weakness = weaknessOf(scene);
  const mission = pick(MISSIONS[weakness], scene.seed, "mission");
  return { title: mission.title, task: `${LEADS[weakness]?.(scene) ?? ""}${mission.task}` };
}

/** A game that trains what was weakest, another than the last; any other if the stock has none of those. */
export function nextGameFor(scene: Scene, games: readonly Game[]): Game | undefined {
  const others = games.filter(({ name }) => name !== scene.game?.name);
  const wanted = GAMES[weaknessOf(scene)];
  const fitting = others.filter(({ name }) => wanted.includes(name));
  const level = others.filter(
    ({ difficulty }) => difficulty === (scene.game?.difficulty ?? "beginner"),
  );
  const from = [fitting, level, others, games].find((some) => some.length > 0);
  return from && pick(from, scene.seed, "next-game");
}
