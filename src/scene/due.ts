/**
 * What the log says must happen next. The Durable Object runs exactly these jobs: it starts what is
 * due and not running, and cancels what runs and is no longer due. After a crash the same question
 * to the same log gives the same jobs, so recovery needs no code of its own.
 */
import { openingOf, type Scene, turnInProgress, welcomeOf } from "./scene.ts";

export type Job =
  /** The MC picks a game, if none was asked for, and welcomes. */
  | { readonly kind: "welcome" }
  /** The Partner gives who, where and what. */
  | { readonly kind: "opening" }
  | { readonly kind: "reply"; readonly turn: number }
  | { readonly kind: "reaction"; readonly turn: number }
  /** The MC steps out of the game: a kind word, or another direction. */
  | { readonly kind: "aside"; readonly turn: number; readonly aside: "care" | "steer" }
  /** The MC's last words, where the house ended the scene, and the coach's notes. */
  | { readonly kind: "notes" };

export function jobKey(job: Job): string {
  return "turn" in job ? `${job.kind}:${job.turn}` : job.kind;
}

/** The jobs that are due, the most urgent first: the Partner before the Room before all else. */
export function dueJobs(scene: Scene): Job[] {
  switch (scene.phase) {
    case "INITIALIZATION":
    case "COMPLETE":
      return [];
    case "MC_WARMUP":
      if (welcomeOf(scene) === undefined) return [{ kind: "welcome" }];
      return openingOf(scene) === undefined ? [{ kind: "opening" }] : [];
    case "PHASE_1_SUPPORT":
    case "PHASE_2_FALLIBLE":
      return duringTheScene(scene);
    case "COACH_ANALYSIS":
      return [...asides(scene), { kind: "notes" }];
    default:
      return scene.phase satisfies never;
  }
}

function duringTheScene(scene: Scene): Job[] {
  const owed = turnInProgress(scene);
  // Nobody plays on while the MC has yet to speak to somebody in distress.
  const mayReply = owed && scene.mcOwes?.kind !== "care";
  const jobs: Job[] = mayReply ? [{ kind: "reply", turn: owed.turn }] : [];
  for (const turn of scene.turns) {
    if (!turn.roomDone) jobs.push({ kind: "reaction", turn: turn.turn });
  }
  return [...jobs, ...asides(scene)];
}

function asides(scene: Scene): Job[] {
  return scene.mcOwes === null
    ? []
    : [{ kind: "aside", turn: scene.mcOwes.turn, aside: scene.mcOwes.kind }];
}
