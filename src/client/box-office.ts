/** The HTTP calls of the page (SPEC 3). Every failure is told in a host's words. */

import type { FirstLine } from "../scene/first-line.ts";
import type {
  ClientFrame,
  Created,
  CreateSession,
  ErrorCode,
  NumberedEvent,
  Report,
  SessionView,
  TurnAnswer,
} from "../scene/protocol.ts";
import type { Game } from "../scene/stock.ts";
import type { Destination } from "../scene/vocabulary.ts";
import { fileName } from "./file-name.ts";
import { hostWords, NOBODY_ANSWERS, type Problem } from "./host-words.ts";
import { saveFile } from "./save-file.ts";
import type { Ticket } from "./ticket.ts";

/** Something went wrong; `message` is what the host says about it. */
export class BoxOfficeError extends Error {
  /** 0 if nobody answered. */
  readonly status: number;
  readonly problem: Problem;
  constructor(status: number, message: string, problem: Problem = {}) {
    super(message);
    this.status = status;
    this.problem = problem;
  }
  /** What a socket would have called it; null where a socket knows no such trouble. */
  get code(): ErrorCode | null {
    return CODES[this.problem.type?.replace(/^.*#/, "") ?? ""] ?? null;
  }
}

const CODES: Readonly<Record<string, ErrorCode>> = {
  forbidden: "forbidden",
  "wrong-phase": "wrong_phase",
  "turn-in-progress": "turn_in_progress",
  "too-large": "too_large",
  "bad-input": "bad_message",
  "too-fast": "too_fast",
};

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

/** Where tonight's words go to be answered, first to last; empty: nowhere, the understudy plays. */
export async function wordsGoTo(): Promise<readonly Destination[]> {
  const health = (await (await call("/health")).json()) as { words_go_to: Destination[] };
  return health.words_go_to;
}

/** That turn of a finished scene once more: two turns as a drill, else to a new end. */
export async function retake(ticket: Ticket, turn: number, drill: boolean): Promise<Created> {
  const response = await post(scenePath(ticket, "/retake"), { turn, drill }, ticket.token);
  return response.json() as Promise<Created>;
}

type Pass = Pick<Ticket, "sessionId" | "token">;

/** A stage that is silent for longer may be there. */
const ANSWER_WITHIN_MS = 5_000;

async function read<T>(pass: Pass, rest: string): Promise<T> {
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  return (
    await call(scenePath(pass, rest), { headers: bearer(pass), signal })
  ).json() as Promise<T>;
}

export const fetchView = (pass: Pass) => read<SessionView>(pass, "");

/** What has happened after the event of that `seq`. */
export const fetchEvents = (pass: Pass, after: number) =>
  read<readonly NumberedEvent[]>(pass, `/events?after=${after}`);

/** What one could begin with, if the stage has anything that fits. */
export async function fetchFirstLine(pass: Pass): Promise<FirstLine | null> {
  const response = await call(scenePath(pass, "/first-line"), { headers: bearer(pass) });
  return response.status === 204 ? null : (response.json() as Promise<FirstLine>);
}

type LineFrame = Extract<ClientFrame, { type: "text_message" }>;

/** Says a line and waits for its turn's end; the same id gives the same turn. */
export async function sayOverHttp(pass: Pass, frame: LineFrame): Promise<TurnAnswer> {
  const { type: _, id, ...rest } = frame;
  const body = { ...rest, message_id: id };
  return (await post(scenePath(pass, "/message"), body, pass.token)).json() as Promise<TurnAnswer>;
}

/** Ends the scene, and waits for the notes. */
export async function endOverHttp(pass: Pass): Promise<void> {
  await call(scenePath(pass, "/end"), { method: "POST", headers: bearer(pass) });
}

/** What a stage says of a scene that it no longer has. */
export interface Departed {
  /** `expired`: its time was up; `gone`: there is no trace of it, and so no word of why. */
  readonly how: "expired" | "gone";
  /** Until when its record is kept, ISO 8601 or `never`; null: not told. */
  readonly recordUntil: string | null;
}

const EXPIRED_TYPE = "/docs#expired";

/** Whether the house has that scene, or what became of it; null if nobody answers. */
export async function lookFor(pass: Pass): Promise<"there" | Departed | null> {
  try {
    await fetchView(pass);
    return "there";
  } catch (error) {
    if (!(error instanceof BoxOfficeError)) return null;
    // Whoever refuses answers; what is wrong shows on joining.
    if (error.status === 401 || error.status === 403) return "there";
    if (error.status !== 404) return null;
    const { type, record_until: recordUntil = null } = error.problem;
    return { how: type === EXPIRED_TYPE ? "expired" : "gone", recordUntil };
  }
}

/** What became of a scene that the house no longer has; null if it has it, and if nobody answers. */
export async function whatBecameOf(pass: Pass): Promise<Departed | null> {
  const found = await lookFor(pass);
  return found === "there" ? null : found;
}

/** A new token for watchers; the old one opens nothing from then on. */
export async function renewShareToken(pass: Pass): Promise<string> {
  const response = await call(scenePath(pass, "/share_token"), {
    method: "POST",
    headers: bearer(pass),
  });
  return ((await response.json()) as { share_token: string }).share_token;
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
  saveFile(body, fileName(await fetchView(ticket), kind));
}
