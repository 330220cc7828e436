/** The Room: mostly a murmur; and in private, the gauge's and the reader's word on the line. */
import { earlierOffers } from "../../scene/offers.ts";
import { draw, pick, shuffle } from "../../scene/random.ts";
import { flopsOf, turnOfLineAfter } from "../../scene/recovery.ts";
import type { Scene } from "../../scene/scene.ts";
import { readLine } from "../../tools/line-reader.ts";
import { gaugeLine } from "../../tools/sentiment-gauge.ts";
import type { RoomAnswer } from "../answers.ts";
import type { Task } from "../language-model.ts";
import { listen } from "./ear/listen.ts";

type React = Extract<Task, { kind: "react" }>;

const MURMURS: Readonly<Record<RoomAnswer["sentiment"], readonly string[]>> = {
  WITH_YOU: [
    "A laugh that starts in row three and won't stop.",
    "Somebody slaps a knee.",
    "Scattered applause, then all of it.",
    "The whole room leans in.",
    'Row two starts to chant "{thing}", and has to be hushed.',
    "A man in row eight claps once, too early, and is proud of it.",
    "Somebody laughs so hard that a hat comes off.",
  ],
  ENGAGED: [
    'A low, pleased "ooh".',
    'Someone whispers, "{thing}?"',
    "A chuckle from the balcony.",
    "Seats creak forward.",
    'A lady nudges her neighbour: "I knew it. The {thing}."',
    "Two rows stop chewing.",
    'Somebody says "mm" the way one does over soup.',
  ],
  NEUTRAL: [
    "A cough. A shoe.",
    "Somebody unwraps a sweet, slowly.",
    "A programme is folded into a fan.",
    "Row six leans to the left, all of it.",
    "A spectacle case snaps shut.",
    "An umbrella falls over, and is forgiven.",
    'Someone writes "{thing}" on a ticket, and underlines it.',
    "A child asks something, and is told: later.",
  ],
  BORED: [
    "A chair creaks.",
    "Someone checks a watch and sighs.",
    "A yawn travels along row four.",
    "Somebody counts the lamps. There are nine.",
  ],
  CONFUSED: [
    "A puzzled hum.",
    "Two people look at each other.",
    "Somebody reads the programme again.",
    'A whisper: "Did you get that with the {thing}?"',
  ],
  TENSE: [
    "Nobody breathes.",
    "A gasp, quickly swallowed.",
    'One small "oh no" from the back.',
    "A hand finds another hand in row five.",
    "Even the ice in the glasses keeps still.",
  ],
};
const CHEERS = [
  "The room erupts. You caught it!",
  "Relief, then thunder from every row.",
  "Whoops from the balcony.",
  "A sigh, and then feet on the floorboards.",
  "They clap as one does for somebody who has caught a vase.",
];
const HOLDS = [
  "Silence. Every eye is on you.",
  "The room holds its breath.",
  "Not a cough. They are looking at you.",
  "A programme stops in mid-air.",
];

export function reactTo(scene: Scene, task: React): RoomAnswer {
  const turn = scene.turns.find((one) => one.turn === task.turn);
  const line = turn?.line ?? "";
  const before =
    scene.lines.filter((one) => one.turn < task.turn && one.agent === "partner").at(-1)?.content ??
    null;
  const gauged = gaugeLine(line, before === null ? {} : { previous: before });
  const read = readLine(line, {
    turn: task.turn,
    partnerLine: before,
    earlierOffers: earlierOffers(scene).filter((offer) => offer.turn < task.turn),
    playerLines: scene.turns.filter((one) => one.turn < task.turn).map((one) => one.line),
    game: scene.game,
  });
  const flopNow = scene.flops.some((flop) => flop.turn === task.turn);
  const rescued = rescuedIn(scene, task.turn);
  const sentiment = rescued ? "WITH_YOU" : gauged.sentiment;
  return {
    reaction: reactionFor(scene, task, sentiment, { flopNow, rescued }),
    spotlight: spotlightFor(scene, task, sentiment, rescued),
    sentiment,
    read: {
      move: read.move,
      offer: short(read.offer),
      picks_up: short(read.picks_up),
      note: read.note.slice(0, 300),
    },
    // What words can tell of it was heard when the line was said, and such a line is shown to no room.
    distress: false,
  };
}

/** Whether this very line caught the Partner. */
function rescuedIn(scene: Scene, turn: number): boolean {
  return flopsOf(scene).some(
    (flop) =>
      flop.turns_to_recover !== null &&
      turnOfLineAfter(scene, flop.turn, flop.turns_to_recover) === turn,
  );
}

function short(text: string | null): string | null {
  return text === null ? null : text.slice(0, 200).toWellFormed();
}

function reactionFor(
  scene: Scene,
  { turn }: React,
  sentiment: RoomAnswer["sentiment"],
  { flopNow, rescued }: { flopNow: boolean; rescued: boolean },
): string | null {
  const said = new Set(scene.turns.map((one) => one.reaction));
  const from = rescued ? CHEERS : flopNow ? HOLDS : MURMURS[sentiment];
  const loud =
    rescued ||
    flopNow ||
    draw(scene.seed, "room", turn) <
      (sentiment === "WITH_YOU" || sentiment === "TENSE" ? 0.5 : 0.25);
  if (!loud) return null;
  const [first] = listen(scene.turns.find((one) => one.turn === turn)?.line ?? "").things;
  // "The father" may be standing on the stage; and a name has no article.
  const spoken = first && first.category !== "family" && first.category !== "person" && !first.name;
  const thing = spoken && first.bare.length < 24 ? first.bare : undefined;
  const fresh = shuffle(from, scene.seed, "murmur", turn)
    .filter((murmur) => thing !== undefined || !murmur.includes("{thing}"))
    .map((murmur) => murmur.replace("{thing}", thing ?? ""))
    .filter((murmur) => !said.has(murmur));
  return fresh[0] ?? null;
}

function spotlightFor(
  scene: Scene,
  { turn }: React,
  sentiment: RoomAnswer["sentiment"],
  rescued: boolean,
): RoomAnswer["spotlight"] {
  if (scene.audience.length === 0) return null;
  const lost = sentiment === "BORED" || sentiment === "CONFUSED";
  if (!lost && !rescued) return null;
  // Twice in a row is nagging.
  const last = scene.turns.find((one) => one.turn === turn - 1);
  if (lost && last?.spotlight) return null;
  const who = pick(scene.audience, scene.seed, "spotlight", turn);
  const lines = rescued
    ? who.when_delighted
    : sentiment === "BORED"
      ? who.when_bored
      : who.when_confused;
  const said = new Set(scene.turns.map((one) => one.spotlight?.line));
  const fresh = lines.filter((line) => !said.has(line));
  if (fresh.length === 0) return null;
  return {
    archetype: who.name,
    line: pick(fresh, scene.seed, "spotlight-line", turn).slice(0, 200),
  };
}
