/**
 * A stand-in for a server that speaks OpenAI's chat completions, as far as this project asks it, with
 * every fault on demand. Says something sensible for each kind of agent unless it was told otherwise.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ChatBody } from "../../src/models/compatible/request.ts";
import { chatFaults, chunk, DONE, usageChunk } from "./chat-behaviours.ts";
import { sensibleAnswer } from "./vertex-answers.ts";
import type { Behaviour, Pacing } from "./vertex-behaviours.ts";
import { perform } from "./vertex-wire.ts";

export interface ChatRequest {
  readonly headers: IncomingMessage["headers"];
  readonly body: ChatBody;
  /** How the connection ended: by the answer's end, or dropped by the caller before. */
  readonly ended: Promise<"answered" | "dropped">;
}

export interface ChatStandInOptions extends Pacing {
  readonly chunks?: number;
  /** What Ollama tells of each model that it has loaded, in tokens; absent: it is not Ollama. */
  readonly contextLength?: number;
}

/** What to do with a request, or later; null: nothing special. */
export type ChatRule = (request: ChatRequest) => Behaviour | null | Promise<Behaviour | null>;

export interface ChatStandIn {
  /** With `/v1`, as it is configured. */
  readonly url: string;
  readonly requests: readonly ChatRequest[];
  /** Tells it what to do with the next requests, in order; after them it is sensible again. */
  next(...behaviours: Behaviour[]): void;
  /** From now on does with each request as the rule says; where it says null, or is null, as ever. */
  always(rule: ChatRule | null): void;
  close(): Promise<void>;
}

/** All that was said to the model, in one text. */
export const saidIn = ({ messages }: ChatBody): string =>
  messages.map(({ content }) => content).join("\n");

/** Whether it is the one small question that loads a model. */
export const isRollCall = ({ body }: ChatRequest): boolean =>
  saidIn(body).includes("one word: ready");

function sensible(body: ChatBody): string {
  if (saidIn(body).includes("one word: ready")) return "Ready";
  const asked = body.response_format?.json_schema.schema;
  const inWords = /JSON Schema:\n\n(\{.*\})/.exec(saidIn(body))?.[1];
  const schema = asked ?? (inWords === undefined ? undefined : JSON.parse(inWords));
  return sensibleAnswer({
    contents: body.messages.map(({ content }) => ({ parts: [{ text: content }] })),
    generationConfig: schema === undefined ? {} : { responseJsonSchema: schema },
  });
}

/** The sensible answer in about so many chunks, as the protocol has it. */
function spoken(body: ChatBody, chunks: number): unknown[] {
  const text = sensible(body);
  const words = text.split(/(?<= )/);
  const count = Math.max(1, Math.min(chunks, words.length));
  const cut = (i: number) => Math.round((i * words.length) / count);
  return [
    ...Array.from({ length: count }, (_, i) =>
      chunk(words.slice(cut(i), cut(i + 1)).join(""), null, i === 0 ? { role: "assistant" } : {}),
    ),
    chunk("", "stop"),
    usageChunk({
      prompt_tokens: Math.ceil(saidIn(body).length / 4),
      completion_tokens: Math.ceil(text.length / 4),
    }),
    DONE,
  ];
}

/** Starts the stand-in on 127.0.0.1, on any free port. */
export async function startChatStandIn(options: ChatStandInOptions = {}): Promise<ChatStandIn> {
  const requests: ChatRequest[] = [];
  const told: Behaviour[] = [];
  let rule: ChatRule | null = null;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    for await (const piece of request.setEncoding("utf8")) text += piece;
    if (request.url === "/api/ps" && options.contextLength !== undefined) {
      const names = [...new Set(requests.map(({ body }) => body.model))];
      const models = names.map((model) => ({ model, context_length: options.contextLength }));
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ models }));
      return;
    }
    if (request.url !== "/v1/chat/completions" || request.method !== "POST") {
      return perform(chatFaults.notPulled(), {}, response, options);
    }
    const recorded: ChatRequest = {
      headers: request.headers,
      body: JSON.parse(text),
      ended: new Promise((resolve) => {
        response.once("close", () => resolve(response.writableFinished ? "answered" : "dropped"));
      }),
    };
    requests.push(recorded);
    const frames = spoken(recorded.body, options.chunks ?? 4);
    const behaviour = told.shift() ?? (await rule?.(recorded)) ?? { kind: "frames", frames };
    return perform(behaviour, {}, response, options);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A caller who hung up before all was said is no failure of ours.
      if (!request.complete) return;
      console.error("the stand-in failed:", error);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    next: (...behaviours) => void told.push(...behaviours),
    always(next) {
      rule = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
