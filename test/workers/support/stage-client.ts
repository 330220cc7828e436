/** A client of the stage as it is met from outside: HTTP calls and WebSockets against the Worker under test. */
import { exports } from "cloudflare:workers";
import type {
  ClientFrame,
  Created,
  NumberedEvent,
  ServerFrame,
  TurnAnswer,
  WithheldEvent,
} from "../../../src/scene/protocol.ts";

const ORIGIN = "https://stage.test";

interface Entry {
  fetch(input: Request): Promise<Response>;
}
/** The Worker's own entry, as the platform would call it. */
const entry = (exports as unknown as { default: Entry }).default;

export interface CallOptions {
  readonly token?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is; goes before `json`. */
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  /** The visitor's, as the platform tells it: with a `cf`, which no client can send. */
  readonly address?: string;
  /** Where the stage is met; over https where nothing is said. */
  readonly origin?: string;
}

export async function call(
  method: string,
  path: string,
  { token, json, body, headers = {}, address, origin = ORIGIN }: CallOptions = {},
): Promise<Response> {
  const sent = new Headers(headers);
  if (token !== undefined) sent.set("authorization", `Bearer ${token}`);
  if (address !== undefined) sent.set("cf-connecting-ip", address);
  const payload = body ?? (json === undefined ? undefined : JSON.stringify(json));
  if (payload !== undefined && !sent.has("content-type")) {
    sent.set("content-type", "application/json");
  }
  return entry.fetch(
    new Request(`${origin}${path}`, {
      method,
      headers: sent,
      ...(address === undefined ? {} : { cf: { colo: "FRA" } }),
      ...(payload === undefined ? {} : { body: payload }),
    }),
  );
}

export async function jsonOf<T>(response: Response): Promise<T> {
  return (await response.json()) as T;
}

/** A session just made, with all that was answered. */
export async function createSession(body: Readonly<Record<string, unknown>> = {}) {
  const response = await call("POST", "/api/sessions", { json: { seed: 7, ...body } });
  if (response.status !== 201) throw new Error(`no session: ${await response.text()}`);
  return jsonOf<Created>(response);
}

/** The path of a session, or of something in it. */
export const at = (sessionId: string, rest = "") => `/api/sessions/${sessionId}${rest}`;

/** A line over HTTP, which must be played. */
export async function say(
  created: Pick<Created, "session_id" | "token">,
  message: string,
  message_id?: string,
) {
  const response = await sayRaw(created, { message, message_id });
  if (response.status !== 200) throw new Error(`not played: ${await response.text()}`);
  return jsonOf<TurnAnswer>(response);
}

export function sayRaw(
  { session_id, token }: Pick<Created, "session_id" | "token">,
  json: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return call("POST", at(session_id, "/message"), { token, json, headers });
}

export type EventFrame = NumberedEvent | WithheldEvent;
export type FrameOf<T extends ServerFrame["type"]> = Extract<ServerFrame, { type: T }>;

export interface Closed {
  readonly code: number;
  readonly reason: string;
}

/** One WebSocket, with everything that ever came over it. */
export class StageSocket {
  /** What came, as text, in order. */
  readonly raw: string[] = [];
  readonly frames: ServerFrame[] = [];
  readonly closed: Promise<Closed>;
  readonly #socket: WebSocket;
  #closed: Closed | null = null;
  #wake: (() => void)[] = [];

  constructor(socket: WebSocket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => {
      socket.addEventListener("close", ({ code, reason }) => {
        this.#closed = { code, reason };
        resolve({ code, reason });
        this.#wakeAll();
      });
    });
    socket.addEventListener("message", ({ data }) => {
      if (typeof data !== "string") return;
      this.raw.push(data);
      this.frames.push(JSON.parse(data) as ServerFrame);
      this.#wakeAll();
    });
    socket.accept();
  }

  send(frame: ClientFrame): void {
    this.#socket.send(JSON.stringify(frame));
  }

  sendRaw(data: string | ArrayBuffer): void {
    this.#socket.send(data);
  }

  close(): void {
    this.#socket.close(1000, "done");
  }

  /** Joins, and waits for the welcome. */
  async join(token: string, after?: number): Promise<FrameOf<"session_joined">> {
    const from = this.frames.length;
    this.send({ type: "join_session", token, ...(after === undefined ? {} : { after }) });
    return this.next("session_joined", from);
  }

  /** The first frame of this type, from the given place on, as soon as it is there. */
  next<T extends ServerFrame["type"]>(
    type: T,
    from = 0,
    matches: (frame: FrameOf<T>) => boolean = () => true,
  ): Promise<FrameOf<T>> {
    return this.until(`a frame ${type}`, () =>
      this.all(type, from).find((frame) => matches(frame)),
    );
  }

  all<T extends ServerFrame["type"]>(type: T, from = 0): FrameOf<T>[] {
    return this.frames.slice(from).filter((frame): frame is FrameOf<T> => frame.type === type);
  }

  /** Looks again after every frame until there is something; rejects if the socket closes before. */
  async until<T>(what: string, look: () => T | undefined): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (this.#closed !== null) {
        throw new Error(`closed with ${this.#closed.code} before ${what}`);
      }
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  /** Says a line and waits for its answer. */
  async say(id: string, message: string): Promise<FrameOf<"agent_response">> {
    const from = this.frames.length;
    this.send({ type: "text_message", id, message });
    return this.next("agent_response", from, ({ in_reply_to }) => in_reply_to === id);
  }

  /** Everything sent before is handled by then: the answer to a ping that the object itself must read. */
  async settled(): Promise<void> {
    const from = this.frames.length;
    this.sendRaw('{ "type": "ping" }');
    await this.next("pong", from);
  }

  /** The numbered events as they came, in bytes, those over `after`. */
  eventTexts(after = 0): string[] {
    return this.raw.filter((_, index) => {
      const frame = this.frames[index];
      return frame !== undefined && "seq" in frame && frame.seq > after;
    });
  }

  events(): EventFrame[] {
    return this.frames.filter((frame): frame is EventFrame => "seq" in frame);
  }

  #wakeAll(): void {
    const wake = this.#wake;
    this.#wake = [];
    for (const each of wake) each();
  }
}

/** Asks for the upgrade; the answer may be a refusal. */
export function knock(
  sessionId: string,
  headers: Readonly<Record<string, string>> = {},
  address?: string,
): Promise<Response> {
  return call("GET", at(sessionId, "/ws"), {
    headers: { upgrade: "websocket", ...headers },
    ...(address === undefined ? {} : { address }),
  });
}

/** `address` is the visitor's, as the platform tells it. */
export async function openSocket(sessionId: string, address?: string): Promise<StageSocket> {
  const response = await knock(sessionId, {}, address);
  if (response.webSocket === null) throw new Error(`no socket: ${await response.text()}`);
  return new StageSocket(response.webSocket);
}

export async function joined(sessionId: string, token: string, after?: number) {
  const socket = await openSocket(sessionId);
  await socket.join(token, after);
  return socket;
}

/** Waits until the Partner has opened the scene: the floor is the player's. */
export async function opened(socket: StageSocket): Promise<void> {
  await socket.next("message", 0, ({ agent_name, turn }) => agent_name === "partner" && turn === 0);
}

/** A scene that the Partner has opened, with its player on a socket. */
export async function onStage() {
  const created = await createSession();
  const player = await joined(created.session_id, created.token);
  await opened(player);
  await player.settled();
  return { ...created, player };
}

/** The first error after what was sent. */
export async function errorAfter(socket: StageSocket, data: string | ArrayBuffer) {
  const from = socket.frames.length;
  socket.sendRaw(data);
  return socket.next("error", from);
}

/** The error that a frame gets. */
export const error = (socket: StageSocket, frame: object) =>
  errorAfter(socket, JSON.stringify(frame));
