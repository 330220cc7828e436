/**
 * The scene as it lives in its object: the folded log, the jobs that it is owed, and everyone who
 * listens or waits. Appends, tells, answers; decides nothing.
 */
import type { StageManager } from "../ensemble/stage-manager.ts";
import { errorLine, type Logger } from "../observability/logger.ts";
import type { Command } from "../scene/commands.ts";
import { decide } from "../scene/decide.ts";
import type { LoggedEvent } from "../scene/events.ts";
import { refusalOfLine } from "../scene/phases.ts";
import type { Report, TurnAnswer } from "../scene/protocol.ts";
import { type Scene, turnInProgress } from "../scene/scene.ts";
import { answerOf, frameOf, turnOfMessage } from "../scene/view.ts";
import type { ReactionEmoji } from "../scene/vocabulary.ts";
import type { CrowdTally } from "./crowd-tally.ts";
import { type EventLog, sceneIn } from "./event-log.ts";
import { JobRunner } from "./job-runner.ts";
import { deny, ID_REUSED, LINES_ARE_OVER, type Outcome, ok } from "./outcome.ts";
import { Pace } from "./pace.ts";
import { sceneLogLines } from "./scene-log-lines.ts";
import type { Sockets } from "./sockets.ts";
import { Waiting } from "./waiting.ts";

export interface LiveSceneDeps {
  readonly log: EventLog;
  readonly sockets: Sockets;
  readonly crowd: CrowdTally;
  readonly stage: StageManager;
  readonly logger: Logger;
  /** Whether limits of rate hold. */
  readonly rateLimits: boolean;
  /** Called in the tick that makes the scene complete. */
  readonly onComplete: () => void;
  /** Called when the alarm may have to ring at another time. */
  readonly onChange: () => void;
  /** The log could not be written, so that memory is ahead of it: the object must begin anew from the log. */
  readonly onUnwritable: (error: unknown) => void;
}

export interface PlayerLine {
  readonly message: string;
  readonly messageId: string;
  /** Milliseconds, as the page has measured them (`timing.ts`). */
  readonly firstKeyMs?: number | undefined;
}

/** Of a commit: made true in memory, not yet in the log. */
interface Unwritten {
  readonly events: readonly LoggedEvent[];
  readonly scene: Scene;
}

/** So many promises, with room to spare, are settled between a job's start and its request, all in one tick. */
const STEPS_TO_A_REQUEST = 100;

export class LiveScene {
  readonly runner: JobRunner;
  readonly #deps: LiveSceneDeps;
  readonly #answers = new Waiting<number, TurnAnswer>();
  readonly #reports = new Waiting<"report", Report | null>();
  readonly #lines: Pace;
  #scene: Scene | null;
  #unwritten: Unwritten | null = null;

  /** Takes up the log where it stands, with whatever is owed. */
  constructor(deps: LiveSceneDeps) {
    this.#deps = deps;
    this.#lines = new Pace("lines", deps.rateLimits);
    this.runner = new JobRunner({
      stage: deps.stage,
      scene: () => this.#scene,
      apply: (command) => this.apply(command),
      onDelta: (agent_name, turn, offset, text) => {
        this.#write();
        deps.sockets.broadcast({ type: "agent_delta", turn, agent_name, offset, text });
      },
      onFailure: (job, error) => {
        deps.logger.error(errorLine(job.kind, error));
        if (job.kind === "notes") this.#endWithoutNotes();
        deps.onChange();
      },
      now: Date.now,
    });
    this.#scene = sceneIn(deps.log, deps.logger);
    this.runner.reconcile();
  }

  /** Null if nothing was ever begun here, it was erased, or its log adds up to no scene. */
  get scene(): Scene | null {
    return this.#scene;
  }

  begin(events: readonly LoggedEvent[], scene: Scene): void {
    this.#commit(events, scene);
  }

  /** Plays a new line, or finds the turn of one that was played: the turn's number either way. */
  say({ message, messageId, firstKeyMs }: PlayerLine): Outcome<number> {
    const scene = this.#scene;
    if (scene === null) return deny({ code: "not_found" });
    const played = turnOfMessage(scene, messageId);
    if (played !== undefined) return played.line === message ? ok(played.turn) : ID_REUSED;
    const refused = refusalOfLine(scene);
    if (refused !== null)
      return refused === "wrong_phase" ? LINES_ARE_OVER : deny({ code: refused });
    const now = Date.now();
    const retryAfterMs = this.#lines.waitMs(now);
    if (retryAfterMs !== null) return deny({ code: "too_fast", retryAfterMs });
    // Only here is the line listened to: that costs milliseconds, and a refusal must cost next to nothing.
    const line = { id: messageId, text: message, firstKeyMs };
    const command = this.#deps.stage.say(scene, line, this.runner.heard());
    const decision = decide(scene, command, now, this.#deps.crowd.waiting);
    if (!decision.ok) return LINES_ARE_OVER;
    this.#make(decision.events, decision.scene);
    // Where no Partner is to be asked, the turn has its answer already, and nothing is waited for.
    if (turnInProgress(decision.scene) === undefined) this.#write();
    else void this.#writeOnceAsked();
    return ok(decision.scene.turns.length);
  }

  /** The turn's answer, as soon as there is one. */
  answer(turn: number): Promise<Outcome<TurnAnswer>> | Outcome<TurnAnswer> {
    const answer = this.#closed(turn);
    return answer === null ? this.#answers.wait(turn) : ok(answer);
  }

  /** Ends the scene, now or after the reply that is being given. */
  end(reason: string): void {
    this.apply({ type: "end", reason, heard: this.runner.heard() });
  }

  /** The report of a scene that was ended, as soon as it is written; null if there is none. */
  report(): Promise<Outcome<Report | null>> | Outcome<Report | null> {
    const scene = this.#scene;
    return scene?.phase === "COMPLETE" ? ok(scene.report) : this.#reports.wait("report");
  }

  /** Carries a command out; false if it is refused. */
  apply(command: Command): boolean {
    if (this.#scene === null) return false;
    const decision = decide(this.#scene, command, Date.now(), this.#deps.crowd.waiting);
    if (decision.ok) this.#commit(decision.events, decision.scene);
    return decision.ok;
  }

  /** A reaction from the house: kept, before anybody is shown it, for the turn that is settled next. */
  cheer(emoji: ReactionEmoji): void {
    if (this.#scene === null) return;
    this.#write();
    this.#store(() => this.#deps.crowd.add(emoji));
  }

  /** The session is gone: all work is cancelled, and whoever waits is told so. */
  vanish(): void {
    this.#scene = null;
    this.#unwritten = null;
    this.#deps.crowd.forget();
    this.runner.reconcile();
    this.#answers.resolveAll(deny({ code: "not_found" }));
    this.#reports.resolveAll(deny({ code: "not_found" }));
  }

  /** The coach is made never to fail; if it does, it would fail again, and the scene have no end. */
  #endWithoutNotes(): void {
    if (this.#scene === null) return;
    const report = this.#deps.stage.bareReport(this.#scene);
    this.apply({ type: "notes", report, farewell: null });
  }

  #commit(events: readonly LoggedEvent[], scene: Scene): void {
    if (events.length === 0) return;
    this.#make(events, scene);
    this.#write();
  }

  /** Makes events true, and starts what they bring about. They are not yet in the log. */
  #make(events: readonly LoggedEvent[], scene: Scene): void {
    this.#write();
    this.#scene = scene;
    this.#unwritten = { events, scene };
    if (events.some(({ event }) => event.type === "turn_settled")) this.#deps.crowd.settled();
    this.runner.reconcile();
  }

  /**
   * The platform holds an outgoing request until earlier writes are durable, which takes milliseconds
   * at the edge. So the Partner is asked first and the line written after, in the same tick: no other
   * event of this object comes in between, and nobody has heard of the line before it is written.
   */
  async #writeOnceAsked(): Promise<void> {
    for (let step = 0; step < STEPS_TO_A_REQUEST && this.#unwritten !== null; step += 1) await null;
    this.#write();
  }

  /** Puts into the log what is not there yet, then tells everyone who listens or waits. */
  #write(): void {
    if (this.#unwritten === null) return;
    const { events, scene } = this.#unwritten;
    this.#unwritten = null;
    const isStored = this.#store(() => {
      this.#deps.log.append(events);
      this.#deps.crowd.save();
    });
    if (!isStored) return;
    if (events.some(({ event }) => event.type === "session_complete")) this.#deps.onComplete();
    this.#deps.onChange();
    for (const logged of events) this.#tell(logged);
    this.#answerWaiting(scene);
    for (const line of sceneLogLines(scene, events)) this.#deps.logger.info(line);
  }

  /** What is written without an await in between becomes durable as one. False if it cannot be written. */
  #store(write: () => void): boolean {
    try {
      write();
      return true;
    } catch (error) {
      this.#deps.onUnwritable(error);
      return false;
    }
  }

  #tell(logged: LoggedEvent): void {
    const { sockets } = this.#deps;
    const player = frameOf(logged, "player");
    const watcher = frameOf(logged, "watcher");
    if (player !== null && watcher !== null && "withheld" in watcher) {
      sockets.broadcast(player, ["player"]);
      sockets.broadcast(watcher, ["watcher"]);
    } else if (player !== null) sockets.broadcast(player);
    const answer = logged.event.type === "turn_closed" ? this.#closed(logged.event.turn) : null;
    if (answer === null) return;
    const in_reply_to = answer.message_id;
    sockets.broadcast({ type: "agent_response", in_reply_to, ...answer }, ["player"]);
  }

  #answerWaiting(scene: Scene): void {
    for (const turn of this.#answers.keys()) {
      const answer = this.#closed(turn);
      if (answer !== null) this.#answers.resolve(turn, ok(answer));
    }
    if (scene.phase === "COMPLETE") this.#reports.resolveAll(ok(scene.report));
  }

  #closed(turn: number): TurnAnswer | null {
    const played = this.#scene?.turns[turn - 1];
    return played ? answerOf(played) : null;
  }
}
