/** Sends frames over one socket as fast as they go out, whatever comes back, and tells what came. */
import type { ServerFrame } from "../../src/scene/protocol.ts";
import { leak } from "./over-http.ts";

const OVER_WITHIN_MS = 20_000;

export interface Flooded {
  /** The code with which the stage closed the socket; null if it did not. */
  readonly code: number | null;
  /** All that came over it, in UTF-16 code units. */
  readonly units: number;
  /** How often each kind of frame came, errors by their code. */
  readonly came: ReadonlyMap<string, number>;
  readonly leaks: readonly string[];
}

/** Over when the socket is closed, or what came leaves nothing to wait for. */
export function flood(
  url: string,
  sessionId: string,
  frames: readonly string[],
  isOver: (came: ReadonlyMap<string, number>) => boolean = () => false,
  onFrame: (frame: ServerFrame) => void = () => undefined,
): Promise<Flooded> {
  const { promise, resolve } = Promise.withResolvers<Flooded>();
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}/api/sessions/${sessionId}/ws`);
  const came = new Map<string, number>();
  const leaks: string[] = [];
  let units = 0;
  const finish = (code: number | null) => {
    clearTimeout(timer);
    socket.close();
    resolve({ code, units, came, leaks });
  };
  const timer = setTimeout(() => finish(null), OVER_WITHIN_MS);
  socket.addEventListener("open", () => {
    for (const frame of frames) socket.send(frame);
  });
  socket.addEventListener("message", ({ data }) => {
    const text = String(data);
    units += text.length;
    const frame = JSON.parse(text) as ServerFrame;
    onFrame(frame);
    const isError = frame.type === "error";
    const kind = isError ? `error ${frame.code}` : frame.type;
    came.set(kind, (came.get(kind) ?? 0) + 1);
    const stack = isError ? leak(frame.message) : null;
    if (stack !== null) leaks.push(`an error with ${stack}: ${text.slice(0, 300)}`);
    if (isOver(came)) finish(null);
  });
  socket.addEventListener("close", ({ code }) => finish(code));
  return promise;
}
