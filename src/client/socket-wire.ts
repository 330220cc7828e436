/** A socket that comes back by itself, and that notices when nobody is there any more. */
import { WebSocket as ReturningSocket } from "partysocket";
import type { ClientFrame, ServerFrame } from "../scene/protocol.ts";

/** Written exactly so, it is answered without waking the scene (docs/protocol.md). */
const PING = '{"type":"ping"}';
/** The code for a connection that ended without one. */
const CLOSE_SILENT = 1006;
/** A silent line is probed this often. */
const PROBE_MS = 20_000;
/** Whatever is asked is answered sooner than this, or the line is dead. */
const ANSWER_WITHIN_MS = 3_000;
/** An attempt that is no older than this is not begun anew: what wakes a page comes in threes. */
const FRESH_MS = 1_000;

export interface Loss {
  readonly code: number;
  readonly reason: string;
  /** It never brought a frame. */
  readonly refused: boolean;
}

export interface SocketEvents {
  readonly onFrame: (frame: ServerFrame) => void;
  /** The connection broke, or was refused. The next attempt is on its way. */
  readonly onLost: (lost: Loss) => void;
}

export interface SocketWire {
  readonly isOpen: boolean;
  send(frame: ClientFrame): void;
  /**
   * Asks whether anybody is there. On silence, if nothing is open, or if the line is known to be lost,
   * connects anew at once.
   */
  check(isLost: boolean): void;
  close(): void;
}

function address(sessionId: string): string {
  const url = new URL(`/api/sessions/${encodeURIComponent(sessionId)}/ws`, location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}

export function openSocket(sessionId: string, { onFrame, onLost }: SocketEvents): SocketWire {
  let isLeft = false;
  /** The present connection has brought a frame. */
  let met = false;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let beganAt = 0;
  let socket = connect();

  function connect(): ReturningSocket {
    beganAt = performance.now();
    const next = new ReturningSocket(address(sessionId), undefined, {
      // A queue of its own would speak before it has joined; the outbox keeps the lines.
      maxEnqueuedMessages: 0,
      minReconnectionDelay: 300,
      maxReconnectionDelay: 8_000,
      connectionTimeout: 6_000,
    });
    next.addEventListener("message", ({ data }) => {
      if (next !== socket) return;
      met = true;
      answered();
      if (typeof data === "string") onFrame(JSON.parse(data) as ServerFrame);
    });
    // Some proxies take the upgrade and let nothing through.
    next.addEventListener("open", () => next === socket && expectAnswer());
    // Behind the close of a refused attempt comes an error; alone it tells of a socket that could not
    // even be made, as where a browser's policy forbids it.
    let isClosed = false;
    next.addEventListener("close", ({ code, reason }) => {
      isClosed = true;
      if (next === socket) lose(code, reason);
    });
    next.addEventListener("error", () => {
      if (next === socket && !isClosed) lose(CLOSE_SILENT);
      isClosed = false;
    });
    return next;
  }

  function lose(code: number, reason = ""): void {
    if (isLeft) return;
    answered();
    const refused = !met;
    met = false;
    onLost({ code, reason, refused });
  }
  /** A new socket rather than `reconnect()`, which sits out the pause between two attempts. */
  function renew(): void {
    if (isLeft) return;
    met = false;
    const old = socket;
    socket = connect();
    old.close();
  }
  function expectAnswer(): void {
    deadline ??= setTimeout(() => {
      lose(CLOSE_SILENT);
      renew();
    }, ANSWER_WITHIN_MS);
  }
  function answered(): void {
    clearTimeout(deadline);
    deadline = undefined;
  }
  const isOpen = () => socket.readyState === socket.OPEN;
  function ask(): void {
    if (!isOpen()) return;
    expectAnswer();
    socket.send(PING);
  }
  const probe = setInterval(ask, PROBE_MS);

  return {
    get isOpen() {
      return isOpen();
    },
    send(frame) {
      if (!isOpen()) return;
      socket.send(JSON.stringify(frame));
      // A frame into a dead line is lost without a word; the answer to this one shows it soon.
      ask();
    },
    check(isLost) {
      if (isOpen() && !isLost) ask();
      else if (isOpen() || performance.now() - beganAt > FRESH_MS) renew();
    },
    close() {
      clearInterval(probe);
      answered();
      isLeft = true;
      socket.close();
    },
  };
}
