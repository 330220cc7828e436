/**
 * The least that could be called a stage, as a baseline: one Durable Object a scene that keeps each
 * line with one insert, asks the model once, and passes its words on. No phases, no Room, no reads, no
 * notes, no limits, no retries, no second chance. It speaks as much of the protocol as a player of the
 * bench needs.
 */
import { DurableObject } from "cloudflare:workers";

interface Env {
  readonly SCENES: DurableObjectNamespace<HandWrittenScene>;
  /** Where the model is asked, and the header that opens its door. */
  readonly MODEL_URL: string;
  readonly AUTHORIZATION: string;
}

interface ClientFrame {
  readonly type: string;
  readonly id: string;
  readonly message: string;
}

/** As long as the stage's own prompts are in the middle of a scene, with the lines that follow. */
const PROMPT = "The captain holds the lantern, and the tide is turning. ".repeat(140);
const WORDS = /"text":("(?:[^"\\]|\\.)*")/g;

export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    const id = /^\/api\/sessions\/(\w+)\/ws$/.exec(new URL(request.url).pathname)?.[1];
    if (id !== undefined) return env.SCENES.get(env.SCENES.idFromString(id)).fetch(request);
    const session_id = env.SCENES.newUniqueId().toString();
    return Response.json({ session_id, token: "none" }, { status: 201 });
  },
} satisfies ExportedHandler<Env>;

export class HandWrittenScene extends DurableObject<Env> {
  readonly #sql: SqlStorage;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    this.#sql.exec(
      "CREATE TABLE IF NOT EXISTS lines (turn INTEGER PRIMARY KEY, line TEXT, reply TEXT)",
    );
  }

  override fetch(): Response {
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  override async webSocketMessage(socket: WebSocket, data: string): Promise<void> {
    const frame = JSON.parse(data) as ClientFrame;
    if (frame.type === "text_message") return this.#play(socket, frame);
    const opening = { type: "message", turn: 0, agent_name: "partner", content: "Ahoy." };
    socket.send(JSON.stringify(opening));
  }

  async #play(socket: WebSocket, { id, message }: ClientFrame): Promise<void> {
    const said = this.#sql.exec("SELECT line, reply FROM lines ORDER BY turn").toArray();
    const turn = said.length + 1;
    let reply = "";
    for await (const text of this.#ask(`${JSON.stringify(said)}\n${message}`)) {
      const delta = {
        type: "agent_delta",
        turn,
        agent_name: "partner",
        offset: reply.length,
        text,
      };
      socket.send(JSON.stringify(delta));
      reply += text;
    }
    this.#sql.exec("INSERT INTO lines VALUES (?, ?, ?)", turn, message, reply);
    const answer = { type: "agent_response", in_reply_to: id, turn, partner_response: reply };
    socket.send(JSON.stringify({ ...answer, degraded: false }));
  }

  async *#ask(said: string): AsyncGenerator<string> {
    const response = await fetch(this.env.MODEL_URL, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: this.env.AUTHORIZATION },
      body: JSON.stringify({ contents: [{ role: "user", parts: [{ text: PROMPT + said }] }] }),
    });
    if (!response.ok || response.body === null) throw new Error(`model: ${response.status}`);
    for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
      for (const [, text] of piece.matchAll(WORDS)) yield JSON.parse(text ?? '""');
    }
  }
}
