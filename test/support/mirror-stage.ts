/** An outbox before a mirror that fails, loses answers or is late as told, on a clock of its own. */
import { type Mirror, MirrorError } from "../../src/google/mirror.ts";
import type { OutboxEntry, OutboxStore } from "../../src/objects/outbox.ts";
import { createOutbox, type MirrorRecord } from "../../src/objects/outbox-drain.ts";
import type { MirrorDocument } from "../../src/scene/mirror-document.ts";

export const SESSION_ID = "s1";

/**
 * What becomes of one write. `down`: it fails and never arrives. `answer lost`: it arrives and
 * fails. `landsAfterMs`: it fails, or its process dies, and arrives later all the same.
 */
export type WriteFate =
  | "done"
  | "down"
  | "answer lost"
  | "refused"
  | "held"
  | "killed"
  | { readonly landsAfterMs: number; readonly killed?: boolean }
  | Error;

interface Options {
  /** Fates of the first writes; those after succeed. */
  readonly script?: readonly WriteFate[];
  /** What `random` draws, over and over. */
  readonly draws?: readonly number[];
  readonly loadDocument?: () => MirrorDocument | null;
  readonly onWrite?: () => void;
}

export function mirrorStage(options: Options = {}) {
  const { script = [], draws = [0.5], loadDocument = () => ({}) as MirrorDocument } = options;
  let nowMs = 0;
  let present = false;
  let late: { atMs: number; present: boolean }[] = [];
  let drawn = 0;
  let open = 0;
  let mostAtOnce = 0;
  let saved: string | null = null;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let kill = () => {};
  let killed = new Promise<void>(() => {});
  const writes: ("upsert" | "erase")[] = [];
  const log: MirrorRecord[] = [];

  async function write(operation: "upsert" | "erase"): Promise<void> {
    const fate = script[writes.length] ?? "done";
    writes.push(operation);
    open += 1;
    mostAtOnce = Math.max(mostAtOnce, open);
    options.onWrite?.();
    // A real write always takes longer than a tick.
    await Promise.resolve();
    const arrive = () => {
      present = operation === "upsert";
    };
    if (fate === "killed" || (typeof fate === "object" && "killed" in fate && fate.killed)) {
      if (typeof fate === "object") keepLate(fate.landsAfterMs, operation);
      open = 0;
      kill();
      await new Promise<never>(() => {});
    }
    if (fate === "held") await released;
    open -= 1;
    if (fate === "refused") throw new MirrorError("refused", true, 400);
    if (fate instanceof Error) throw fate;
    if (fate === "answer lost") arrive();
    if (typeof fate === "object") keepLate(fate.landsAfterMs, operation);
    if (fate !== "done" && fate !== "held") throw new MirrorError("unavailable", false, 503);
    arrive();
  }

  // An erasure that is late finds what an erasure in time has left: only upserts matter here.
  function keepLate(afterMs: number, operation: "upsert" | "erase") {
    if (operation === "upsert") late.push({ atMs: nowMs + afterMs, present: true });
  }

  const mirror: Mirror = { upsert: () => write("upsert"), erase: () => write("erase") };
  const store: OutboxStore = {
    read: () => (saved === null ? null : (JSON.parse(saved) as OutboxEntry)),
    write: (entry) => {
      saved = entry === null ? null : JSON.stringify(entry);
    },
  };
  const opened = () => {
    killed = new Promise((resolve) => {
      kill = resolve;
    });
    return createOutbox({
      sessionId: SESSION_ID,
      store,
      mirror,
      loadDocument,
      log: (record) => log.push(record),
      now: () => nowMs,
      random: () => draws[drawn++ % draws.length] ?? 0,
    });
  };

  const stage = {
    outbox: opened(),
    store,
    writes,
    log,
    nowMs: () => nowMs,
    mostAtOnce: () => mostAtOnce,
    remoteHasDocument: () => present,
    release: () => release(),
    /** Moves the clock, and lets what is late arrive on the way. */
    advanceTo(toMs: number) {
      nowMs = Math.max(nowMs, toMs);
      for (const write of late.filter(({ atMs }) => atMs <= nowMs)) present = write.present;
      late = late.filter(({ atMs }) => atMs > nowMs);
    },
    /** As the alarm and a request at once would. */
    drainUntilKilled: () =>
      Promise.race([Promise.all([stage.outbox.drain(), stage.outbox.drain()]), killed]),
    /** A new process over the same storage; the old one's writes are never heard of again. */
    restart() {
      stage.outbox = opened();
    },
  };
  return stage;
}
