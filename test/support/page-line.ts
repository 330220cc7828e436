/** The network around the page's line: sockets that a test opens, refuses and lets die, and a stage over HTTP. */
import { vi } from "vitest";
import type { ClientFrame, NumberedEvent, ServerFrame } from "../../src/scene/protocol.ts";
import { joined } from "./client-frames.ts";

type Listener = (event: Event) => void;

/** The browser's `WebSocket`: nothing happens by itself. */
export class HeldSocket extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly OPEN = 1;
  readonly CONNECTING = 0;
  readyState = 0;
  binaryType = "blob";
  readonly sent: ClientFrame[] = [];
  /** A dead line takes everything and answers nothing. */
  isDead = false;

  send(text: string): void {
    const frame = JSON.parse(text) as ClientFrame;
    this.sent.push(frame);
    if (frame.type === "ping" && !this.isDead) this.bring({ type: "pong" });
  }
  close(): void {
    this.readyState = 3;
  }
  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event("open"));
    this.bring({ type: "connected", status: "ready", protocol: 1 });
  }
  refuse(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event("error"));
  }
  /** The server closes it. */
  shut(code: number, reason: string): void {
    this.readyState = 3;
    this.dispatchEvent(Object.assign(new Event("close"), { code, reason, wasClean: true }));
  }
  bring(frame: ServerFrame): void {
    this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(frame) }));
  }
  lines(): string[] {
    return this.sent.flatMap((frame) => (frame.type === "text_message" ? [frame.id] : []));
  }
}

export interface Network {
  readonly sockets: HeldSocket[];
  /** The latest attempt. */
  readonly socket: () => HeldSocket;
  /** What the stage tells over HTTP; null: nobody answers. */
  log: NumberedEvent[] | null;
  /** The ids of the lines that came over HTTP. */
  readonly posted: string[];
  /** Answers a posted line. */
  onLine: (id: string, text: string) => Response;
  /** The window hears this. */
  readonly hears: (sign: string) => void;
}

export function openNetwork(): Network {
  const sockets: HeldSocket[] = [];
  const listeners = new Map<string, Set<Listener>>();
  const network: Network = {
    sockets,
    socket: () => sockets.at(-1) as HeldSocket,
    log: [],
    posted: [],
    onLine: () => Response.json({}),
    hears: (sign) => {
      for (const listener of listeners.get(sign) ?? []) listener(new Event(sign));
    },
  };
  vi.stubGlobal(
    "WebSocket",
    class extends HeldSocket {
      constructor() {
        super();
        sockets.push(this);
      }
    },
  );
  vi.stubGlobal("location", new URL("https://stage.test/#scene"));
  vi.stubGlobal("document", { visibilityState: "visible" });
  vi.stubGlobal("addEventListener", (sign: string, listener: Listener) =>
    listeners.set(sign, (listeners.get(sign) ?? new Set()).add(listener)),
  );
  vi.stubGlobal("removeEventListener", (sign: string, listener: Listener) =>
    listeners.get(sign)?.delete(listener),
  );
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (network.log === null) throw new TypeError("nobody answers");
    if (path.endsWith("/message")) {
      const { message, message_id } = JSON.parse(String(init.body));
      network.posted.push(message_id);
      return network.onLine(message_id, message);
    }
    const after = Number(/after=(\d+)$/.exec(path)?.[1] ?? Number.NaN);
    if (!Number.isNaN(after)) return Response.json(network.log.filter(({ seq }) => seq > after));
    const { session } = joined(0) as Extract<ServerFrame, { type: "session_joined" }>;
    return Response.json({ ...session, user_id: null });
  });
  return network;
}
