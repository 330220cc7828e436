/**
 * The line to the stage: a socket that comes back by itself, joins where it left off, and sends
 * each of the player's lines until the log has it.
 */
import { WebSocket as ReturningSocket } from "partysocket";
import type { ClientFrame, ServerFrame } from "../scene/protocol.ts";
import { whatBecameOf } from "./box-office.ts";
import { lineToSend } from "./outbox.ts";
import { emptyStage, type StageState } from "./stage.ts";
import { onStage, type StageAction } from "./stage-state.ts";

/** Constants of the wire; spelled out here because protocol.ts brings its schemas along. */
const CLOSE_ERASED = 4404;
const CLOSE_THROWN_OUT = [1008, 1009];

/** How long a line waits after "not now" before it asks again. */
const HELD_MS = 1_200;
/** A silent line is probed this often; an answer must come before the next probe. */
const PROBE_MS = 20_000;

export interface Stage {
  readonly state: StageState;
  subscribe(listener: (state: StageState) => void): () => void;
  say(text: string): void;
  end(): void;
  react(emoji: string): void;
  suggest(text: string): void;
  leave(): void;
}

export interface Seat {
  readonly sessionId: string;
  readonly token: string;
  /** Lines that an earlier page load had not seen acknowledged. */
  readonly unsaid: readonly { readonly id: string; readonly text: string }[];
}

function address(sessionId: string): string {
  const url = new URL(`/api/sessions/${encodeURIComponent(sessionId)}/ws`, location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}

/** `crypto.randomUUID` exists on secure pages only, and a phone on the same network has none. */
function newLineId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function takeSeat(seat: Seat): Stage {
  let state = emptyStage;
  let heard = true;
  /** The stage has answered on the present connection. */
  let met = false;
  /** The end was asked for; asked again after a reconnect, since nothing acknowledges it but the end. */
  let ending = false;
  const listeners = new Set<(state: StageState) => void>();
  const socket = new ReturningSocket(address(seat.sessionId), undefined, {
    // A queue of its own would speak before it has joined; the outbox keeps the lines.
    maxEnqueuedMessages: 0,
    minReconnectionDelay: 300,
    maxReconnectionDelay: 8_000,
    connectionTimeout: 8_000,
  });

  function send(frame: ClientFrame): void {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  }

  function act(action: StageAction): void {
    const next = onStage(state, action);
    if (next === state) return;
    state = next;
    const line = lineToSend(state);
    if (line && socket.readyState === WebSocket.OPEN) {
      send({ type: "text_message", id: line.id, message: line.text });
      state = onStage(state, { type: "sent", id: line.id });
    }
    for (const listener of listeners) listener(state);
  }

  function onFrame(frame: ServerFrame): void {
    met = true;
    if (frame.type === "connected") {
      send({ type: "join_session", token: seat.token, after: state.lastSeq });
      return;
    }
    act({ type: "frame", frame });
    if (frame.type === "session_joined" && ending) send({ type: "end_scene" });
    if (frame.type !== "error") return;
    if (state.connection.is === "closed") socket.close();
    const held = state.outbox.find((one) => one.id === frame.in_reply_to && one.status === "held");
    if (held) setTimeout(() => act({ type: "retry", id: held.id }), HELD_MS);
  }

  socket.addEventListener("message", ({ data }) => {
    heard = true;
    if (typeof data === "string") onFrame(JSON.parse(data) as ServerFrame);
  });
  function lose(): void {
    act({ type: "connection", connection: { is: "lost" } });
  }
  function closeFor(why: "erased" | "expired" | "gone" | "thrown_out"): void {
    socket.close();
    act({ type: "connection", connection: { is: "closed", why } });
  }
  socket.addEventListener("close", async ({ code, reason }) => {
    if (state.connection.is === "closed") return;
    if (code === CLOSE_ERASED) return closeFor(reason === "expired" ? "expired" : "erased");
    if (CLOSE_THROWN_OUT.includes(code)) return closeFor("thrown_out");
    if (state.connection.is === "live") lose();
    const refused = !met;
    met = false;
    // A browser does not tell why an upgrade was refused: a scene that is no more would be tried for ever.
    const departed = refused ? await whatBecameOf(seat) : null;
    if (departed) return closeFor(departed.how);
    if (state.connection.is === "connecting") lose();
  });

  // A network that dies without a word closes nothing: ask, and hang up on silence.
  const probe = setInterval(() => {
    if (socket.readyState !== WebSocket.OPEN) return;
    if (!heard) return socket.reconnect();
    heard = false;
    send({ type: "ping" });
  }, PROBE_MS);
  const wake = () => {
    if (state.connection.is === "lost") socket.reconnect();
  };
  const drop = () => {
    if (state.connection.is === "live") lose();
  };
  addEventListener("online", wake);
  addEventListener("offline", drop);

  for (const { id, text } of seat.unsaid) act({ type: "said", id, text });

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say: (text) => act({ type: "said", id: newLineId(), text }),
    end() {
      ending = true;
      send({ type: "end_scene" });
    },
    react: (emoji) => send({ type: "reaction", emoji }),
    suggest: (text) => send({ type: "suggestion", text }),
    leave() {
      clearInterval(probe);
      removeEventListener("online", wake);
      removeEventListener("offline", drop);
      listeners.clear();
      socket.close();
    },
  };
}
