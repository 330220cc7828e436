/**
 * A player with a bad connection: sends lines twice, over sockets and over HTTP, drops the line in
 * mid-reply, and comes back with `after`, until the scene is complete.
 */
import { randomUUID } from "node:crypto";
import type { ClientFrame, Created, ServerFrame } from "../../src/scene/protocol.ts";
import { askAgain, post } from "./encore.ts";
import { between, chance, type House, pause, type Situation } from "./house.ts";
import { judge } from "./verdict.ts";
import { Witness } from "./witness.ts";

/** None may pass for the player's own distress: that would be met by the MC and count in no measure. */
const LINES = [
  "Yes, and the bread is warm because the dragon moved in below the ovens.",
  "I kept your letter, Rosa, all eleven pages, and I still can't read the fourth.",
  "Then hold the ladder while I ask the moon for our money back.",
  "No, you promised that we would never sell the boat.",
  "What happened to the third key?",
  "The thunder scares the goat, and it scares the captain more.",
  "Take the lantern. The lighthouse blinked twice, and that means Harold.",
  "ok",
] as const;

/** After so long without a frame, a player reloads the page. */
const PATIENCE_MS = 15_000;

export interface Tally {
  scenes: number;
  turns: number;
  acknowledged: number;
  sentAgain: number;
  reconnects: number;
  checkedWithoutVisit: number;
}

export class Player {
  readonly witness = new Witness();
  readonly #house: House;
  readonly #tally: Tally;
  readonly #wantedTurns = Math.round(between(1, 7));
  readonly #speaksInWarmUp = chance(0.3);
  #session: Created | null = null;
  /** Sent, and not yet acknowledged. */
  #open: { id: string; message: string } | null = null;
  #socket: WebSocket | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(house: House, tally: Tally) {
    this.#house = house;
    this.#tally = tally;
  }

  /** Plays the scene to its end, through whatever happens, and says what was wrong with it. */
  async play(): Promise<string[]> {
    this.#session = await this.#create();
    while (!this.witness.isOver) {
      await this.#visit(this.witness.lastSeq, (text, socket) => this.#onFrame(text, socket));
      this.#tally.reconnects += 1;
    }
    const frames = await this.#readAgain();
    if (this.#session) await askAgain(this.#house, this.#session, this.witness, frames);
    this.#tally.scenes += 1;
    this.#tally.turns += this.witness.turn;
    this.#tally.acknowledged += this.witness.acknowledged.size;
    const complaints = [...this.witness.complaints, ...judge(frames, this.witness)];
    return complaints.map((complaint) => `${this.#session?.session_id}: ${complaint}`);
  }

  /** A session whose creation was answered; one that was cut off is nobody's. */
  async #create(): Promise<Created> {
    for (;;) {
      await this.#house.whenOpen();
      const response = await this.#post("/api/sessions", {}).catch(() => null);
      const body = await response?.json().catch(() => null);
      if (response?.status === 201 && body) return body as Created;
      await pause(50);
    }
  }

  /** One connection, from join to close. */
  async #visit(after: number, onFrame: (text: string, socket: WebSocket) => void): Promise<void> {
    await this.#house.whenOpen();
    const { session_id, token } = this.#session ?? { session_id: "", token: "" };
    const address = `${this.#house.url.replace("http", "ws")}/api/sessions/${session_id}/ws`;
    const socket = new WebSocket(address);
    this.#socket = socket;
    let patience = setTimeout(() => socket.close(), PATIENCE_MS);
    socket.addEventListener("message", ({ data }) => {
      clearTimeout(patience);
      patience = setTimeout(() => socket.close(), PATIENCE_MS);
      const text = String(data);
      const { type } = JSON.parse(text) as ServerFrame;
      if (type === "connected") send(socket, { type: "join_session", token, after });
      else onFrame(text, socket);
    });
    await new Promise<void>((resolve) => {
      socket.addEventListener("close", () => resolve());
      socket.addEventListener("error", () => resolve());
    });
    clearTimeout(patience);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#socket = null;
    await pause(between(20, 80));
  }

  #onFrame(text: string, socket: WebSocket): void {
    const before = this.witness.situation;
    const frame = JSON.parse(text) as ServerFrame;
    const isEvent = this.witness.see(text);
    const now = this.witness.situation;
    if ((now !== before || frame.type === "session_joined") && now !== "idle")
      this.#house.tell(now);
    if (this.#open && this.witness.acknowledged.has(this.#open.id)) {
      this.#open = null;
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
    if (this.witness.isOver || chance(0.004)) {
      socket.close();
      return;
    }
    if (isEvent || frame.type === "session_joined" || frame.type === "agent_response") {
      this.#plan(socket);
    }
  }

  #plan(socket: WebSocket): void {
    if (this.#timer !== undefined) return;
    const { mayBeginALine, phase, turn } = this.witness;
    if (this.#open) this.#after(between(150, 300), () => this.#say(socket));
    else if (phase === "MC_WARMUP" && this.#speaksInWarmUp) {
      this.#after(between(0, 1_500), () => this.#say(socket));
    } else if (mayBeginALine && chance(0.2)) {
      this.#after(between(0, 50), () => this.#sayOldLineAgain(socket));
    } else if (mayBeginALine && turn < this.#wantedTurns) {
      this.#after(between(20, 400), () => this.#say(socket));
    } else if (mayBeginALine) this.#after(between(0, 200), () => this.#end(socket));
  }

  #after(ms: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      act();
    }, ms);
  }

  #say(socket: WebSocket): void {
    const { phase, mayBeginALine } = this.witness;
    if (!mayBeginALine && phase !== "MC_WARMUP") return;
    if (this.#open) this.#tally.sentAgain += 1;
    const line = this.#open ?? this.#newLine();
    const frame: ClientFrame = { type: "text_message", ...line };
    if (chance(0.2)) this.#sayOverHttp(line);
    else send(socket, frame);
    if (chance(0.2)) send(socket, frame);
    if (chance(0.1)) socket.close();
    const isLast = this.witness.turn + 1 >= this.#wantedTurns;
    if (isLast && chance(0.2)) this.#end(socket);
    // Said, and nothing heard of it: said once more, with the same id.
    this.#after(between(1_000, 2_000), () => this.#plan(socket));
  }

  /** A line that was answered long ago: as after a lost answer, or from a second tab. */
  #sayOldLineAgain(socket: WebSocket): void {
    const id = [...this.witness.acknowledged].at(-1);
    const message = this.witness.sent.get(id ?? "");
    if (id !== undefined && message !== undefined) {
      this.#tally.sentAgain += 1;
      send(socket, { type: "text_message", id, message });
    }
    this.#after(between(50, 200), () => this.#plan(socket));
  }

  #newLine(): { id: string; message: string } {
    const message = LINES[Math.floor(Math.random() * LINES.length)] ?? LINES[0];
    const line = { id: randomUUID(), message };
    this.#open = line;
    this.witness.sent.set(line.id, line.message);
    return line;
  }

  #sayOverHttp({ id, message }: { id: string; message: string }): void {
    const path = `/api/sessions/${this.#session?.session_id}/message`;
    void this.#post(path, { message, message_id: id })
      .then((response) => {
        // 409: still speaking, or over. 404 would be a lost scene, 5xx a broken one.
        if (response.status === 200 || response.status === 409) return;
        this.witness.complaints.push(`a line over HTTP was answered with ${response.status}`);
      })
      .catch(() => undefined);
  }

  #end(socket: WebSocket): void {
    send(socket, { type: "end_scene" });
    this.#after(2_000, () => this.#plan(socket));
  }

  /** The whole log once more on a fresh connection, as a newcomer with `after` 0 gets it. */
  async #readAgain(): Promise<string[]> {
    for (;;) {
      const frames: string[] = [];
      let lastSeq = -1;
      await this.#visit(0, (text, socket) => {
        const frame = JSON.parse(text) as ServerFrame;
        if (frame.type === "session_joined") lastSeq = frame.last_seq;
        if ("seq" in frame) frames.push(text);
        if (frames.length >= lastSeq && lastSeq >= 0) socket.close();
      });
      if (frames.length >= lastSeq && lastSeq >= 0) return frames;
    }
  }

  #post(path: string, body: object): Promise<Response> {
    return post(this.#house, this.#session?.token ?? null, path, body);
  }

  get situation(): Situation | "idle" {
    return this.#session === null || this.#socket === null ? "idle" : this.witness.situation;
  }

  /** To be called right before a kill after which nobody visits. */
  expectWorkWithoutAVisit(): void {
    if (this.situation === "idle") return;
    this.witness.expectWorkWithoutAVisit();
    this.#tally.checkedWithoutVisit += 1;
  }
}

function send(socket: WebSocket, frame: ClientFrame): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
}
