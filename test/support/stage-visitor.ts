/** A player who meets the stage only from outside, over HTTP and WebSocket. */
import type {
  ClientFrame,
  Created,
  NumberedEvent,
  Report,
  ServerFrame,
  SessionView,
  TurnAnswer,
} from "../../src/scene/protocol.ts";

export type FrameOf<T extends ServerFrame["type"]> = Extract<ServerFrame, { type: T }>;

/** Nothing on this stage takes longer, but for what a test lets hang on purpose. */
const PATIENCE_MS = 30_000;

/** An answer that was not the one wanted; its message names the status and what was said. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly status: number;

  constructor(status: number, text: string) {
    super(`${status}: ${text.slice(0, 500)}`);
    this.status = status;
  }
}

export interface StageVisitor {
  create(body?: Readonly<Record<string, unknown>>): Promise<Created>;
  /** Throws `Refused` for all but the turn's answer. */
  say(session: Created, message: string, id?: string): Promise<TurnAnswer>;
  /** The report, or null if the player never spoke. */
  end(session: Created): Promise<Report | null>;
  view(session: Created): Promise<SessionView>;
  /** Any call, with the player's token if a session is given. */
  call(method: string, path: string, session?: Created, body?: unknown): Promise<Response>;
  /** Joins the scene over a socket, from the beginning. */
  watch(session: Created): Promise<SceneSocket>;
}

export const at = ({ session_id }: Created, rest = "") => `/api/sessions/${session_id}${rest}`;

/** `url` without a slash at its end; `more` headers go with every request and upgrade. */
export function visitStage(url: string, more: Readonly<Record<string, string>> = {}): StageVisitor {
  const call: StageVisitor["call"] = (method, path, session, body) =>
    fetch(`${url}${path}`, {
      method,
      headers: {
        ...more,
        ...(session === undefined ? {} : { authorization: `Bearer ${session.token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  async function json<T>(pending: Promise<Response>): Promise<T> {
    const response = await pending;
    if (!response.ok) throw new Refused(response.status, await response.text());
    return (await response.json()) as T;
  }
  return {
    call,
    create: (body = {}) => json<Created>(call("POST", "/api/sessions", undefined, body)),
    say: (session, message, message_id) =>
      json<TurnAnswer>(call("POST", at(session, "/message"), session, { message, message_id })),
    async end(session) {
      const response = await call("POST", at(session, "/end"), session);
      if (response.status === 204) return null;
      return json<Report>(Promise.resolve(response));
    },
    view: (session) => json<SessionView>(call("GET", at(session), session)),
    watch: (session) =>
      SceneSocket.join(`${url.replace(/^http/, "ws")}${at(session, "/ws")}`, session, more),
  };
}

/** Node's own takes headers along, of which the page's type knows nothing. */
const NodeWebSocket = WebSocket as unknown as new (
  url: string,
  init: { readonly headers: Readonly<Record<string, string>> },
) => WebSocket;

/** A joined socket, with everything that came over it. */
export class SceneSocket {
  readonly frames: ServerFrame[] = [];
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;
  #listeners: (() => void)[] = [];

  private constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.#socket = new NodeWebSocket(url, { headers });
    this.#socket.addEventListener("message", ({ data }) => {
      this.frames.push(JSON.parse(String(data)) as ServerFrame);
      for (const listener of this.#listeners.splice(0)) listener();
    });
    this.closed = new Promise((resolve) =>
      this.#socket.addEventListener("close", ({ code }) => {
        resolve(code);
        for (const listener of this.#listeners.splice(0)) listener();
      }),
    );
  }

  static async join(
    url: string,
    { token }: Created,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<SceneSocket> {
    const socket = new SceneSocket(url, headers);
    await socket.next("connected");
    socket.send({ type: "join_session", token });
    await socket.next("session_joined");
    return socket;
  }

  send(frame: ClientFrame): void {
    this.#socket.send(JSON.stringify(frame));
  }

  close(): void {
    this.#socket.close();
  }

  all<T extends ServerFrame["type"]>(type: T): FrameOf<T>[] {
    return this.frames.filter((frame): frame is FrameOf<T> => frame.type === type);
  }

  events(): NumberedEvent[] {
    return this.frames.filter((frame): frame is NumberedEvent => "seq" in frame);
  }

  /** The first frame like this, as soon as it is there. Rejects when the socket closes before, or after half a minute. */
  async next<T extends ServerFrame["type"]>(
    type: T,
    matches: (frame: FrameOf<T>) => boolean = () => true,
  ): Promise<FrameOf<T>> {
    const giveUpAt = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = this.all(type).find(matches);
      if (found !== undefined) return found;
      if (this.#socket.readyState > WebSocket.OPEN) throw new Error(`closed before a ${type} came`);
      if (Date.now() >= giveUpAt) throw new Error(`no ${type} came`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, giveUpAt - Date.now());
        this.#listeners.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** The Partner has opened the scene: the floor is the player's. */
  opened(): Promise<FrameOf<"message">> {
    return this.next("message", ({ agent_name, turn }) => agent_name === "partner" && turn === 0);
  }
}
