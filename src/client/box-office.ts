/** The HTTP calls of the page (SPEC 3). Every failure is told in a host's words. */
import type { Created, CreateSession, Report, SessionView } from "../scene/protocol.ts";
import type { Game } from "../scene/stock.ts";
import { hostWords, NOBODY_ANSWERS, type Problem } from "./host-words.ts";
import { saveFile } from "./save-file.ts";
import type { Ticket } from "./ticket.ts";

/** Something went wrong; `message` is what the host says about it. */
export class BoxOfficeError extends Error {
  readonly status: number;
  readonly problem: Problem;
  constructor(status: number, message: string, problem: Problem = {}) {
    super(message);
    this.status = status;
    this.problem = problem;
  }
}

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, credentials: "omit", cache: "no-store" });
  } catch {
    throw new BoxOfficeError(0, NOBODY_ANSWERS);
  }
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as Problem;
  const retryAfterS = Number(response.headers.get("retry-after")) || null;
  throw new BoxOfficeError(
    response.status,
    hostWords(response.status, problem, retryAfterS),
    problem,
  );
}

function post(path: string, body: unknown, token?: string): Promise<Response> {
  return call(path, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
}

function scenePath(ticket: Pick<Ticket, "sessionId">, rest = ""): string {
  return `/api/sessions/${encodeURIComponent(ticket.sessionId)}${rest}`;
}

const bearer = (ticket: Pick<Ticket, "token">) => ({ authorization: `Bearer ${ticket.token}` });

export async function createScene(wishes: CreateSession): Promise<Created> {
  return (await post("/api/sessions", wishes)).json() as Promise<Created>;
}

export async function listGames(): Promise<readonly Game[]> {
  const { games } = (await (await call("/api/games")).json()) as { games: Game[] };
  return games;
}

/** Who plays tonight: `gemini` or `understudy`. */
export async function whoPlays(): Promise<"gemini" | "understudy"> {
  const { model } = (await (await call("/health")).json()) as { model: string };
  return model === "gemini" ? "gemini" : "understudy";
}

/** That turn of a finished scene once more: two turns as a drill, else to a new end. */
export async function retake(ticket: Ticket, turn: number, drill: boolean): Promise<Created> {
  const response = await post(scenePath(ticket, "/retake"), { turn, drill }, ticket.token);
  return response.json() as Promise<Created>;
}

/** A stage that is silent for longer may be there. */
const GONE_WITHIN_MS = 5_000;

/** What a stage says of a scene that it no longer has. */
export interface Departed {
  /** `expired`: its time was up; `gone`: there is no trace of it, and so no word of why. */
  readonly how: "expired" | "gone";
  /** Until when its record is kept, ISO 8601 or `never`; null: not told. */
  readonly recordUntil: string | null;
}

const EXPIRED_TYPE = "/docs#expired";

/** What became of a scene that the house no longer has; null if it has it, and if nobody answers. */
export async function whatBecameOf(
  seat: Pick<Ticket, "sessionId" | "token">,
): Promise<Departed | null> {
  try {
    await call(scenePath(seat), {
      headers: bearer(seat),
      signal: AbortSignal.timeout(GONE_WITHIN_MS),
    });
    return null;
  } catch (error) {
    if (!(error instanceof BoxOfficeError && error.status === 404)) return null;
    const { type, record_until: recordUntil = null } = error.problem;
    return { how: type === EXPIRED_TYPE ? "expired" : "gone", recordUntil };
  }
}

export async function fetchView(ticket: Ticket): Promise<SessionView> {
  const response = await call(scenePath(ticket), { headers: bearer(ticket) });
  return response.json() as Promise<SessionView>;
}

export async function fetchReport(ticket: Ticket): Promise<Report> {
  const response = await call(scenePath(ticket, "/report"), { headers: bearer(ticket) });
  return response.json() as Promise<Report>;
}

export async function eraseScene(ticket: Ticket): Promise<void> {
  await call(scenePath(ticket), { method: "DELETE", headers: bearer(ticket) });
}

export type DownloadKind = "markdown" | "json";

/** The whole scene as a file: its transcript as Markdown or JSON. */
export async function downloadScene(ticket: Ticket, kind: DownloadKind): Promise<void> {
  const accept = kind === "markdown" ? "text/markdown" : "application/json";
  const headers = { ...bearer(ticket), accept };
  const body = await (await call(scenePath(ticket, "/transcript"), { headers })).blob();
  saveFile(body, `improv-scene.${kind === "markdown" ? "md" : "json"}`);
}
