/** How long a session stays: the alarm and all its reasons, expiry, erasure, and what outlives them (SPEC 7). */
import { errorLine, type Logger } from "../observability/logger.ts";
import { expiresAt, hasOwnLine, type Keeping, recordUntil } from "../scene/keeping.ts";
import { CLOSE } from "../scene/protocol.ts";
import { END_REASONS } from "../scene/settle.ts";
import { GONE } from "../scene/vocabulary.ts";
import { ACCESS_TABLE } from "./access.ts";
import { AlarmClock, computeNextAlarm } from "./alarms.ts";
import type { EventLog } from "./event-log.ts";
import { Legacy } from "./legacy.ts";
import type { LiveScene } from "./live-scene.ts";
import { OUTBOX_TABLE } from "./outbox-store.ts";
import type { SceneMirror } from "./scene-mirror.ts";
import type { Sockets } from "./sockets.ts";
import { blanksGone, wipeAllBut } from "./wipe.ts";

/** While jobs run, the alarm stands so close ahead: if the server dies, they are taken up again then. */
const RESUME_AFTER_MS = 5_000;

export interface LifetimeDeps {
  readonly ctx: DurableObjectState;
  readonly live: () => LiveScene;
  readonly log: EventLog;
  readonly sockets: Sockets;
  readonly mirror: SceneMirror | null;
  readonly keeping: () => Keeping;
  readonly logger: Logger;
}

/** What becomes of a session that goes: all of it here, its document too, or all but its document. */
type Departure = "here" | "everywhere" | "leaving the document";

export class Lifetime {
  readonly #deps: LifetimeDeps;
  readonly #alarm: AlarmClock;
  readonly #legacy: Legacy;

  constructor(deps: LifetimeDeps) {
    this.#deps = deps;
    this.#alarm = new AlarmClock(deps.ctx.storage, (error) =>
      deps.logger.error(errorLine("alarm", error)),
    );
    this.#legacy = new Legacy(deps.ctx.storage.sql);
  }

  /** Whether there is anything here that its player may erase: a scene, its log, or its document elsewhere. */
  isKnown(): boolean {
    return this.#deps.log.exists() || this.#legacy.read() !== null;
  }

  /** Whether there is a log and no scene can be made of it. */
  isUnreadable(): boolean {
    return this.#deps.live().scene === null && this.#deps.log.exists();
  }

  /** Of a session that has expired here: until when its document is kept, an ISO time or `never`; else null. */
  recordUntil(): string | null {
    const { live, mirror } = this.#deps;
    const left = live().scene === null ? this.#legacy.read() : null;
    const isThere = left !== null && mirror?.recordTtlMs() != null;
    return isThere ? recordUntil(left.until ?? "never") : null;
  }

  /** Erases everything, here and in Firestore. */
  async erase(): Promise<void> {
    await this.#end(this.#isMirrored() ? "everywhere" : "here", GONE.erased);
  }

  async rang(): Promise<void> {
    const { live, sockets, mirror } = this.#deps;
    this.#alarm.rang();
    const now = Date.now();
    sockets.closeLateJoiners(now);
    live().runner.reconcile();
    await mirror?.drain();
    const { scene } = live();
    const expiry = this.#expiry();
    if (scene === null && expiry === null) {
      const left = this.#legacy.read();
      const isOver = left === null || (left.until !== null && left.until <= now);
      if (isOver && !mirror?.dueAt()) await this.#end("here", GONE.expired);
    } else if (expiry !== null && expiry <= now) {
      const isPlayed = scene !== null && hasOwnLine(scene);
      if (isPlayed && scene.phase !== "COMPLETE") live().end(END_REASONS.expired);
      else if (!mirror?.holdsSession()) {
        await this.#end(this.#isMirrored() ? "leaving the document" : "here", GONE.expired);
      }
    }
    this.setAlarm();
  }

  /** To be called whenever something may have to happen at another time. */
  setAlarm(): void {
    const { live, sockets, mirror } = this.#deps;
    const { scene, runner } = live();
    // Only a finished scene has an outbox; a running one need not ask storage for it.
    const outbox = scene === null || scene.phase === "COMPLETE" ? mirror : null;
    const expiry = outbox?.holdsSession() ? null : this.#expiry();
    this.#alarm.ringBy(
      computeNextAlarm([
        runner.busy ? Date.now() + RESUME_AFTER_MS : null,
        runner.nextRetry(),
        sockets.nextJoinDeadline(),
        outbox?.dueAt() ?? null,
        expiry !== null && Number.isFinite(expiry) ? expiry : null,
        scene === null ? (this.#legacy.read()?.until ?? null) : null,
      ]),
    );
  }

  /**
   * When the session's time is up, in Unix milliseconds; infinite: never; null: there is none. A log
   * that adds up to no scene is kept as long as a finished one.
   */
  #expiry(): number | null {
    const { live, log, keeping } = this.#deps;
    const { scene } = live();
    if (scene !== null) return expiresAt(scene, keeping()) ?? Number.POSITIVE_INFINITY;
    const lastAt = log.lastAt();
    if (lastAt === null) return null;
    const { finishedTtlMs } = keeping();
    return finishedTtlMs === 0 ? Number.POSITIVE_INFINITY : lastAt + finishedTtlMs;
  }

  /** Whether there is, or may yet be, a document of this session in Firestore. */
  #isMirrored(): boolean {
    const { live, mirror } = this.#deps;
    return mirror !== null && (live().scene === null || mirror.wasWanted());
  }

  /**
   * Ends the session here. `everywhere`: its document goes as well, from an outbox that outlives
   * all else; `leaving the document`: with the hash of the token, so that it can still be erased.
   * What is to stay is written in the tick that drops the rest: a kill keeps both or neither.
   */
  async #end(how: Departure, why: (typeof GONE)[keyof typeof GONE]): Promise<void> {
    const { ctx, live, sockets, mirror, log } = this.#deps;
    const { storage } = ctx;
    const endedAt = live().scene?.updatedAt ?? log.lastAt();
    const documentEnd = endedAt !== null && mirror ? mirror.documentEnd(endedAt) : null;
    live().vanish();
    sockets.closeAll(CLOSE.erased, why);
    if (how === "here" || mirror === null) {
      this.#alarm.rang();
      await storage.deleteAlarm();
      await storage.deleteAll();
    } else if (how === "everywhere") {
      wipeAllBut(storage, [OUTBOX_TABLE]);
      mirror.forgets();
      this.setAlarm();
      await blanksGone(storage);
      ctx.waitUntil(mirror.drain().then(() => this.setAlarm()));
    } else {
      wipeAllBut(storage, [OUTBOX_TABLE, ACCESS_TABLE]);
      this.#legacy.leave(documentEnd);
      await blanksGone(storage);
    }
  }
}
