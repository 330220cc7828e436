/** The Coach: notes from the log itself; every quote is the player's, every better line is built from the scene. */
import { fillMoments } from "../../scene/moments-from-log.ts";
import { pick } from "../../scene/random.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Game, Stock } from "../../scene/stock.ts";
import type { CoachAnswer } from "../answers.ts";
import type { Task } from "../language-model.ts";

type NotesTask = Extract<Task, { kind: "notes" }>;

export function notesOn(stock: Stock, scene: Scene, task: NotesTask): CoachAnswer {
  const principles = [
    ...task.principles,
    ...stock.principles.filter((one) => !task.principles.some((known) => known.id === one.id)),
  ];
  const moments = fillMoments(scene, principles, []).map((moment) => ({
    turn: moment.turn,
    kind: moment.kind,
    quote: moment.quote,
    principle_id: moment.principle_id,
    observation: moment.observation.slice(0, 600),
    try_instead: moment.try_instead?.slice(0, 400) ?? null,
    why: moment.why.slice(0, 600),
  }));
  return {
    headline: headline(scene, task).slice(0, 200),
    moments,
    mission: mission(scene, task),
    next_game: nextGame(stock, scene, task),
  };
}

function headline(scene: Scene, task: NotesTask): string {
  const { measures, recovery, offers } = task;
  const best = offers.find(
    (offer) => offer.by === "player" && offer.called_back.length + offer.added_to.length > 0,
  );
  if (recovery.flops.some((flop) => flop.recovered)) {
    return best
      ? `You caught your partner in mid-fall, and “${best.offer}” held the scene together.`
      : "When your partner fell, you were there with a net.";
  }
  if (best) return `You built a whole scene on “${best.offer}”.`;
  if (measures.blocked + measures.wimped > measures.lines / 2)
    return "You guarded the door tonight; next time, let one strange thing in.";
  if (measures.offers_made > 0)
    return `You brought ${measures.offers_made === 1 ? "one real thing" : `${measures.offers_made} real things`} on stage, out of nowhere.`;
  return scene.turns.length === 1
    ? "One line, and you were on stage."
    : "You stayed in it to the end; now put something in your partner's hands.";
}

type Weakness = "blocked" | "wimped" | "questions" | "recovery" | "callbacks" | "offers";

function weakness({ measures, recovery }: NotesTask): Weakness {
  const { lines } = measures;
  if (measures.blocked > 0 && measures.blocked >= lines / 4) return "blocked";
  if (measures.wimped > 0 && measures.wimped >= lines / 4) return "wimped";
  if (measures.questions > lines / 2) return "questions";
  if (recovery.score !== null && recovery.score < 50) return "recovery";
  if (measures.callbacks === 0 && lines >= 5) return "callbacks";
  return "offers";
}

const MISSIONS: Readonly<Record<Weakness, CoachAnswer["mission"]>> = {
  blocked: {
    title: "The first yes",
    task: 'Three times this week, when your first word would be "no" or "but", say "yes, and" instead, and finish the sentence before you decide.',
  },
  wimped: {
    title: "Have a favourite",
    task: "Whenever someone asks you to choose this week, food, film or way home, choose within two seconds and give one reason.",
  },
  questions: {
    title: "Tell, don't ask",
    task: 'In one conversation a day, turn your first question into something you noticed: not "How are you?" but "You look like you slept well."',
  },
  recovery: {
    title: "Catch somebody",
    task: "When someone loses the thread or a name this week, be the first to hand it to them, as if it were nothing.",
  },
  callbacks: {
    title: "The second mention",
    task: "Remember one small thing a person tells you, and bring it up again at least an hour later.",
  },
  offers: {
    title: "One true detail",
    task: 'Answer "How was your day?" three times this week with one thing you saw, instead of "fine".',
  },
};

function mission(_scene: Scene, task: NotesTask): CoachAnswer["mission"] {
  return MISSIONS[weakness(task)];
}

const TRAINS: Readonly<Record<Weakness, RegExp>> = {
  blocked: /\b(?:accept|agree|yes)\w*/i,
  wimped: /\b(?:commit|decid|choos|bold|first)\w*/i,
  questions: /\b(?:statement|assert|specific|detail|inform)\w*/i,
  recovery: /\b(?:support|mistake|recover|justif|listen)\w*/i,
  callbacks: /\b(?:remember|callback|call back|listen|memory)\w*/i,
  offers: /\b(?:specific|detail|imagin|offer|invent)\w*/i,
};

function nextGame(stock: Stock, scene: Scene, task: NotesTask): string {
  const others = stock.games.filter((game) => game.name !== scene.game?.name);
  const reachable = others.filter((game) => game.difficulty !== "advanced");
  const trains = (game: Game) => TRAINS[weakness(task)].test(`${game.trains} ${game.summary}`);
  const fitting = reachable.filter(trains);
  const from = fitting.length > 0 ? fitting : reachable.length > 0 ? reachable : others;
  return from.length > 0
    ? pick(from, scene.seed, "next-game").name
    : (scene.game?.name ?? "Open Scene");
}
