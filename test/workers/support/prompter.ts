/** Holds the show at any step, so that a test may do there what it likes: send, kill, erase. */
import { giveWay } from "../../../src/ensemble/give-way.ts";
import type { StageManager } from "../../../src/ensemble/stage-manager.ts";
import { jobKey } from "../../../src/scene/due.ts";
import { inScene } from "./objects.ts";
import { createSession } from "./stage-client.ts";

/** `reply:3 begins`, `reply:3 has said 2` (two deltas are out), `reply:3 hands in reply`. */
export type Step =
  | `${string} begins`
  | `${string} has said ${number}`
  | `${string} hands in ${string}`;

export interface Held {
  /** Resolves when the show has come to this step, and stands still there. */
  reached(): Promise<void>;
  release(): Promise<void>;
  /** Whether the job that stood here has been told to stop. */
  isCancelled(): Promise<boolean>;
}

interface Hold {
  readonly step: Step;
  reached: boolean;
  release: () => void;
  signal: AbortSignal | null;
}

/** Stands for the session that is made next. */
const NEXT = "";
const holds = new Map<string, Hold[]>();
const breaks = new Set<string>();

/** From now on the show breaks at this step, every time that this session comes to it. */
export function breakAt(sessionId: string, step: Step): void {
  breaks.add(`${sessionId} ${step}`);
}

/**
 * The next time that this session comes to this step, it stands still until released. Both ways the
 * test goes through the object's own context: a promise must not be settled from another one.
 */
export function hold(sessionId: string, step: Step): Held {
  const entry: Hold = { step, reached: false, release: () => undefined, signal: null };
  holds.set(sessionId, [...(holds.get(sessionId) ?? []), entry]);
  return heldBy(sessionId, entry);
}

/** A new session whose warm-up stands still at this step. */
export async function createHeld(step: Step, body: Readonly<Record<string, unknown>> = {}) {
  const entry: Hold = { step, reached: false, release: () => undefined, signal: null };
  holds.set(NEXT, [entry]);
  const created = await createSession(body);
  const held = heldBy(created.session_id, entry);
  await held.reached();
  return { created, held };
}

function heldBy(sessionId: string, entry: Hold): Held {
  return {
    async reached() {
      while (!entry.reached) {
        await inScene(sessionId, () => undefined);
        // Else no timer would ever come round, and the notes wait for some.
        await giveWay();
      }
    },
    release: () => inScene(sessionId, () => entry.release()),
    isCancelled: () => inScene(sessionId, () => entry.signal?.aborted === true),
  };
}

/** What to wait for at this step; null where nobody holds it. */
function held(sessionId: string, step: Step, signal: AbortSignal): Promise<void> | null {
  for (const of of [sessionId, NEXT]) {
    const waiting = holds.get(of) ?? [];
    const hit = waiting.find((each) => each.step === step);
    if (hit === undefined) continue;
    const rest = waiting.filter((each) => each !== hit);
    holds.set(of, rest);
    const { promise, resolve } = Promise.withResolvers<void>();
    Object.assign(hit, { reached: true, release: resolve, signal });
    return promise;
  }
  return null;
}

type Perform = StageManager["perform"];

async function* slowly(
  stage: StageManager,
  ...[job, scene, hooks]: Parameters<Perform>
): ReturnType<Perform> {
  const id = scene().sessionId;
  const key = jobKey(job);
  const at = (step: Step) => {
    if (breaks.has(`${id} ${step}`)) throw new Error("broken by a test");
    return held(id, step, hooks.signal);
  };
  await at(`${key} begins`);
  let said = 0;
  /** Set while a delta is held: those after it wait in line. */
  let waiting: Promise<void> | null = null;
  const line: (() => void)[] = [];
  const onDelta: typeof hooks.onDelta = (...delta) => {
    if (waiting !== null) {
      line.push(() => hooks.onDelta(...delta));
      return;
    }
    hooks.onDelta(...delta);
    said += 1;
    waiting = at(`${key} has said ${said}`);
  };
  for await (const command of stage.perform(job, scene, { ...hooks, onDelta })) {
    if (waiting !== null) {
      await waiting;
      waiting = null;
      for (const deliver of line.splice(0)) deliver();
    }
    await at(`${key} hands in ${command.type}`);
    yield command;
  }
}

const listened: string[] = [];

/** The lines of the player that have been listened to since this was asked last, in all scenes. */
export const linesListenedTo = (): string[] => listened.splice(0);

/** The same stage manager, that stands still wherever a test has asked it to. */
export function prompted(stage: StageManager): StageManager {
  return {
    ...stage,
    say: (scene, line, ...rest) => {
      listened.push(line.text);
      return stage.say(scene, line, ...rest);
    },
    perform: (...args) => slowly(stage, ...args),
  };
}
