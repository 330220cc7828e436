/**
 * One scene's Durable Object, thin: what happens in the scene is decided in `scene/decide.ts`, what
 * runs in `scene/due.ts`; `LiveScene` holds them together, `Lifetime` says how long.
 */
import { DurableObject } from "cloudflare:workers";
import type { StageManager } from "../ensemble/stage-manager.ts";
import { errorLine, type Logger } from "../observability/logger.ts";
import { create } from "../scene/decide.ts";
import type { Keeping } from "../scene/keeping.ts";
import {
  CLOSE,
  type Created,
  type Report,
  type SessionView,
  type TurnAnswer,
} from "../scene/protocol.ts";
import { type RetakeSource, retake, setupOfRetake } from "../scene/retake.ts";
import type { SceneSetup } from "../scene/scene.ts";
import { END_REASONS } from "../scene/settle.ts";
import type { Transcript } from "../scene/transcript.ts";
import { sessionView } from "../scene/view.ts";
import { AccessTable } from "./access.ts";
import { Entrance, type Entry } from "./entrance.ts";
import { EventLog, eventsAfter } from "./event-log.ts";
import { FrameHandler } from "./frame-handler.ts";
import { Lifetime } from "./lifetime.ts";
import { LiveScene, type PlayerLine } from "./live-scene.ts";
import { deny, type Input, type Outcome, ok } from "./outcome.ts";
import { type MirrorParts, SceneMirror } from "./scene-mirror.ts";
import { Sockets } from "./sockets.ts";

export interface SceneParts {
  /** The ensemble for a scene's `model`. */
  readonly stage: StageManager;
  /** Called when a scene begins, off its critical path. */
  readonly prepare: () => Promise<void>;
  /** Null: Firestore is off. */
  readonly mirror: MirrorParts | null;
  /** How long a finished scene stays after its end, in milliseconds; 0: for good. */
  readonly finishedTtlMs: number;
  readonly logger: Logger;
  /** Whether limits of rate hold; those of size always do. */
  readonly rateLimits: boolean;
}

export abstract class SceneObject<Env> extends DurableObject<Env> {
  readonly #parts: SceneParts;
  readonly #log: EventLog;
  readonly #access: AccessTable;
  readonly #sockets: Sockets;
  readonly #keeping: () => Keeping;
  readonly #lifetime: Lifetime;
  readonly #live: LiveScene;
  readonly #entrance: Entrance;
  readonly #frames: FrameHandler;

  constructor(ctx: DurableObjectState, env: Env, parts: SceneParts) {
    super(ctx, env);
    const { sql } = ctx.storage;
    const sessionId = ctx.id.toString();
    const logger = () => parts.logger.with({ session_id: sessionId });
    this.#parts = parts;
    this.#log = new EventLog(ctx.storage);
    this.#access = new AccessTable(sql);
    this.#sockets = new Sockets(ctx);
    const scene = () => this.#live.scene;
    const { finishedTtlMs } = parts;
    const keeping = () => ({ finishedTtlMs, recordTtlMs: mirror?.recordTtlMs() ?? null });
    const mirror: SceneMirror | null =
      parts.mirror && new SceneMirror({ ...parts.mirror, sql, sessionId, scene, keeping, logger });
    const live = () => this.#live;
    this.#keeping = keeping;
    this.#lifetime = new Lifetime({
      ctx,
      live,
      log: this.#log,
      sockets: this.#sockets,
      mirror,
      keeping,
      logger,
    });
    this.#live = new LiveScene({
      log: this.#log,
      sockets: this.#sockets,
      stage: parts.stage,
      logger,
      rateLimits: parts.rateLimits,
      onComplete: () => mirror?.wants(),
      onChange: () => this.#lifetime.setAlarm(),
      onUnwritable: (error) => {
        logger().error(errorLine("event_log", error));
        ctx.abort("the log could not be written");
      },
    });
    this.#entrance = new Entrance({ scene, access: this.#access, lifetime: this.#lifetime });
    this.#frames = new FrameHandler({
      live: this.#live,
      sockets: this.#sockets,
      log: this.#log,
      roleOf: (token) => this.#access.roleOf(token),
      keeping,
      rateLimits: parts.rateLimits,
    });
  }

  // ── Calls (RPC) ────────────────────────────────────────────────────────────

  /** Begins the scene, afresh or from another one's log. To be called once, right after the object's id was made. */
  begin(given: Omit<SceneSetup, "sessionId">, source: RetakeSource | null): Created {
    const setup = { ...given, sessionId: this.ctx.id.toString() };
    const { stage } = this.#parts;
    this.ctx.waitUntil(this.#parts.prepare());
    const game = setup.askedGame === null ? null : (stage.gameNamed(setup.askedGame) ?? null);
    const { events, scene } = source
      ? retake(source.log, source.turn, setup, Date.now())
      : create(setup, stage.audienceFor(setup.seed, setup.location), game, Date.now());
    this.#log.create();
    const { token, shareToken } = this.#access.create();
    this.#live.begin(events, scene);
    const session = sessionView(scene, "player", this.#keeping());
    return { session_id: setup.sessionId, token, share_token: shareToken, session };
  }

  view(token: string): Outcome<SessionView> {
    const entry = this.#entrance.enter(token);
    return entry.ok ? ok(this.#viewOf(entry.value)) : entry;
  }

  /** The numbered events after `seq`, byte for byte as on a socket, as the text of a JSON array. */
  events(token: string, input: Input<{ after: number }>): Outcome<string> {
    const entry = this.#entrance.enter(token);
    if (!entry.ok) return entry;
    return input.ok ? eventsAfter(input.value.after, entry.value, this.#log) : input;
  }

  transcript(token: string): Outcome<Transcript> {
    const entry = this.#entrance.enter(token);
    if (!entry.ok) return entry;
    const { scene, role } = entry.value;
    const report = role === "player" ? scene.report : null;
    return ok({ session: this.#viewOf(entry.value), report });
  }

  /** The report; null where there is none. Denied while the scene runs. */
  report(token: string): Outcome<Report | null> {
    const entry = this.#entrance.finished(token);
    return entry.ok ? ok(entry.value.report) : entry;
  }

  /** Whether a retake from before `turn` may begin: asked before the whole log is read for it. */
  mayRetake(token: string, input: Input<{ turn: number }>): Outcome<null> {
    const taken = this.#entrance.takenAgain(token, input);
    return taken.ok ? ok(null) : taken;
  }

  /** What a retake from before `turn` begins with. Denied while the scene runs. */
  source(
    token: string,
    input: Input<{ turn: number }>,
  ): Outcome<RetakeSource & { setup: SceneSetup }> {
    const taken = this.#entrance.takenAgain(token, input);
    if (!taken.ok) return taken;
    const { scene, turn } = taken.value;
    return ok({ log: [...this.#log.all()], turn, setup: setupOfRetake(scene, turn) });
  }

  /** Plays a line and answers when Partner and Room are done; a line played before gets its stored answer. */
  async message(
    token: string,
    input: Input<PlayerLine>,
    traceparent?: string,
  ): Promise<Outcome<TurnAnswer>> {
    const entry = this.#entrance.enter(token, "player");
    if (!entry.ok) return entry;
    if (!input.ok) return input;
    const said = this.#live.say(input.value, traceparent);
    return said.ok ? this.#live.answer(said.value) : said;
  }

  /** Ends the scene and answers with the report, or null if the player never spoke. */
  async end(token: string): Promise<Outcome<Report | null>> {
    const entry = this.#entrance.enter(token, "player");
    return entry.ok ? this.#live.end(END_REASONS.player) : entry;
  }

  /**
   * Erases the session: log, tokens, alarm, sockets, whatever was under way, and its mirrored
   * document, also that of a session that has expired here.
   */
  async erase(token: string): Promise<Outcome<null>> {
    if (!this.#lifetime.isKnown()) return deny({ code: "not_found" });
    if (this.#access.roleOf(token) !== "player") return deny({ code: "forbidden" });
    await this.#lifetime.erase();
    return ok(null);
  }

  // ── Sockets and alarm ──────────────────────────────────────────────────────

  override fetch(_upgrade: Request): Response {
    if (this.#live.scene === null) return new Response(null, { status: 404 });
    const { 0: client, 1: server } = new WebSocketPair();
    this.#sockets.accept(server, Date.now());
    this.#lifetime.setAlarm();
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

  override alarm(): Promise<void> {
    return this.#lifetime.rang();
  }

  #viewOf({ scene, role }: Entry): SessionView {
    return sessionView(scene, role, this.#keeping());
  }
}
