/**
 * The scene over plain requests, for where a proxy lets no socket through: each line is a call, and
 * what happens is asked for. Replies come whole. Ids and numbers are the same as on a socket, so that
 * a line on its way when a socket opens after all is neither lost nor played twice.
 */
import type { ClientFrame, ServerFrame } from "../scene/protocol.ts";
import { BoxOfficeError, endOverHttp, fetchEvents, fetchView, sayOverHttp } from "./box-office.ts";
import type { Seat } from "./stage-line.ts";

/** Between two looks while something is due, and while the player has the floor. */
const SOON_MS = 900;
const CALM_MS = 4_000;

export interface HttpEvents {
  readonly onFrame: (frame: ServerFrame) => void;
  /** `status` as in `BoxOfficeError`. */
  readonly onLost: (status: number) => void;
  /** The last `seq` that is known. */
  readonly lastSeq: () => number;
  /** Whether somebody else's words are due. */
  readonly isWaiting: () => boolean;
}

export interface HttpWire {
  /** Only lines and the end have a call; what watchers do has none. */
  send(frame: ClientFrame): void;
  /** Looks now rather than later. */
  check(): void;
  close(): void;
}

export function openHttp(
  seat: Seat,
  { onFrame, onLost, lastSeq, isWaiting }: HttpEvents,
): HttpWire {
  let isLeft = false;
  let joined = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    clearTimeout(timer);
    try {
      const view = joined ? null : await fetchView(seat);
      const events = await fetchEvents(seat, lastSeq());
      if (isLeft) return;
      if (view) {
        const role = "user_id" in view ? "player" : "watcher";
        const last_seq = events.at(-1)?.seq ?? lastSeq();
        joined = true;
        onFrame({ type: "session_joined", session: view, last_seq, role });
      }
      for (const event of events) onFrame(event);
    } catch (error) {
      if (isLeft) return;
      fail(error);
    }
    clearTimeout(timer);
    if (!isLeft) timer = setTimeout(() => void look(), isWaiting() ? SOON_MS : CALM_MS);
  }

  /** Joining again puts every line back into the queue, so that what failed is sent once more. */
  function fail(error: unknown): void {
    joined = false;
    const status = error instanceof BoxOfficeError ? error.status : 0;
    if (status === 403) onFrame({ type: "error", code: "forbidden", message: "" });
    else onLost(status);
  }

  async function say(frame: Extract<ClientFrame, { type: "text_message" }>): Promise<void> {
    const { id } = frame;
    try {
      const answer = await sayOverHttp(seat, frame);
      await look();
      if (!isLeft) onFrame({ type: "agent_response", in_reply_to: id, ...answer });
    } catch (error) {
      if (isLeft) return;
      const code = error instanceof BoxOfficeError ? error.code : null;
      if (code) onFrame({ type: "error", code, message: "", in_reply_to: id });
      else fail(error);
    }
  }

  void look();
  return {
    send(frame) {
      if (frame.type === "text_message") void say(frame);
      // The end is asked for again after each joining, until the log tells of it.
      if (frame.type === "end_scene") void endOverHttp(seat).then(look, fail);
      if (frame.type === "text_message" || frame.type === "end_scene") {
        clearTimeout(timer);
        timer = setTimeout(() => void look(), SOON_MS);
      }
    },
    check: () => void look(),
    close() {
      isLeft = true;
      clearTimeout(timer);
    },
  };
}
