/** A scene's WebSockets, hibernating: who they are is kept with the socket, not in memory. */
import { CLOSE, PROTOCOL_VERSION, type Role, type ServerFrame } from "../scene/protocol.ts";
import { type Guest, isShut, leavesTheDoor, seatFor } from "./seats.ts";
import type { Upgrade } from "./upgrade.ts";

export const JOIN_DEADLINE_MS = 10_000;
const MAX_BAD_FRAMES = 20;
const BAD_FRAMES_WINDOW_MS = 60_000;
/**
 * So much is sent over one socket after its first welcome, in UTF-16 code units; then it is closed, and
 * whoever reads joins again where they were. From here it cannot be seen who reads, pings prove
 * nothing, and what is not read stays in memory: a full house of sockets that never read must fit
 * into the object's 128 MB. A scene of 15 turns sends a quarter of a million.
 */
const MAX_SENT = 2_097_152;
/** How much was sent is written down every so often: what a hibernation forgets is less. */
const SENT_NOTED_EVERY = 65_536;

interface Attachment extends Guest, Upgrade {
  readonly role: Role | null;
  readonly badFrames: number;
  readonly badSince: number;
  /** It has had one whole welcome. */
  readonly isWelcomed: boolean;
  /** But for the first welcome, which every socket is owed however long the scene. In UTF-16 code units. */
  readonly sent: number;
}

type Held = Attachment & { readonly socket: WebSocket };

export class Sockets {
  readonly #ctx: DurableObjectState;
  /** What is kept with the sockets, read once: every frame asks for it. */
  readonly #attachments = new WeakMap<WebSocket, Attachment>();

  constructor(ctx: DurableObjectState) {
    this.#ctx = ctx;
    ctx.setWebSocketAutoResponse(
      new WebSocketRequestResponsePair('{"type":"ping"}', '{"type":"pong"}'),
    );
  }

  /**
   * Opens a socket; 429 while too many closed ones are held. With too many that have not joined, one
   * of them makes room.
   */
  accept(now: number, upgrade: Upgrade): Response {
    const all = this.#ctx.getWebSockets();
    const unanswered = all.filter(({ readyState }) => readyState !== WebSocket.OPEN);
    if (
      isShut(
        upgrade.address,
        unanswered.map((socket) => this.#read(socket)),
      )
    ) {
      return new Response(null, { status: 429 });
    }
    const leaves = leavesTheDoor(this.#where(null));
    if (leaves) close(leaves.socket, CLOSE.notJoined, "too many sockets are waiting to join");
    const { 0: client, 1: socket } = new WebSocketPair();
    this.#ctx.acceptWebSocket(socket);
    const fresh = { role: null, badFrames: 0, isWelcomed: false, sent: 0 };
    this.#attach(socket, { ...fresh, ...upgrade, openedAt: now, badSince: now });
    this.send(socket, { type: "connected", status: "ready", protocol: PROTOCOL_VERSION });
    return new Response(null, { status: 101, webSocket: client });
  }

  roleOf(socket: WebSocket): Role | null {
    return this.#read(socket).role;
  }

  /** Of the request that opened the socket, also after hibernation. */
  traceparentOf(socket: WebSocket): string | undefined {
    return this.#read(socket).traceparent;
  }

  /** Gives the socket its role, or says that there is no place for it. */
  join(socket: WebSocket, role: Role): boolean {
    const others = (of: Role) => this.#where(of).filter((other) => other.socket !== socket);
    const seated = { player: others("player"), watcher: others("watcher") };
    const seating = seatFor(role, this.#read(socket).address, seated);
    if (!seating.ok) return false;
    const { leaves } = seating;
    if (leaves) close(leaves.socket, CLOSE.tryAgainLater, "the player joined from elsewhere");
    this.#attach(socket, { ...this.#read(socket), role });
    return true;
  }

  /** Counts a bad frame; true if it was one too many, and the socket was closed. */
  countBadFrame(socket: WebSocket, now: number): boolean {
    const seen = this.#read(socket);
    const fresh = now - seen.badSince > BAD_FRAMES_WINDOW_MS;
    const badFrames = fresh ? 1 : seen.badFrames + 1;
    this.#attach(socket, { ...seen, badFrames, badSince: fresh ? now : seen.badSince });
    if (badFrames <= MAX_BAD_FRAMES) return false;
    close(socket, CLOSE.policy, "too many bad frames");
    return true;
  }

  closeLateJoiners(now: number): void {
    for (const { socket, openedAt } of this.#where(null)) {
      if (openedAt + JOIN_DEADLINE_MS <= now)
        close(socket, CLOSE.notJoined, "did not join in time");
    }
  }

  /** When the next socket's time to join runs out, in Unix milliseconds. */
  nextJoinDeadline(): number | null {
    const opened = this.#where(null).map(({ openedAt }) => openedAt);
    return opened.length === 0 ? null : Math.min(...opened) + JOIN_DEADLINE_MS;
  }

  watchers(): number {
    return this.#where("watcher").length;
  }

  /** All that joined with this role; without one, all there are. */
  closeAll(code: number, reason: string, role?: Role): void {
    for (const socket of this.#ctx.getWebSockets()) {
      if (role === undefined || this.roleOf(socket) === role) close(socket, code, reason);
    }
  }

  send(socket: WebSocket, frame: ServerFrame): void {
    if (this.#mayBeSent(socket)) this.#count(socket, put(socket, JSON.stringify(frame)));
  }

  /** All of a welcome, frame by frame as it is made; none of it is made where no more may be sent. */
  welcome(socket: WebSocket, frames: Iterable<string>): void {
    if (!this.#mayBeSent(socket)) return;
    let units = 0;
    for (const text of frames) units += put(socket, text);
    const seen = this.#read(socket);
    const sent = seen.isWelcomed ? seen.sent + units : seen.sent;
    this.#attach(socket, { ...seen, isWelcomed: true, sent });
  }

  /** To all who joined with one of these roles, serialised once, and not at all where nobody is. */
  broadcast(frame: ServerFrame, roles: readonly Role[] = ["player", "watcher"]): void {
    let text: string | null = null;
    for (const socket of this.#ctx.getWebSockets()) {
      const { role } = this.#read(socket);
      if (role === null || !roles.includes(role) || !this.#mayBeSent(socket)) continue;
      text ??= JSON.stringify(frame);
      this.#count(socket, put(socket, text));
    }
  }

  /** Closes the socket over which enough was sent. The last answer may go over that. */
  #mayBeSent(socket: WebSocket): boolean {
    if (socket.readyState !== WebSocket.OPEN) return false;
    if (this.#read(socket).sent < MAX_SENT) return true;
    close(socket, CLOSE.tryAgainLater, "enough for one socket: join again");
    return false;
  }

  #count(socket: WebSocket, units: number): void {
    const seen = this.#read(socket);
    const sent = seen.sent + units;
    const isNoted = Math.floor(sent / SENT_NOTED_EVERY) > Math.floor(seen.sent / SENT_NOTED_EVERY);
    if (isNoted) this.#attach(socket, { ...seen, sent });
    else this.#attachments.set(socket, { ...seen, sent });
  }

  #where(role: Role | null): Held[] {
    return this.#ctx
      .getWebSockets()
      .map((socket) => ({ socket, ...this.#read(socket) }))
      .filter((each) => each.role === role && each.socket.readyState === WebSocket.OPEN);
  }

  #attach(socket: WebSocket, attachment: Attachment): void {
    this.#attachments.set(socket, attachment);
    socket.serializeAttachment(attachment);
  }

  #read(socket: WebSocket): Attachment {
    const known = this.#attachments.get(socket);
    if (known !== undefined) return known;
    const attachment = socket.deserializeAttachment() as Attachment;
    this.#attachments.set(socket, attachment);
    return attachment;
  }
}

/**
 * The one way out, for what is accounted for: how many UTF-16 code units were handed over. A socket
 * that went away in between is no error: whoever held it comes back and asks for what it missed.
 */
function put(socket: WebSocket, text: string): number {
  try {
    socket.send(text);
  } catch {
    close(socket, CLOSE.tryAgainLater, "could not be reached");
  }
  return text.length;
}

export function close(socket: WebSocket, code: number, reason: string): void {
  try {
    socket.close(code, reason);
  } catch {
    // It was closed already.
  }
}
