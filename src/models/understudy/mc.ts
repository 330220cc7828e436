/** The MC: hosts with warmth, never in anybody's way. */

import { careWords } from "../../scene/care.ts";
import { countWords } from "../../scene/language/words.ts";
import { pick, shuffle } from "../../scene/random.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Game, Stock } from "../../scene/stock.ts";
import { createGameDatabase } from "../../tools/game-database.ts";
import { listen } from "./ear/listen.ts";
import { hostedFarewell, hostedWelcome } from "./mc-abroad.ts";
import { tongueSet, tongueSpoken } from "./tongues/hearing.ts";

const WELCOME_WORDS = 78;

/** The game asked for, or a beginners' one drawn from the seed. */
export function pickGame(stock: Stock, scene: Scene): string {
  const database = createGameDatabase(stock.games);
  const asked = scene.askedGame ? database.byName(scene.askedGame) : undefined;
  if (asked) return asked.name;
  // For somebody who did not choose: no bell at every line, and now and then a host's call.
  const kind = (game: Game) => game.referee.length === 0 && game.scene_lines === undefined;
  const gentle = database.search({ difficulty: "beginner" }).filter(kind);
  const called = stock.games.filter(
    (game) => game.host_calls.length > 0 && game.difficulty !== "advanced" && kind(game),
  );
  const easy = [...gentle, ...called];
  const from = easy.length > 0 ? easy : stock.games;
  return from.length > 0 ? pick(from, scene.seed, "game").name : "Open Scene";
}

const HELLOS = [
  "Good evening, and welcome!",
  "Lights down, hearts up, welcome!",
  "Welcome, welcome, come in out of the real world!",
  "Good evening! The house is full, the stage is warm.",
  "There you are! We kept the light on for you.",
];

export function welcome(scene: Scene, game: Game): string {
  const hosts = tongueSet(scene)?.hosts;
  if (hosts) return hostedWelcome(scene, game, hosts.mc);
  const hello = pick(HELLOS, scene.seed, "hello");
  const suggestion = scene.suggestions.at(-1);
  const where = scene.location;
  const who = scene.relationship;
  const given = [
    where && who
      ? `Somebody gave us “${where}”, and somebody else gave us “${who}”. We take both.`
      : "",
    where && !who ? `I asked for a place, and I got “${where}”. Sold.` : "",
    who && !where ? `I asked who these two are, and I heard “${who}”. Lovely.` : "",
    suggestion ? `From the house: “${suggestion}”. I'll leave that lying on the stage.` : "",
  ].filter((one) => one !== "");
  const title = `Tonight we play ${game.name}.`;
  const rules = game.rules.slice(0, 2);
  const ends = [
    "Your partner speaks first.",
    "Your partner starts. Answer with whatever comes.",
    "Your partner opens, and you can't get it wrong.",
  ];
  const end = pick(ends, scene.seed, "handover");
  const full = (parts: readonly string[]) => parts.filter((part) => part !== "").join(" ");
  const tries = [
    [hello, ...given, title, ...rules, end],
    [hello, ...given.slice(0, 1), title, ...rules.slice(0, 1), end],
    [hello, title, ...rules.slice(0, 1), end],
    [hello, title, game.summary, end],
    [hello, title, end],
  ];
  return full(tries.find((parts) => countWords(full(parts)) <= WELCOME_WORDS) ?? [title, end]);
}

/** One warm sentence about what really happened. */
export function farewell(scene: Scene): string {
  const hosted = hostedFarewell(scene);
  if (hosted) return hosted;
  const lines = shuffle(
    scene.turns
      .map((turn) => listen(turn.line))
      .filter((heard) => heard.things.length > 0 || heard.clause !== null),
    scene.seed,
    "farewell",
  );
  const best = lines.find((heard) =>
    heard.things.some((thing) => thing.category !== null && !thing.name),
  );
  const thing = best?.things.find((one) => one.category !== null && !one.name);
  const quote = lines[0]?.quote;
  if (thing) {
    const ends = [
      `And there we leave them; I'll never look at ${plainly(thing.bare, thing.plural, thing.mass)} the same way again, so thank you, and goodnight!`,
      `Lights down on the two of them and ${plainly(thing.bare, thing.plural, thing.mass)}; that came from you, out of thin air, and we'll be talking about it on the way home.`,
    ];
    return pick(ends, scene.seed, "farewell-words");
  }
  if (quote)
    return `You said “${quote}”, and the whole room went with you; thank you, and goodnight!`;
  return "What a pleasure to have you up here; thank you, and goodnight!";
}

function plainly(bare: string, plural: boolean, mass: boolean): string {
  if (plural || mass) return bare;
  return `${/^[aeiou]/i.test(bare) ? "an" : "a"} ${bare}`;
}

const STEERS = [
  "Let's leave that one in the wings, friends; take us somewhere only you two know.",
  "We'll let that line fly off into the night. Same two people, five minutes later, go!",
  "A gentle turn of the wheel, please: what is that sound from the next room?",
];

export function steer(scene: Scene): string {
  const steers = tongueSpoken(scene)?.hosts?.mc.steers ?? STEERS;
  return pick(steers, scene.seed, "steer", scene.turns.length);
}

/** Out of the fiction, in English: for a line in a language that the stage has no words of its own in. */
export function care({ care: book }: Stock, { seed, locale, turns }: Scene): string {
  const turn = turns.length;
  return careWords(book, { language: "en", locale, isAgain: false, seed, turn }).mc;
}
