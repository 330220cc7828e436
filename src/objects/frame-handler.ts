/** What a client's frames do to the scene (SPEC 4). Whatever is wrong with one is answered, and the socket stays open. */

import type { Keeping } from "../scene/keeping.ts";
import { MAX_SUGGESTIONS, refusalOfSuggestion } from "../scene/phases.ts";
import {
  CLOSE,
  type ClientFrame,
  type ErrorCode,
  type Role,
  type ServerFrame,
  type TurnAnswer,
} from "../scene/protocol.ts";
import type { Scene } from "../scene/scene.ts";
import { END_REASONS } from "../scene/settle.ts";
import { answerOf, sessionView } from "../scene/view.ts";
import { GONE, isReaction } from "../scene/vocabulary.ts";
import type { CrowdTally } from "./crowd-tally.ts";
import type { EventLog } from "./event-log.ts";
import { exceeds, lineIdIn, MAX_FRAME_BYTES, readFrame } from "./frame-reader.ts";
import { type FrameRefusal, refusalFor } from "./frame-refusal.ts";
import type { LiveScene } from "./live-scene.ts";
import { Pace } from "./pace.ts";
import { close, type Sockets } from "./sockets.ts";

export interface FrameDeps {
  readonly live: LiveScene;
  readonly sockets: Sockets;
  readonly log: EventLog;
  readonly crowd: CrowdTally;
  readonly roleOf: (token: string) => Role | null;
  readonly keeping: () => Keeping;
  readonly rateLimits: boolean;
}

const NO_SUGGESTIONS = {
  in_the_scene: "suggestions are taken before and between scenes",
  enough: `${MAX_SUGGESTIONS} suggestions are kept, and there are as many`,
} as const;

/** What is wrong whenever it is sent, tokens that were guessed among it. Who was only too early is no abuser. */
const BAD_FRAMES: ReadonlySet<ErrorCode> = new Set(["bad_message", "too_large", "forbidden"]);

type Of<T extends ClientFrame["type"]> = Extract<ClientFrame, { type: T }>;

export class FrameHandler {
  readonly #deps: FrameDeps;
  readonly #frames = new WeakMap<WebSocket, Pace>();
  readonly #calls: Readonly<Record<Role, Pace>>;

  constructor(deps: FrameDeps) {
    this.#deps = deps;
    const calls = () => new Pace("calls", deps.rateLimits);
    this.#calls = { player: calls(), watcher: calls() };
  }

  receive(socket: WebSocket, data: string | ArrayBuffer): void {
    // Closed from here; whoever leaves that unanswered may go on sending.
    if (socket.readyState !== WebSocket.OPEN) return;
    if (exceeds(data, MAX_FRAME_BYTES)) {
      close(socket, CLOSE.tooBig, `a frame must be at most ${MAX_FRAME_BYTES} bytes`);
      return;
    }
    if (!this.#isInTime(socket)) {
      const message = "slower, please: at most ten frames a second";
      this.#refuseAbuse(socket, { code: "too_fast", message, inReplyTo: lineIdIn(data) });
      return;
    }
    const read = readFrame(data, this.#deps.sockets.roleOf(socket));
    if (read.ok) this.#handle(socket, read.frame);
    else this.#refuse(socket, read.refusal);
  }

  /** A socket closed, from whichever side; the close is answered, as the protocol asks. */
  left(socket: WebSocket, code: number, reason: string): void {
    const wasWatching = this.#deps.sockets.roleOf(socket) === "watcher";
    // 1005 and 1006 stand for "no code" and must not be sent.
    close(socket, code === 1005 || code === 1006 ? 1000 : code, reason);
    if (wasWatching) this.#showCrowd();
  }

  /** Shows everyone out who watches: their token has been renewed. */
  dismissWatchers(): void {
    this.#deps.sockets.closeAll(CLOSE.renewed, "the share link was renewed", "watcher");
    this.#showCrowd();
  }

  #handle(socket: WebSocket, frame: ClientFrame): void {
    switch (frame.type) {
      case "ping":
        this.#deps.sockets.send(socket, { type: "pong" });
        return;
      case "join_session":
        this.#join(socket, frame);
        return;
      case "text_message":
        this.#line(socket, frame);
        return;
      case "end_scene":
        this.#deps.live.end(END_REASONS.player);
        return;
      case "reaction":
        this.#react(socket, frame);
        return;
      case "suggestion":
        this.#suggest(socket, frame);
        return;
      default:
        frame satisfies never;
    }
  }

  #join(socket: WebSocket, { token, after = 0 }: Of<"join_session">): void {
    const { sockets } = this.#deps;
    const scene = this.#deps.live.scene;
    const role = scene === null ? null : this.#deps.roleOf(token);
    if (scene === null) {
      close(socket, CLOSE.erased, GONE.erased);
    } else if (role === null) {
      const message = "this token does not open this session";
      this.#refuse(socket, { code: "forbidden", message });
    } else if (after > scene.lastSeq) {
      const message = `after: must be at most ${scene.lastSeq}, the last seq there is`;
      this.#refuse(socket, { code: "bad_message", message });
    } else if (sockets.join(socket, role)) {
      this.#welcome(socket, scene, role, after);
    } else {
      close(socket, CLOSE.tryAgainLater, "the house is full");
    }
  }

  /** In one tick, so that nothing slips in between. */
  #welcome(socket: WebSocket, scene: Scene, role: Role, after: number): void {
    this.#deps.sockets.welcome(socket, this.#missed(scene, role, after));
    this.#showCrowd();
  }

  /** The scene, all that was missed of it, then what is being said right now. */
  *#missed(scene: Scene, role: Role, after: number): Generator<string> {
    const { live, log, keeping } = this.#deps;
    const frame = (frame: ServerFrame) => JSON.stringify(frame);
    const session = sessionView(scene, role, keeping());
    yield frame({ type: "session_joined", session, last_seq: scene.lastSeq, role });
    yield* log.framesAfter(after, role);
    for (const { agent, turn, text } of live.runner.speeches()) {
      yield frame({ type: "agent_delta", turn, agent_name: agent, offset: 0, text });
    }
  }

  #line(socket: WebSocket, { id, message, timing }: Of<"text_message">): void {
    const said = this.#deps.live.say({ message, messageId: id, firstKeyMs: timing?.first_key_ms });
    if (!said.ok) {
      this.#refuse(socket, { ...refusalFor(said.denial), inReplyTo: id });
      return;
    }
    // A running turn is answered to all of the player's sockets when it closes; one of before, here.
    const turn = this.#deps.live.scene?.turns[said.value - 1];
    const answer: TurnAnswer | null = turn ? answerOf(turn) : null;
    if (answer === null) return;
    this.#deps.sockets.send(socket, { type: "agent_response", in_reply_to: id, ...answer });
  }

  #react(socket: WebSocket, { emoji }: Of<"reaction">): void {
    if (!isReaction(emoji)) {
      const message = "emoji: must be one of the stage's reactions";
      this.#refuse(socket, { code: "bad_message", message });
    } else if (this.#mayCall(socket)) {
      this.#deps.live.cheer(emoji);
      this.#showCrowd();
    }
  }

  #suggest(socket: WebSocket, { text }: Of<"suggestion">): void {
    const { live, sockets } = this.#deps;
    const refused = live.scene === null ? "in_the_scene" : refusalOfSuggestion(live.scene);
    if (refused !== null) {
      this.#refuse(socket, { code: "wrong_phase", message: NO_SUGGESTIONS[refused] });
    } else if (this.#mayCall(socket) && live.apply({ type: "suggest", text })) {
      const texts = [...(live.scene?.suggestionsForNext ?? [])];
      if (texts.length > 0) sockets.broadcast({ type: "suggestions", texts }, ["player"]);
    }
  }

  /** Whether this socket may send another frame now; none of it has been read yet. */
  #isInTime(socket: WebSocket): boolean {
    const pace = this.#frames.get(socket) ?? new Pace("frames", this.#deps.rateLimits);
    this.#frames.set(socket, pace);
    return pace.waitMs(Date.now()) === null;
  }

  #mayCall(socket: WebSocket): boolean {
    const role = this.#deps.sockets.roleOf(socket);
    const waitMs = role === null ? null : this.#calls[role].waitMs(Date.now());
    if (waitMs === null) return true;
    this.#refuse(socket, { code: "too_fast", message: `the house is loud; wait ${waitMs} ms` });
    return false;
  }

  #showCrowd(): void {
    const { sockets, crowd } = this.#deps;
    sockets.broadcast({ type: "audience", watchers: sockets.watchers(), reactions: crowd.shown });
  }

  #refuse(socket: WebSocket, refusal: FrameRefusal): void {
    if (BAD_FRAMES.has(refusal.code)) this.#refuseAbuse(socket, refusal);
    else this.#sendError(socket, refusal);
  }

  #refuseAbuse(socket: WebSocket, refusal: FrameRefusal): void {
    const isTooMuch = this.#deps.sockets.countBadFrame(socket, Date.now());
    if (!isTooMuch) this.#sendError(socket, refusal);
  }

  #sendError(socket: WebSocket, { code, message, inReplyTo }: FrameRefusal): void {
    const answers = inReplyTo === undefined ? {} : { in_reply_to: inReplyTo };
    this.#deps.sockets.send(socket, { type: "error", code, message, ...answers });
  }
}
