/**
 * The line to the stage: joins where it left off, and sends each of the player's lines until the log
 * has it. By socket; where none gets through, over plain requests.
 */
import type { ClientFrame, ServerFrame } from "../scene/protocol.ts";
import { lookFor, whatBecameOf } from "./box-office.ts";
import { type HttpWire, openHttp } from "./http-wire.ts";
import { lineToSend, type PendingLine, timingOf } from "./outbox.ts";
import { type Loss, openSocket, type SocketWire } from "./socket-wire.ts";
import { type Connection, emptyStage, type StageState } from "./stage.ts";
import { onStage, type StageAction } from "./stage-state.ts";

/** Constants of the wire; spelled out here because protocol.ts brings its schemas along. */
const CLOSE_RENEWED = 4403;
const CLOSE_ERASED = 4404;
const CLOSE_THROWN_OUT = [1008, 1009];

/** How long a line waits after "not now" before it asks again. */
const HELD_MS = 1_200;
/** So many sockets in a row that were refused are no accident. */
const MOST_REFUSALS = 3;
/** Over plain requests, a socket is tried again this often. */
const SOCKET_AGAIN_MS = 30_000;
/** What may mean that the machine has slept, or has changed its network. */
const WAKING = ["online", "focus", "pageshow", "visibilitychange"];

export interface Stage {
  readonly state: StageState;
  subscribe(listener: (state: StageState) => void): () => void;
  /** `firstKeyMs`: as in `PendingLine`. */
  say(text: string, firstKeyMs?: number): void;
  end(): void;
  react(emoji: string): void;
  suggest(text: string): void;
  leave(): void;
}

export interface Seat {
  readonly sessionId: string;
  readonly token: string;
  /** As in `StageState`. */
  readonly isNew?: boolean;
  /** Lines that an earlier page load had not seen acknowledged. */
  readonly unsaid: readonly Pick<PendingLine, "id" | "text" | "firstKeyMs">[];
}

type Ended = Extract<Connection, { is: "closed" }>;

/** `crypto.randomUUID` exists on secure pages only, and a phone on the same network has none. */
function newLineId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function takeSeat(seat: Seat): Stage {
  let state: StageState = { ...emptyStage, isNew: seat.isNew ?? false };
  /** The end was asked for; asked again after a reconnect, since nothing acknowledges it but the end. */
  let ending = false;
  let isLeft = false;
  let refusals = 0;
  let http: HttpWire | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<(state: StageState) => void>();
  let socket: SocketWire | null = openSocket(seat.sessionId, { onFrame: onSocketFrame, onLost });

  function send(frame: ClientFrame): void {
    (http ?? socket)?.send(frame);
  }

  function act(action: StageAction): void {
    const next = onStage(state, action);
    if (next === state) return;
    state = next;
    const line = lineToSend(state);
    if (line && (http || socket?.isOpen)) {
      state = onStage(state, { type: "sent", id: line.id });
      send({ type: "text_message", id: line.id, message: line.text, ...timingOf(line) });
    }
    for (const listener of listeners) listener(state);
  }

  function onFrame(frame: ServerFrame): void {
    act({ type: "frame", frame });
    if (frame.type === "session_joined" && ending) send({ type: "end_scene" });
    if (frame.type !== "error") return;
    if (state.connection.is === "closed") hangUp();
    const held = state.outbox.find((one) => one.id === frame.in_reply_to && one.status === "held");
    if (held) setTimeout(() => act({ type: "retry", id: held.id }), HELD_MS);
  }

  function onSocketFrame(frame: ServerFrame): void {
    if (frame.type !== "connected") {
      onFrame(frame);
      return;
    }
    refusals = 0;
    http?.close();
    http = null;
    act({ type: "way", overHttp: false });
    send({ type: "join_session", token: seat.token, after: state.lastSeq });
  }

  async function onLost(lost: Loss): Promise<void> {
    if (lost.code === CLOSE_ERASED) {
      return closeFor(lost.reason === "expired" ? "expired" : "erased");
    }
    if (lost.code === CLOSE_RENEWED) return closeFor("renewed");
    if (CLOSE_THROWN_OUT.includes(lost.code)) return closeFor("thrown_out");
    if (http) return tryAgainLater();
    if (state.connection.is === "live") lose();
    if (!lost.refused) return;
    refusals += 1;
    // A browser does not tell why an upgrade was refused: a scene that is no more would be tried for ever.
    const found = await lookFor(seat);
    if (isLeft || state.connection.is === "closed" || http) return;
    if (found && found !== "there") return closeFor(found.how);
    if (found && refusals >= MOST_REFUSALS) return playOverHttp();
    if (state.connection.is === "connecting") lose();
  }

  function playOverHttp(): void {
    http = openHttp(seat, {
      onFrame,
      onLost: loseHttp,
      lastSeq: () => state.lastSeq,
      isWaiting: () =>
        state.partnerOwesTurn !== null ||
        state.outbox.length > 0 ||
        !state.script.some((item) => item.kind === "line" && item.speaker === "partner") ||
        (ending && !state.complete),
    });
    act({ type: "way", overHttp: true });
    tryAgainLater();
  }
  async function loseHttp(status: number): Promise<void> {
    const departed = status === 404 ? await whatBecameOf(seat) : null;
    if (departed) closeFor(departed.how);
    else lose();
  }
  function tryAgainLater(): void {
    socket?.close();
    socket = null;
    clearTimeout(again);
    again = setTimeout(() => {
      socket = openSocket(seat.sessionId, { onFrame: onSocketFrame, onLost });
    }, SOCKET_AGAIN_MS);
  }

  function lose(): void {
    if (state.connection.is !== "closed") act({ type: "connection", connection: { is: "lost" } });
  }
  function hangUp(): void {
    isLeft = true;
    clearTimeout(again);
    socket?.close();
    http?.close();
  }
  function closeFor(why: Exclude<Ended["why"], "forbidden">): void {
    hangUp();
    act({ type: "connection", connection: { is: "closed", why } });
  }

  // A page that wakes does not know that its line has died meanwhile: it asks at once.
  const wake = () => {
    if (document.visibilityState !== "visible" || isLeft) return;
    http?.check();
    socket?.check(!http && state.connection.is === "lost");
  };
  const drop = () => {
    if (state.connection.is === "live") lose();
  };
  for (const sign of WAKING) addEventListener(sign, wake);
  addEventListener("offline", drop);

  for (const line of seat.unsaid) act({ type: "said", ...line });

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say: (text, firstKeyMs) => act({ type: "said", id: newLineId(), text, firstKeyMs }),
    end() {
      ending = true;
      send({ type: "end_scene" });
    },
    react: (emoji) => send({ type: "reaction", emoji }),
    suggest: (text) => send({ type: "suggestion", text }),
    leave() {
      for (const sign of WAKING) removeEventListener(sign, wake);
      removeEventListener("offline", drop);
      listeners.clear();
      hangUp();
    },
  };
}
