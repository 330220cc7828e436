/** When the scene has ended: the MC's last words and the coach's notes. */
import { notesDeadlineMs } from "../models/deadlines.ts";
import type { Command } from "../scene/commands.ts";
import { asPlayed, lastTurn, type Scene } from "../scene/scene.ts";
import { END_REASONS } from "../scene/settle.ts";
import type { Spoken } from "./agent.ts";
import type { Cast } from "./cast.ts";
import { notesFromLog, writeNotes } from "./coach.ts";
import { farewell } from "./mc.ts";
import type { JobHooks } from "./stage-manager.ts";

type SpeechHooks = Parameters<typeof farewell>[3];

/** The MC's last words and the coach's notes, side by side; the notes never fail and never wait past their deadline. */
export async function* performNotes(
  cast: Cast,
  scene: Scene,
  hooks: JobHooks,
  speech: SpeechHooks,
): AsyncGenerator<Command> {
  const last = lastTurn(scene);
  const turn = last?.turn ?? 0;
  const played = asPlayed(scene);
  const endedByItself =
    scene.endReason === END_REASONS.turnLimit || scene.endReason === END_REASONS.natural;
  // The MC's last word to somebody in distress is where help is, and no merry goodbye.
  const saysFarewell = endedByItself && last?.apart !== "care";
  const goodbye: Promise<Spoken | null> = saysFarewell
    ? farewell(cast, played, scene.endReason ?? "", speech).catch(() => null)
    : Promise.resolve(null);
  const late = new AbortController();
  // Cleared below: a timer that outlived the notes would keep the scene's object from hibernating.
  const deadline = setTimeout(() => late.abort(), notesDeadlineMs(cast.pace));
  const signal = AbortSignal.any([hooks.signal, late.signal]);
  const [spoken, notes] = await Promise.all([
    goodbye,
    writeNotes(cast, played, signal).catch((error: unknown) => {
      if (hooks.signal.aborted) throw error;
      return { report: notesFromLog(cast, played), calls: [] };
    }),
  ]).finally(() => clearTimeout(deadline));
  hooks.signal.throwIfAborted();
  yield { type: "account", turn, calls: [...(spoken?.calls ?? []), ...notes.calls] };
  yield { type: "notes", report: notes.report, farewell: spoken?.content ?? null };
}
