/** A scene's side of the mirror: when its document is wanted, when it is to go, when to look again. */
import type { Mirror } from "../google/mirror.ts";
import { errorLine, type Logger } from "../observability/logger.ts";
import { backstageOf } from "../scene/backstage.ts";
import { hasOwnLine, type Keeping } from "../scene/keeping.ts";
import { mirrorDocument } from "../scene/mirror-document.ts";
import type { Scene } from "../scene/scene.ts";
import { sessionView } from "../scene/view.ts";
import { hasTable } from "./legacy.ts";
import { createOutbox, type Outbox } from "./outbox-drain.ts";
import { createOutboxStore, OUTBOX_TABLE } from "./outbox-store.ts";

export interface MirrorParts {
  readonly mirror: Mirror;
  /** How long a mirrored document is kept, in milliseconds; 0: for good. */
  readonly retentionMs: number;
}

export interface SceneMirrorDeps extends MirrorParts {
  readonly sql: SqlStorage;
  readonly sessionId: string;
  readonly scene: () => Scene | null;
  readonly keeping: () => Keeping;
  readonly logger: Logger;
}

export class SceneMirror {
  readonly #deps: SceneMirrorDeps;
  #opened: Outbox | null = null;

  constructor(deps: SceneMirrorDeps) {
    this.#deps = deps;
  }

  /** A scene that is complete has a document from now on, if the player spoke in it. Writes in the caller's tick. */
  wants(): void {
    const scene = this.#deps.scene();
    if (scene !== null && hasOwnLine(scene)) this.#outbox().desire("present");
  }

  /** Whether there is, or may yet be, a document of the scene. */
  wasWanted(): boolean {
    return this.#exists();
  }

  /** The document must not be, whatever is still on its way. Writes in the caller's tick. */
  forgets(): void {
    this.#outbox().desire("absent");
  }

  /** Writes what is due; what fails is tried again at `dueAt`. Never rejects. */
  async drain(): Promise<void> {
    if (!this.#exists()) return;
    await this.#outbox()
      .drain()
      .catch((error: unknown) => this.#deps.logger.error(errorLine("mirror", error)));
  }

  dueAt(): number | null {
    return this.#exists() ? this.#outbox().dueAt() : null;
  }

  holdsSession(): boolean {
    return this.#exists() && this.#outbox().holdsSession();
  }

  /** When Firestore may delete the document of a scene that ended then, in Unix milliseconds; null: never. */
  documentEnd(endedAt: number): number | null {
    return this.#deps.retentionMs === 0 ? null : endedAt + this.#deps.retentionMs;
  }

  /** How long a document stays, in milliseconds; null once Firestore has refused it for good. */
  recordTtlMs(): number | null {
    return this.#exists() && this.#outbox().isParked() ? null : this.#deps.retentionMs;
  }

  /** Asked anew every time: the table goes with all others at the very end. */
  #exists(): boolean {
    return hasTable(this.#deps.sql, OUTBOX_TABLE);
  }

  /** Opened on first use only: a session that is not known has no table. */
  #outbox(): Outbox {
    this.#opened ??= createOutbox({
      sessionId: this.#deps.sessionId,
      store: createOutboxStore(this.#deps.sql),
      mirror: this.#deps.mirror,
      loadDocument: () => this.#document(),
      log: ({ operation, outcome, attempts, status }) =>
        this.#deps.logger[outcome === "parked" ? "error" : "info"]({
          log_type: "mirror",
          action: operation,
          outcome: outcome === "failed" ? "retry" : outcome === "parked" ? "parked" : "done",
          attempts,
          http_status: status ?? 0,
          retry_in_ms: outcome === "failed" ? this.#retryInMs() : null,
        }),
      now: Date.now,
      random: Math.random,
    });
    return this.#opened;
  }

  #retryInMs(): number | null {
    const due = this.dueAt();
    return due === null ? null : Math.max(0, due - Date.now());
  }

  #document() {
    const scene = this.#deps.scene();
    if (scene === null) return null;
    const { reads, flops, offers } = backstageOf(scene);
    const end = this.documentEnd(scene.updatedAt);
    return mirrorDocument({
      view: sessionView(scene, "player", this.#deps.keeping()),
      report: scene.report,
      reads,
      flops,
      offers,
      keepTranscript: scene.keepTranscript,
      retentionExpiresAt: end === null ? null : new Date(end).toISOString(),
    });
  }
}
