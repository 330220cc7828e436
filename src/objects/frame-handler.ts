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
import { type BucketLevel, take } from "../scene/token-bucket.ts";
import { answerOf, sessionView } from "../scene/view.ts";
import { GONE, isReaction } from "../scene/vocabulary.ts";
import type { CrowdTally } from "./crowd-tally.ts";
import type { EventLog } from "./event-log.ts";
import { exceeds, type FrameRefusal, MAX_FRAME_BYTES, readFrame } from "./frame-reader.ts";
import type { LiveScene } from "./live-scene.ts";
import type { Denial } from "./outcome.ts";
import { close, type Sockets, send } from "./sockets.ts";

export interface FrameDeps {
  readonly live: LiveScene;
  readonly sockets: Sockets;
  readonly log: EventLog;
  readonly crowd: CrowdTally;
  readonly roleOf: (token: string) => Role | null;
  readonly keeping: () => Keeping;
  readonly rateLimits: boolean;
}

/** Watchers' reactions and suggestions, per socket. */
const CROWD_BUCKET = { capacity: 5, refillPerSecond: 1 };

const NO_SUGGESTIONS = {
  in_the_scene: "suggestions are taken before and between scenes",
  enough: `${MAX_SUGGESTIONS} suggestions are kept, and there are as many`,
} as const;

/** What is wrong whenever it is sent, tokens that were guessed among it. Who was only too early is no abuser. */
const BAD_FRAMES: ReadonlySet<ErrorCode> = new Set(["bad_message", "too_large", "forbidden"]);

type Of<T extends ClientFrame["type"]> = Extract<ClientFrame, { type: T }>;

export class FrameHandler {
  readonly #deps: FrameDeps;
  readonly #buckets = new WeakMap<WebSocket, BucketLevel>();

  constructor(deps: FrameDeps) {
    this.#deps = deps;
  }

  receive(socket: WebSocket, data: string | ArrayBuffer): void {
    // Closed from here; whoever leaves that unanswered may go on sending.
    if (socket.readyState !== WebSocket.OPEN) return;
    this.#deps.sockets.heard(socket, Date.now());
    if (exceeds(data, MAX_FRAME_BYTES)) {
      close(socket, CLOSE.tooBig, `a frame must be at most ${MAX_FRAME_BYTES} bytes`);
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
        this.#send(socket, { type: "pong" });
        return;
      case "join_session":
        this.#join(socket, frame);
        return;
      case "text_message":
        this.#line(socket, frame);
        return;
      case "end_scene":
        void this.#deps.live.end(END_REASONS.player);
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

  /** All that was missed, then what is being said right now; in one tick, so that nothing slips in between. */
  #welcome(socket: WebSocket, scene: Scene, role: Role, after: number): void {
    const { live, log } = this.#deps;
    const session = sessionView(scene, role, this.#deps.keeping());
    this.#send(socket, { type: "session_joined", session, last_seq: scene.lastSeq, role });
    for (const text of log.framesAfter(after, role)) send(socket, text);
    for (const { agent, turn, text } of live.runner.speeches()) {
      this.#send(socket, { type: "agent_delta", turn, agent_name: agent, offset: 0, text });
    }
    this.#showCrowd();
  }

  #line(socket: WebSocket, { id, message, timing }: Of<"text_message">): void {
    const said = this.#deps.live.say({ message, messageId: id, firstKeyMs: timing?.first_key_ms });
    if (!said.ok) {
      this.#refuse(socket, { ...wordsFor(said.denial), inReplyTo: id });
      return;
    }
    // A running turn is answered to all of the player's sockets when it closes; one of before, here.
    const turn = this.#deps.live.scene?.turns[said.value - 1];
    const answer: TurnAnswer | null = turn ? answerOf(turn) : null;
    if (answer !== null) this.#send(socket, { type: "agent_response", in_reply_to: id, ...answer });
  }

  #react(socket: WebSocket, { emoji }: Of<"reaction">): void {
    if (!isReaction(emoji)) {
      const message = "emoji: must be one of the stage's reactions";
      this.#refuse(socket, { code: "bad_message", message });
    } else if (this.#paced(socket)) {
      this.#deps.live.cheer(emoji);
      this.#showCrowd();
    }
  }

  #suggest(socket: WebSocket, { text }: Of<"suggestion">): void {
    const { live, sockets } = this.#deps;
    const refused = live.scene === null ? "in_the_scene" : refusalOfSuggestion(live.scene);
    if (refused !== null) {
      this.#refuse(socket, { code: "wrong_phase", message: NO_SUGGESTIONS[refused] });
    } else if (this.#paced(socket) && live.apply({ type: "suggest", text })) {
      const texts = [...(live.scene?.suggestionsForNext ?? [])];
      if (texts.length > 0) sockets.broadcast({ type: "suggestions", texts }, ["player"]);
    }
  }

  #paced(socket: WebSocket): boolean {
    if (!this.#deps.rateLimits) return true;
    const bucket = take(CROWD_BUCKET, this.#buckets.get(socket) ?? null, Date.now());
    this.#buckets.set(socket, bucket.level);
    if (!bucket.ok) {
      this.#refuse(socket, { code: "too_fast", message: "slower, please: one a second" });
    }
    return bucket.ok;
  }

  #showCrowd(): void {
    const { sockets, crowd } = this.#deps;
    sockets.broadcast({ type: "audience", watchers: sockets.watchers(), reactions: crowd.shown });
  }

  #refuse(socket: WebSocket, { code, message, inReplyTo }: FrameRefusal): void {
    if (BAD_FRAMES.has(code) && this.#deps.sockets.countBadFrame(socket, Date.now())) return;
    this.#send(socket, {
      type: "error",
      code,
      message,
      ...(inReplyTo === undefined ? {} : { in_reply_to: inReplyTo }),
    });
  }

  #send(socket: WebSocket, frame: ServerFrame): void {
    send(socket, JSON.stringify(frame));
  }
}

function wordsFor(denial: Denial): FrameRefusal {
  switch (denial.code) {
    case "turn_in_progress":
      return { code: "turn_in_progress", message: "the Partner is still speaking" };
    case "wrong_phase":
      return { code: "wrong_phase", message: denial.detail };
    case "too_fast":
      return { code: "too_fast", message: `wait ${denial.retryAfterMs} ms before the next line` };
    case "too_large":
      return { code: "too_large", message: `at most ${denial.maxBytes} bytes` };
    case "bad_input":
      return {
        code: "bad_message",
        message: denial.errors.map(({ path, message }) => `${path}: ${message}`).join("; "),
      };
    case "not_found":
    case "expired":
    case "unreadable":
    case "forbidden":
      return { code: "forbidden", message: "this session is not open to you" };
    default:
      return denial satisfies never;
  }
}
