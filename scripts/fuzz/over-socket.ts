/** Sends wrong frames, a socketful at a time, and says what was wrong with the answers. */
import { leak } from "./over-http.ts";

/** A socket is closed after twenty bad frames a minute. */
export const FRAMES_A_SOCKET = 18;
const ANSWER_WITHIN_MS = 20_000;
const CLOSES = new Set([1000, 1008, 1009, 1013, 4401]);

export interface SocketResult {
  /** How many frames were answered or closed the socket. */
  readonly sent: number;
  readonly faults: readonly string[];
}

/** Joins, sends the frames, each with a ping behind it, and leaves. */
export function sendFrames(
  url: string,
  { session_id, token }: { readonly session_id: string; readonly token: string },
  frames: readonly (string | Uint8Array<ArrayBuffer>)[],
): Promise<SocketResult> {
  const { promise, resolve } = Promise.withResolvers<SocketResult>();
  const faults: string[] = [];
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}/api/sessions/${session_id}/ws`);
  let sent = 0;
  const finish = () => {
    clearTimeout(timer);
    resolve({ sent, faults });
  };
  const timer = setTimeout(() => {
    faults.push(`no answer to frame ${sent} within ${ANSWER_WITHIN_MS} ms`);
    socket.close();
    finish();
  }, ANSWER_WITHIN_MS);
  const next = () => {
    const frame = frames[sent];
    if (frame === undefined) {
      socket.close(1000);
      return;
    }
    sent += 1;
    socket.send(frame);
    // Not in the spelling that is answered without the object: the pong shows that it came through.
    socket.send('{ "type": "ping" }');
  };
  socket.addEventListener("open", () => {
    socket.send(JSON.stringify({ type: "join_session", token }));
  });
  socket.addEventListener("message", ({ data }) => {
    const frame = JSON.parse(String(data)) as { type: string; message?: string };
    if (frame.type === "session_joined" && sent === 0) next();
    if (frame.type === "pong") next();
    const stack = frame.type === "error" ? leak(frame.message ?? "") : null;
    if (stack !== null) faults.push(`an error with ${stack}: ${String(data).slice(0, 300)}`);
  });
  socket.addEventListener("close", ({ code }) => {
    if (!CLOSES.has(code)) faults.push(`closed with ${code} after frame ${sent}`);
    finish();
  });
  return promise;
}
