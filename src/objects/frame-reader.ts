/** Reads a client's WebSocket frame: a checked message, or the error that tells what would have been right. */
import { type ClientFrame, clientFrameSchema, type ErrorCode } from "../scene/protocol.ts";

/** Frames over this are refused; over `MAX_FRAME_BYTES` the socket is closed. */
const MAX_MESSAGE_BYTES = 16 * 1_024;
export const MAX_FRAME_BYTES = 64 * 1_024;

export type FrameRead =
  | { readonly ok: true; readonly frame: ClientFrame }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly message: string;
      /** The id of the line that the frame carried, where it can be made out. */
      readonly inReplyTo?: string;
    };

/** Whether the frame has more bytes than that. A UTF-16 unit is at least one byte in UTF-8 and at most three. */
export function exceeds(data: string | ArrayBuffer, maxBytes: number): boolean {
  if (typeof data !== "string") return data.byteLength > maxBytes;
  if (data.length * 3 <= maxBytes) return false;
  return data.length > maxBytes || new TextEncoder().encode(data).byteLength > maxBytes;
}

export function readFrame(data: string | ArrayBuffer): FrameRead {
  if (typeof data !== "string") return bad("a frame must be text: one JSON object");
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return bad("a frame must be JSON");
  }
  const inReplyTo = idOf(value);
  if (exceeds(data, MAX_MESSAGE_BYTES)) {
    const message = `a frame must be at most ${MAX_MESSAGE_BYTES} bytes`;
    return { ok: false, code: "too_large", message, ...inReplyTo };
  }
  const result = clientFrameSchema.safeParse(value);
  if (result.success) return { ok: true, frame: result.data };
  const message = result.error.issues
    .map((issue) => [issue.path.join("."), issue.message].filter((part) => part !== "").join(": "))
    .join("; ");
  return { ok: false, code: "bad_message", message, ...inReplyTo };
}

function bad(message: string): FrameRead {
  return { ok: false, code: "bad_message", message };
}

function idOf(value: unknown): { inReplyTo?: string } {
  if (typeof value !== "object" || value === null || !("id" in value)) return {};
  return typeof value.id === "string" && value.id.length <= 64 ? { inReplyTo: value.id } : {};
}
