/** The stand-in's behaviours, put on the wire byte by byte. */
import type { ServerResponse } from "node:http";
import { setInterval as every, setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { sensibleAnswer, type VertexBody } from "./vertex-answers.ts";
import { type Behaviour, frame, type Pacing, type Wire } from "./vertex-behaviours.ts";

/** The thought signature on everything that the stand-in says of itself. */
export const SIGNATURE = "c3RhbmQtaW4tdGhvdWdodA==";

export interface Manner extends Pacing {
  readonly chunks?: number;
  /** False: the whole answer as one JSON document. */
  readonly streams?: boolean;
}

/** A line cut into frames of about the same number of words. */
function framesOf(text: string, chunks: number, body: VertexBody): unknown[] {
  const words = text.split(/(?<= )/);
  const count = Math.max(1, Math.min(chunks, words.length));
  const cut = (i: number) => Math.round((i * words.length) / count);
  const pieces = Array.from({ length: count }, (_, i) => words.slice(cut(i), cut(i + 1)).join(""));
  const usage = {
    promptTokenCount: Math.ceil(JSON.stringify(body.contents ?? []).length / 4),
    cachedContentTokenCount: 0,
    candidatesTokenCount: Math.ceil(text.length / 4),
    thoughtsTokenCount: 24,
  };
  return pieces.map((piece, i) =>
    i + 1 < pieces.length
      ? frame([{ text: piece }])
      : frame([{ text: piece, thoughtSignature: SIGNATURE }], "STOP", usage),
  );
}

async function send(response: ServerResponse, one: unknown, wire: Wire): Promise<void> {
  const newline = wire.newline ?? "\r\n";
  const data = typeof one === "string" ? one : JSON.stringify(one);
  const bytes = Buffer.from(`data: ${data}${newline}${newline}`);
  const size = wire.bytesAtATime ?? bytes.length;
  for (let i = 0; i < bytes.length; i += size) {
    response.write(bytes.subarray(i, i + size));
    // Let the piece leave by itself, so that the reader meets the cut.
    if (size < bytes.length) await pause(1);
  }
}

type Spoken = Extract<Behaviour, { kind: "speak" | "frames" }>;

async function speak(
  behaviour: Spoken,
  body: VertexBody,
  response: ServerResponse,
  manner: Manner,
): Promise<void> {
  const startedAt = performance.now();
  const firstTokenMs = behaviour.firstTokenMs ?? manner.firstTokenMs ?? 0;
  const gapMs = behaviour.gapMs ?? manner.gapMs ?? 0;
  const streams = manner.streams !== false;
  const chunks = behaviour.kind === "speak" ? (behaviour.chunks ?? manner.chunks ?? 4) : 1;
  const frames =
    behaviour.kind === "frames"
      ? behaviour.frames
      : framesOf(behaviour.text ?? sensibleAnswer(body), streams ? chunks : 1, body);
  if (!streams) {
    await pause(firstTokenMs + gapMs * (chunks - 1));
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(frames[0]));
    return;
  }
  for (const [i, one] of frames.entries()) {
    // By the clock, so that delays do not add up over the chunks.
    const waitMs = startedAt + firstTokenMs + i * gapMs - performance.now();
    if (waitMs > 0) await pause(waitMs);
    if (response.destroyed) return;
    if (i === 0) response.writeHead(200, { "content-type": "text/event-stream" });
    await send(response, one, behaviour);
  }
  const ending = behaviour.kind === "frames" ? behaviour.ending : "end";
  if (ending === "hang") return;
  if (ending === "keepalive") return keepAlive(response);
  if (ending === "half_frame") response.end('data: {"candidates": [{"content": {"par');
  // A moment later, so that what was said before has left.
  else if (ending === "reset") setTimeout(() => response.socket?.resetAndDestroy(), 5);
  else response.end();
}

const KEEPALIVE_MS = 500;

async function keepAlive(response: ServerResponse): Promise<void> {
  for await (const _ of every(KEEPALIVE_MS)) {
    if (response.destroyed) return;
    response.write(": keepalive\r\n\r\n");
  }
}

/** Does as told with one request. Resolves when nothing more will be sent. */
export async function perform(
  behaviour: Behaviour,
  body: VertexBody,
  response: ServerResponse,
  manner: Manner,
): Promise<void> {
  switch (behaviour.kind) {
    case "hang":
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "status":
      response.writeHead(behaviour.code, behaviour.headers).end(behaviour.body);
      return;
    case "raw": {
      const { body: bytes, encoding } = behaviour;
      const headers = { "content-type": "text/event-stream" };
      if (encoding === undefined) response.writeHead(200, headers).end(bytes);
      else {
        response.writeHead(200, { ...headers, "content-encoding": encoding }).end(gzipSync(bytes));
      }
      return;
    }
    case "speak":
    case "frames":
      return speak(behaviour, body, response, manner);
    default:
      return behaviour satisfies never;
  }
}
