/**
 * Reads a client's WebSocket frame: a checked message, or the error that tells what would have been right.
 * What costs more comes after what costs less: size, then JSON, then whose frame it is, then its fields.
 */
import {
  type ClientFrame,
  clientFrameSchema,
  type ErrorCode,
  type Role,
} from "../scene/protocol.ts";
import type { FrameRefusal } from "./frame-refusal.ts";

/** Frames over this are refused unread; over `MAX_FRAME_BYTES` the socket is closed. */
const MAX_MESSAGE_BYTES = 16 * 1_024;
export const MAX_FRAME_BYTES = 64 * 1_024;
/** From a socket that has not joined nothing larger is read: a join has 100 bytes, a ping fewer. */
const MAX_UNJOINED_BYTES = 1_024;

/** Whose each kind of frame is. */
const SENT_BY: Readonly<Record<ClientFrame["type"], "anyone" | "joined" | "player">> = {
  join_session: "anyone",
  ping: "anyone",
  reaction: "joined",
  suggestion: "joined",
  text_message: "player",
  end_scene: "player",
};

export type FrameRead =
  | { readonly ok: true; readonly frame: ClientFrame }
  | { readonly ok: false; readonly refusal: FrameRefusal };

/** Whether the frame has more bytes than that. A UTF-16 unit is at least one byte in UTF-8 and at most three. */
export function exceeds(data: string | ArrayBuffer, maxBytes: number): boolean {
  if (typeof data !== "string") return data.byteLength > maxBytes;
  if (data.length * 3 <= maxBytes) return false;
  return data.length > maxBytes || new TextEncoder().encode(data).byteLength > maxBytes;
}

/** `role` is the socket's; null before it has joined. */
export function readFrame(data: string | ArrayBuffer, role: Role | null): FrameRead {
  if (typeof data !== "string") {
    return refuse("bad_message", "a frame must be text: one JSON object");
  }
  if (exceeds(data, MAX_MESSAGE_BYTES)) {
    return refuse("too_large", `a frame must be at most ${MAX_MESSAGE_BYTES} bytes`, data);
  }
  if (role === null && exceeds(data, MAX_UNJOINED_BYTES)) {
    return refuse(
      "forbidden",
      `join first, in a frame of at most ${MAX_UNJOINED_BYTES} bytes`,
      data,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return refuse("bad_message", "a frame must be JSON");
  }
  const forbidden = refusalOf(value, role);
  if (forbidden !== null) return refuse("forbidden", forbidden, data);
  const result = clientFrameSchema.safeParse(value);
  if (result.success) return { ok: true, frame: result.data };
  const message = result.error.issues
    .map((issue) => [issue.path.join("."), issue.message].filter((part) => part !== "").join(": "))
    .join("; ");
  return refuse("bad_message", message, data);
}

/** Why this role may not send such a frame, judged by its `type` alone; null if it may, or if there is none such. */
function refusalOf(value: unknown, role: Role | null): string | null {
  if (typeof value !== "object" || value === null || !("type" in value)) return null;
  const { type } = value;
  if (typeof type !== "string" || !isKind(type)) return null;
  if (role === null && SENT_BY[type] !== "anyone") return "join the session first";
  return role === "watcher" && SENT_BY[type] === "player" ? "only the player may do that" : null;
}

const isKind = (type: string): type is ClientFrame["type"] => Object.hasOwn(SENT_BY, type);

function refuse(code: ErrorCode, message: string, data = ""): FrameRead {
  return { ok: false, refusal: { code, message, inReplyTo: lineIdIn(data) } };
}

const LINE_ID = /"id"\s*:\s*"([^"\\]{1,64})"/;

/**
 * The id of the line in a frame that is not parsed. Inside of a JSON string the quotes would have
 * backslashes before them, so that no text can pass for one.
 */
export function lineIdIn(data: string | ArrayBuffer): string | undefined {
  return typeof data === "string" ? LINE_ID.exec(data)?.[1] : undefined;
}
