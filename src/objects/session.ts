/**
 * One scene's Durable Object, thin: what happens in the scene is decided in `scene/decide.ts`, what
 * runs in `scene/due.ts`; `LiveScene` holds them together, `Lifetime` says how long.
 */
import { DurableObject } from "cloudflare:workers";
import { inTrace } from "../observability/call-context.ts";
import { errorLine } from "../observability/logger.ts";
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
import { callsIn, type Transcript } from "../scene/transcript.ts";
import { sessionView } from "../scene/view.ts";
import { AccessTable } from "./access.ts";
import { CrowdTally } from "./crowd-tally.ts";
import { type Caller, Entrance, type Entry } from "./entrance.ts";
import { EventLog, eventsAfter } from "./event-log.ts";
import { FrameHandler } from "./frame-handler.ts";
import { Lifetime } from "./lifetime.ts";
import { LiveScene, type PlayerLine } from "./live-scene.ts";
import { deny, type Input, type Outcome, ok, whenOk } from "./outcome.ts";
import { SceneMirror } from "./scene-mirror.ts";
import type { SceneParts } from "./scene-parts.ts";
import { Sockets } from "./sockets.ts";
import { upgradeOf } from "./upgrade.ts";

/** What a retake begins with. */
type Retakeable = RetakeSource & { readonly setup: SceneSetup };

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
    this.#parts = parts;
    this.#log = new EventLog(ctx.storage);
    this.#access = new AccessTable(sql);
    this.#sockets = new Sockets(ctx);
    const crowd = new CrowdTally(sql);
    const scene = () => this.#live.scene;
    const { finishedTtlMs, logger } = parts;
    const keeping = () => ({ finishedTtlMs, recordTtlMs: mirror?.recordTtlMs() ?? null });
    const mirror: SceneMirror | null =
      parts.mirror && new SceneMirror({ ...parts.mirror, sql, sessionId, scene, keeping, logger });
    this.#keeping = keeping;
    const live = () => this.#live;
    const { log, sockets } = { log: this.#log, sockets: this.#sockets };
    this.#lifetime = new Lifetime({ ctx, live, log, sockets, mirror, keeping, logger });
    // What a log makes it take up again was called for by nobody who is here now: a trace of its own.
    this.#live = inTrace(
      undefined,
      sessionId,
      () =>
        new LiveScene({
          ...{ log, sockets, crowd, logger },
          stage: parts.stage,
          rateLimits: parts.rateLimits,
          onComplete: () => mirror?.wants(),
          onChange: () => this.#lifetime.setAlarm(),
          onUnwritable: (error) => {
            logger.error(errorLine("event_log", error));
            ctx.abort("the log could not be written");
          },
        }),
    );
    this.#entrance = new Entrance({ scene, access: this.#access, lifetime: this.#lifetime });
    this.#frames = new FrameHandler({
      live: this.#live,
      sockets: this.#sockets,
      log: this.#log,
      crowd,
      roleOf: (token) => this.#access.roleOf(token),
      keeping,
      rateLimits: parts.rateLimits,
    });
  }

  // ── Calls (RPC) ────────────────────────────────────────────────────────────

  /** Begins the scene, afresh or from another one's log. To be called once, right after the object's id was made. */
  begin(
    given: Omit<SceneSetup, "sessionId">,
    source: RetakeSource | null,
    traceparent: string | undefined,
  ): Created {
    return this.#within(traceparent, () => {
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
    });
  }

  view(caller: Caller): Outcome<SessionView> {
    return this.#entered(caller, (entry) => ok(this.#viewOf(entry)));
  }

  /** The numbered events after `seq`, byte for byte as on a socket, as the text of a JSON array. */
  events(caller: Caller, input: Input<{ after: number }>): Outcome<string> {
    return this.#entered(caller, (entry) =>
      whenOk(input, ({ after }) => eventsAfter(after, entry, this.#log)),
    );
  }

  transcript(caller: Caller): Outcome<Transcript> {
    return this.#entered(caller, (entry) => {
      const report = entry.role === "player" ? entry.scene.report : null;
      return ok({ session: this.#viewOf(entry), calls: callsIn(entry.scene), report });
    });
  }

  /** The report; null where there is none. Denied while the scene runs. */
  report({ token, traceparent }: Caller): Outcome<Report | null> {
    return this.#within(traceparent, () =>
      whenOk(this.#entrance.finished(token), ({ report }) => ok(report)),
    );
  }

  /** Whether a retake from before `turn` may begin: asked before the whole log is read for it. */
  mayRetake(caller: Caller, input: Input<{ turn: number }>): Outcome<null> {
    return this.#within(caller.traceparent, () =>
      whenOk(this.#entrance.takenAgain(caller.token, input), () => ok(null)),
    );
  }

  /** What a retake from before `turn` begins with. Denied while the scene runs. */
  source(caller: Caller, input: Input<{ turn: number }>): Outcome<Retakeable> {
    return this.#within(caller.traceparent, () =>
      whenOk(this.#entrance.takenAgain(caller.token, input), ({ scene, turn }) =>
        ok({ log: [...this.#log.all()], turn, setup: setupOfRetake(scene, turn) }),
      ),
    );
  }

  /** Plays a line and answers when Partner and Room are done; a line played before gets its stored answer. */
  message(caller: Caller, input: Input<PlayerLine>): Promise<Outcome<TurnAnswer>> {
    return this.#within(caller.traceparent, async () => {
      const entry = this.#entrance.enter(caller.token, "player");
      const said = whenOk(entry, () => whenOk(input, (line) => this.#live.say(line)));
      return said.ok ? this.#live.answer(said.value) : said;
    });
  }

  /** Ends the scene and answers with the report, or null if the player never spoke. */
  end({ token, traceparent }: Caller): Promise<Outcome<Report | null>> {
    return this.#within(traceparent, async () => {
      const entry = this.#entrance.enter(token, "player");
      if (!entry.ok) return entry;
      this.#live.end(END_REASONS.player);
      return this.#live.report();
    });
  }

  /** A new token for watchers. The one of before opens nothing from then on, and its sockets are closed. */
  renewShareToken({ token, traceparent }: Caller): Outcome<string> {
    return this.#within(traceparent, () =>
      whenOk(this.#entrance.enter(token, "player"), () => {
        const shareToken = this.#access.renewShareToken();
        this.#frames.dismissWatchers();
        return ok(shareToken);
      }),
    );
  }

  /**
   * Erases the session: log, tokens, alarm, sockets, whatever was under way, and its mirrored
   * document, also that of a session that has expired here.
   */
  erase({ token, traceparent }: Caller): Promise<Outcome<null>> {
    return this.#within(traceparent, async () => {
      if (!this.#lifetime.isKnown()) return deny({ code: "not_found" });
      if (this.#access.roleOf(token) !== "player") return deny({ code: "forbidden" });
      await this.#lifetime.erase();
      return ok(null);
    });
  }

  // ── Sockets and alarm ──────────────────────────────────────────────────────

  override fetch(request: Request): Response {
    const upgrade = upgradeOf(request);
    return this.#within(upgrade.traceparent, () => {
      if (this.#live.scene === null) return new Response(null, { status: 404 });
      const response = this.#sockets.accept(Date.now(), upgrade);
      this.#lifetime.setAlarm();
      return response;
    });
  }

  override webSocketMessage(socket: WebSocket, data: string | ArrayBuffer): void {
    this.#over(socket, () => this.#frames.receive(socket, data));
  }

  override webSocketClose(socket: WebSocket, code: number, reason: string): void {
    this.#over(socket, () => this.#frames.left(socket, code, reason));
  }

  override webSocketError(socket: WebSocket): void {
    this.#over(socket, () => this.#frames.left(socket, CLOSE.tryAgainLater, ""));
  }

  /** Nobody called: what the alarm does has a trace of its own. */
  override alarm(): Promise<void> {
    return this.#within(undefined, () => this.#lifetime.rang());
  }

  /** What comes over a socket is a part of its upgrade's trace. */
  #over(socket: WebSocket, work: () => void): void {
    this.#within(this.#sockets.traceparentOf(socket), work);
  }

  #within<T>(traceparent: string | undefined, work: () => T): T {
    return inTrace(traceparent, this.ctx.id.toString(), work);
  }

  #entered<T>(caller: Caller, work: (entry: Entry) => Outcome<T>): Outcome<T> {
    return this.#within(caller.traceparent, () => whenOk(this.#entrance.enter(caller.token), work));
  }

  #viewOf({ scene, role }: Entry): SessionView {
    return sessionView(scene, role, this.#keeping());
  }
}
