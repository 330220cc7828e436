/**
 * One scene: its log, its sockets, its alarm. It appends, broadcasts, and asks the ensemble; what
 * happens is decided in `scene/decide.ts`, what runs in `scene/due.ts`.
 */
import { DurableObject } from "cloudflare:workers";
import type { StageManager } from "../ensemble/stage-manager.ts";
import { errorLine, type Logger } from "../observability/logger.ts";
import { type Command, create, decide } from "../scene/decide.ts";
import type { LoggedEvent } from "../scene/events.ts";
import { fold } from "../scene/evolve.ts";
import { acceptsLines } from "../scene/phases.ts";
import {
  CLOSE,
  type Created,
  type Report,
  type Role,
  type SessionView,
  type TurnAnswer,
} from "../scene/protocol.ts";
import type { Scene, SceneSetup } from "../scene/scene.ts";
import { END_REASONS } from "../scene/settle.ts";
import { type BucketLevel, take } from "../scene/token-bucket.ts";
import type { Transcript } from "../scene/transcript.ts";
import { answerOf, expiresAt, frameOf, sessionView, turnOfMessage } from "../scene/view.ts";
import { ACCESS_TABLE, AccessTable } from "./access.ts";
import { AlarmClock, computeNextAlarm } from "./alarms.ts";
import { CrowdTally } from "./crowd-tally.ts";
import { EventLog } from "./event-log.ts";
import { FrameHandler } from "./frame-handler.ts";
import { JobRunner } from "./job-runner.ts";
import { Legacy } from "./legacy.ts";
import { eraseAllBut, OUTBOX_TABLE } from "./outbox-store.ts";
import { deny, type Input, type Outcome, ok } from "./outcome.ts";
import { sceneLogLines } from "./scene-log-lines.ts";
import { type MirrorParts, SceneMirror } from "./scene-mirror.ts";
import { Sockets } from "./sockets.ts";
import { Waiting } from "./waiting.ts";

export interface SceneParts {
  /** The ensemble for a scene's `model`. */
  readonly stageFor: (model: string) => StageManager;
  /** Called when a scene begins, off its critical path. */
  readonly prepare: () => Promise<void>;
  /** Null: Firestore is off. */
  readonly mirror: MirrorParts | null;
  readonly logger: Logger;
  /** Whether limits of rate hold; those of size always do. */
  readonly rateLimits: boolean;
}

export interface PlayerLine {
  readonly message: string;
  readonly messageId: string;
}

/** A burst of ten lines, then one a second (SPEC 5). */
const LINES_BUCKET = { capacity: 10, refillPerSecond: 1 };
/** While jobs run, the alarm stands so close ahead: if the server dies, they are taken up again then. */
const RESUME_AFTER_MS = 3_000;

export abstract class SceneObject<Env> extends DurableObject<Env> {
  readonly #parts: SceneParts;
  readonly #log: EventLog;
  readonly #access: AccessTable;
  readonly #alarm: AlarmClock;
  readonly #sockets: Sockets;
  readonly #frames: FrameHandler;
  readonly #runner: JobRunner;
  readonly #mirror: SceneMirror | null;
  readonly #legacy: Legacy;
  readonly #crowd = new CrowdTally();
  readonly #answers = new Waiting<number, Outcome<TurnAnswer>>();
  readonly #reports = new Waiting<"report", Outcome<Report | null>>();
  #scene: Scene | null = null;
  #lines: BucketLevel | null = null;

  constructor(ctx: DurableObjectState, env: Env, parts: SceneParts) {
    super(ctx, env);
    this.#parts = parts;
    this.#log = new EventLog(ctx.storage.sql);
    this.#access = new AccessTable(ctx.storage.sql);
    this.#alarm = new AlarmClock(ctx.storage);
    this.#legacy = new Legacy(ctx.storage.sql);
    this.#sockets = new Sockets(ctx);
    this.#mirror =
      parts.mirror &&
      new SceneMirror({
        ...parts.mirror,
        sql: ctx.storage.sql,
        sessionId: ctx.id.toString(),
        scene: () => this.#scene,
        logger: () => this.#logger(),
      });
    this.#runner = new JobRunner({
      stage: (scene) => parts.stageFor(scene.model),
      scene: () => this.#scene,
      apply: (command) => this.#apply(command),
      onDelta: (agent_name, turn, offset, text) =>
        this.#sockets.broadcast({ type: "agent_delta", turn, agent_name, offset, text }),
      crowd: () => this.#crowd.take(),
      onFailure: (job, error) => {
        this.#logger().error(errorLine(job.kind, error));
        this.#setAlarm();
      },
      now: Date.now,
    });
    this.#frames = new FrameHandler({
      sockets: this.#sockets,
      runner: this.#runner,
      crowd: this.#crowd,
      log: this.#log,
      scene: () => this.#scene,
      roleOf: (token) => this.#access.roleOf(token),
      say: (line) => this.#say(line),
      end: () => this.#end(END_REASONS.player),
      suggest: (text) => this.#apply({ type: "suggest", text }),
      rateLimits: parts.rateLimits,
    });
    if (this.#log.exists()) {
      this.#scene = fold(this.#log.all());
      this.#runner.reconcile();
    }
  }

  // ── Calls (RPC) ────────────────────────────────────────────────────────────

  /** Begins the scene. To be called once, right after the object's id was made. */
  begin(setup: Omit<SceneSetup, "sessionId">): Created {
    const sessionId = this.ctx.id.toString();
    const stage = this.#parts.stageFor(setup.model);
    this.ctx.waitUntil(this.#parts.prepare());
    const { events, scene } = create(
      { ...setup, sessionId },
      stage.audienceFor(setup.seed, setup.location),
      setup.askedGame === null ? null : (stage.gameNamed(setup.askedGame) ?? null),
      Date.now(),
    );
    this.#log.create();
    const { token, shareToken } = this.#access.create();
    this.#commit(events, scene);
    return {
      session_id: sessionId,
      token,
      share_token: shareToken,
      session: sessionView(scene, "player"),
    };
  }

  view(token: string): Outcome<SessionView> {
    const entry = this.#enter(token);
    return entry.ok ? ok(sessionView(entry.value.scene, entry.value.role)) : entry;
  }

  transcript(token: string): Outcome<Transcript> {
    const entry = this.#enter(token);
    if (!entry.ok) return entry;
    const { scene, role } = entry.value;
    return ok({
      session: sessionView(scene, role),
      report: role === "player" ? scene.report : null,
    });
  }

  /** The report; null where there is none. Denied while the scene runs. */
  report(token: string): Outcome<Report | null> {
    const entry = this.#enter(token, "player");
    if (!entry.ok) return entry;
    const { scene } = entry.value;
    if (scene.phase === "COMPLETE") return ok(scene.report);
    const detail = acceptsLines(scene.phase)
      ? "the scene is still running; end it first"
      : "the coach is still writing";
    return deny({ code: "wrong_phase", detail });
  }

  /** Plays a line and answers when Partner and Room are done; a line played before gets its stored answer. */
  async message(
    token: string,
    input: Input<PlayerLine>,
    traceparent?: string,
  ): Promise<Outcome<TurnAnswer>> {
    const entry = this.#enter(token, "player");
    if (!entry.ok) return entry;
    if (!input.ok) return input;
    const said = this.#say(input.value, traceparent);
    if (!said.ok) return said;
    return this.#answerOf(said.value);
  }

  /** Ends the scene and answers with the report, or null if the player never spoke. */
  async end(token: string): Promise<Outcome<Report | null>> {
    const entry = this.#enter(token, "player");
    return entry.ok ? this.#end(END_REASONS.player) : entry;
  }

  /**
   * Erases the session: log, tokens, alarm, sockets, whatever was under way, and its mirrored
   * document, also that of a session that has expired here.
   */
  async erase(token: string): Promise<Outcome<null>> {
    if (this.#scene === null && this.#legacy.read() === null) return deny({ code: "not_found" });
    if (this.#access.roleOf(token) !== "player") return deny({ code: "forbidden" });
    await this.#erase(this.#isMirrored() ? "everywhere" : "here");
    return ok(null);
  }

  // ── Sockets and alarm ──────────────────────────────────────────────────────

  override fetch(_upgrade: Request): Response {
    if (this.#scene === null) return new Response(null, { status: 404 });
    const { 0: client, 1: server } = new WebSocketPair();
    this.#sockets.accept(server, Date.now());
    this.#setAlarm();
    return new Response(null, { status: 101, webSocket: client });
  }

  override webSocketMessage(socket: WebSocket, data: string | ArrayBuffer): void {
    this.#frames.receive(socket, data);
  }

  override webSocketClose(socket: WebSocket, code: number, reason: string): void {
    this.#frames.left(socket, code, reason);
  }

  override webSocketError(socket: WebSocket): void {
    this.#frames.left(socket, CLOSE.tryAgainLater, "");
  }

  override async alarm(): Promise<void> {
    this.#alarm.rang();
    const now = Date.now();
    this.#sockets.closeLateJoiners(now);
    this.#runner.reconcile();
    await this.#mirror?.drain();
    const scene = this.#scene;
    if (scene === null) {
      const left = this.#legacy.read();
      const isOver = left === null || (left.until !== null && left.until <= now);
      if (isOver && !this.#mirror?.dueAt()) await this.#erase("here");
    } else if (expiryOf(scene) <= now) {
      if (scene.phase !== "COMPLETE") void this.#end(END_REASONS.expired);
      else if (!this.#mirror?.holdsSession()) {
        await this.#erase(this.#isMirrored() ? "leaving the document" : "here");
      }
    }
    this.#setAlarm();
  }

  // ── The scene ──────────────────────────────────────────────────────────────

  #enter(token: string, needed?: Role): Outcome<{ scene: Scene; role: Role }> {
    const scene = this.#scene;
    if (scene === null) return deny({ code: "not_found" });
    const role = this.#access.roleOf(token);
    if (role === null || (needed !== undefined && role !== needed)) {
      return deny({ code: "forbidden" });
    }
    return ok({ scene, role });
  }

  /** Plays a new line, or finds the turn of one that was played: the turn's number either way. */
  #say({ message, messageId }: PlayerLine, traceparent?: string): Outcome<number> {
    const scene = this.#scene;
    if (scene === null) return deny({ code: "not_found" });
    const played = turnOfMessage(scene, messageId);
    if (played !== undefined) return played.line === message ? ok(played.turn) : idReused();
    const line = { id: messageId, text: message };
    const command = this.#parts
      .stageFor(scene.model)
      .say(scene, line, this.#runner.heard(), this.#crowd.peek());
    const now = Date.now();
    const decision = decide(scene, command, now);
    if (!decision.ok) {
      if (decision.code === "turn_in_progress") return deny({ code: "turn_in_progress" });
      return deny({ code: "wrong_phase", detail: "the scene has ended; no more lines are played" });
    }
    if (this.#parts.rateLimits) {
      const bucket = take(LINES_BUCKET, this.#lines, now);
      this.#lines = bucket.level;
      if (!bucket.ok) return deny({ code: "too_fast", retryAfterMs: bucket.retryAfterMs });
    }
    this.#crowd.take();
    this.#commit(decision.events, decision.scene, traceparent);
    return ok(decision.scene.turns.length);
  }

  #answerOf(turn: number): Promise<Outcome<TurnAnswer>> | Outcome<TurnAnswer> {
    const played = this.#scene?.turns[turn - 1];
    const answer = played ? answerOf(played) : null;
    return answer === null ? this.#answers.wait(turn) : ok(answer);
  }

  #end(reason: string): Promise<Outcome<Report | null>> | Outcome<Report | null> {
    const heard = this.#runner.heard();
    this.#apply({ type: "end", reason, crowd: this.#crowd.take(), heard });
    const scene = this.#scene;
    if (scene === null) return deny({ code: "not_found" });
    return scene.phase === "COMPLETE" ? ok(scene.report) : this.#reports.wait("report");
  }

  #apply(command: Command): boolean {
    if (this.#scene === null) return false;
    const decision = decide(this.#scene, command, Date.now());
    if (decision.ok) this.#commit(decision.events, decision.scene);
    return decision.ok;
  }

  /**
   * Makes events true: jobs first, so that the Partner's request is on its way before storage is
   * waited for (an outgoing fetch is held until earlier writes are durable), then the log in the
   * same tick, then everyone who listens.
   */
  #commit(events: readonly LoggedEvent[], scene: Scene, traceparent?: string): void {
    if (events.length === 0) return;
    this.#scene = scene;
    this.#runner.reconcile(traceparent);
    this.#log.append(events);
    if (this.#mirror && events.some(({ event }) => event.type === "session_complete")) {
      if (scene.turns.length > 0) this.#mirror.wants();
    }
    this.#setAlarm();
    for (const logged of events) this.#tell(logged);
    this.#answer(scene);
    for (const line of sceneLogLines(scene, events)) this.#logger().info(line);
  }

  #tell(logged: LoggedEvent): void {
    for (const role of ["player", "watcher"] as const) {
      const frame = frameOf(logged, role);
      if (frame !== null) this.#sockets.broadcast(frame, [role]);
    }
    if (logged.event.type !== "turn_closed") return;
    const turn = this.#scene?.turns[logged.event.turn - 1];
    const answer = turn ? answerOf(turn) : null;
    if (answer === null) return;
    const in_reply_to = answer.message_id;
    this.#sockets.broadcast({ type: "agent_response", in_reply_to, ...answer }, ["player"]);
  }

  #answer(scene: Scene): void {
    for (const turn of this.#answers.keys()) {
      const played = scene.turns[turn - 1];
      const answer = played ? answerOf(played) : null;
      if (answer !== null) this.#answers.resolve(turn, ok(answer));
    }
    if (scene.phase === "COMPLETE") this.#reports.resolveAll(ok(scene.report));
  }

  #setAlarm(): void {
    const scene = this.#scene;
    const held = this.#mirror?.holdsSession() ?? false;
    this.#alarm.ringBy(
      computeNextAlarm([
        this.#runner.busy ? Date.now() + RESUME_AFTER_MS : null,
        this.#runner.nextRetry(),
        this.#sockets.nextJoinDeadline(),
        this.#mirror?.dueAt() ?? null,
        scene === null || held ? null : finite(expiryOf(scene)),
        scene === null ? (this.#legacy.read()?.until ?? null) : null,
      ]),
    );
  }

  /** Whether there is, or may yet be, a document of this session in Firestore. */
  #isMirrored(): boolean {
    if (this.#mirror === null) return false;
    return (
      this.#scene === null || (this.#scene.phase === "COMPLETE" && this.#scene.turns.length > 0)
    );
  }

  /**
   * Ends the session here. `everywhere`: its document goes as well, from an outbox that outlives
   * all else; `leaving the document`: with the hash of the token, so that it can still be erased.
   * What is to stay is written in the tick that drops the rest: a kill keeps both or neither.
   */
  async #erase(how: "here" | "everywhere" | "leaving the document"): Promise<void> {
    const documentEnd = this.#scene && this.#mirror ? this.#mirror.documentEnd(this.#scene) : null;
    this.#scene = null;
    this.#runner.reconcile();
    this.#answers.resolveAll(deny({ code: "not_found" }));
    this.#reports.resolveAll(deny({ code: "not_found" }));
    this.#sockets.closeAll(CLOSE.erased, "this session was erased");
    if (how === "here" || this.#mirror === null) {
      this.#alarm.rang();
      await this.ctx.storage.deleteAlarm();
      await this.ctx.storage.deleteAll();
    } else if (how === "everywhere") {
      eraseAllBut(this.ctx.storage.sql, [OUTBOX_TABLE]);
      this.#mirror.forgets();
      this.#setAlarm();
      this.ctx.waitUntil(this.#mirror.drain().then(() => this.#setAlarm()));
    } else {
      eraseAllBut(this.ctx.storage.sql, [OUTBOX_TABLE, ACCESS_TABLE]);
      this.#legacy.leave(documentEnd);
    }
  }

  #logger(): Logger {
    return this.#parts.logger.with({ session_id: this.ctx.id.toString() });
  }
}

function idReused(): Outcome<never> {
  const message = "was already used for another line; every new line needs an id of its own";
  return deny({ code: "bad_input", errors: [{ path: "message_id", message }] });
}

/**
 * When the scene's time is up, in Unix milliseconds: nobody has touched it for its whole time to
 * live, or it was that which ended it. Infinity: never.
 */
function expiryOf(scene: Scene): number {
  if (scene.phase === "COMPLETE" && scene.endReason === END_REASONS.expired) return scene.updatedAt;
  return expiresAt(scene) ?? Number.POSITIVE_INFINITY;
}

function finite(time: number): number | null {
  return Number.isFinite(time) ? time : null;
}
