/**
 * A stand-in for Vertex AI: its REST and SSE for `generateContent`, as far as this project speaks
 * them, with every fault on demand. Runs inside tests, and by itself for bench and end-to-end runs:
 *
 *   node test/support/vertex-stand-in.ts --port 9100 --first-token-ms 300 --chunks 8 --gap-ms 30 \
 *     [--fail 0.5] [--seed 1] [--key-file key.json]
 *
 * prints one line of JSON when it is ready: `{ "ready": true, "url", "key_file" }`. The key file is
 * made if it does not exist; its content goes into `GOOGLE_SERVICE_ACCOUNT_KEY`.
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generateServiceAccount, publicKeyOf } from "./service-account.ts";
import { sensibleCall, type VertexBody } from "./vertex-answers.ts";
import { type Behaviour, calls, faults, type Pacing } from "./vertex-behaviours.ts";
import { type Accepted, type Asked, askedAt, keyRefusal, tokenProblemOf } from "./vertex-ways.ts";
import { perform, SIGNATURE } from "./vertex-wire.ts";

export interface RecordedRequest extends Asked {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: VertexBody;
  /** Why Google would not accept the token; null if it would. */
  readonly tokenProblem: string | null;
  /** How the connection ended: by the answer's end, or dropped by the caller before. */
  readonly ended: Promise<"answered" | "dropped">;
}

export interface StandInOptions extends Pacing, Accepted {
  /** 0 or absent: any free one. */
  readonly port?: number;
  readonly chunks?: number;
  /** The share of requests, 0 to 1, that meet a fault instead of an answer. */
  readonly fail?: number;
  /** Of which ones fail, and how. */
  readonly seed?: number;
}

/** What to do with a request; null: nothing special. */
export type Rule = (request: RecordedRequest) => Behaviour | null;

export interface VertexStandIn {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** Tells it what to do with the next requests, in order; after them it is sensible again. */
  next(...behaviours: Behaviour[]): void;
  /** From now on does with each request as the rule says; where it says null, or is null, as ever. */
  always(rule: Rule | null): void;
  /** Forgets requests and what it was told. */
  forget(): void;
  close(): Promise<void>;
}

async function read(request: IncomingMessage): Promise<string> {
  let text = "";
  request.setEncoding("utf8");
  for await (const chunk of request) text += chunk;
  return text;
}

/** As Google does from Gemini 3 on: a call returned without its thought signature is refused. */
function signatureMissing(body: VertexBody): boolean {
  return (body.contents ?? []).some((content) => {
    const first = content.parts?.find((part) => part.functionCall);
    return first !== undefined && !first.thoughtSignature;
  });
}

/** A stream of numbers from 0 to 1, the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const RANDOM_FAULTS: readonly (() => Behaviour)[] = [
  faults.tooMany,
  () => faults.tooManyWithRetryInfo("0.2s"),
  faults.internal,
  faults.html,
  faults.reset,
  () => faults.resetAfter("Yes, and the lantern "),
  () => faults.truncatedAfter("Yes, and the lantern "),
  () => faults.malformedAfter("Yes, and the "),
  faults.noCandidates,
  () => faults.maxTokens(),
];

/** Starts the stand-in on 127.0.0.1. */
export async function startVertexStandIn(options: StandInOptions = {}): Promise<VertexStandIn> {
  const requests: RecordedRequest[] = [];
  const told: Behaviour[] = [];
  let rule: Rule | null = null;
  const accepted = new Set<string>();
  const draw = chance(options.seed ?? 1);

  function problemOf(asked: Asked, headers: IncomingMessage["headers"]): string | null {
    if (accepted.has(headers.authorization ?? "")) return null;
    const problem = tokenProblemOf(asked, headers, options);
    if (problem === null) accepted.add(headers.authorization ?? "");
    return problem;
  }

  function behaviourFor(request: RecordedRequest): Behaviour {
    const { body } = request;
    const asTold = told.shift() ?? rule?.(request);
    if (asTold) return asTold;
    if (draw() < (options.fail ?? 0)) {
      const fault = RANDOM_FAULTS[Math.floor(draw() * RANDOM_FAULTS.length)] ?? faults.internal;
      return fault();
    }
    const call = sensibleCall(body);
    if (!call) return { kind: "speak" };
    return calls({ name: call.name, args: Object(call.args), thoughtSignature: SIGNATURE });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://stand-in");
    const asked = askedAt(url.pathname);
    const text = await read(request);
    if (!asked || request.method !== "POST")
      return perform(faults.notFound(), {}, response, options);
    const manner = { ...options, streams: asked.method === "streamGenerateContent" };
    const body = JSON.parse(text) as VertexBody;
    const problem = problemOf(asked, request.headers);
    const recorded: RecordedRequest = {
      ...asked,
      path: url.pathname + url.search,
      headers: request.headers,
      body,
      tokenProblem: problem,
      ended: new Promise((resolve) => {
        response.once("close", () => resolve(response.writableFinished ? "answered" : "dropped"));
      }),
    };
    requests.push(recorded);
    if (problem !== null) return perform(faults.unauthenticated(), body, response, manner);
    const refusal = keyRefusal(asked, request.headers, options);
    if (refusal) return perform(refusal, body, response, manner);
    if (signatureMissing(body)) return perform(faults.badRequest(), body, response, manner);
    return perform(behaviourFor(recorded), body, response, manner);
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
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    next: (...behaviours) => void told.push(...behaviours),
    always(next) {
      rule = next;
    },
    forget() {
      requests.length = 0;
      told.length = 0;
      rule = null;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "9100" },
      "first-token-ms": { type: "string", default: "300" },
      chunks: { type: "string", default: "8" },
      "gap-ms": { type: "string", default: "30" },
      fail: { type: "string", default: "0" },
      seed: { type: "string", default: "1" },
      "key-file": { type: "string" },
    },
  });
  const keyFile =
    values["key-file"] ?? join(mkdtempSync(join(tmpdir(), "vertex-stand-in-")), "key.json");
  if (!existsSync(keyFile)) writeFileSync(keyFile, generateServiceAccount().keyFile);
  const standIn = await startVertexStandIn({
    port: Number(values.port),
    firstTokenMs: Number(values["first-token-ms"]),
    chunks: Number(values.chunks),
    gapMs: Number(values["gap-ms"]),
    fail: Number(values.fail),
    seed: Number(values.seed),
    publicKey: publicKeyOf(readFileSync(keyFile, "utf8")),
  });
  console.log(JSON.stringify({ ready: true, url: standIn.url, key_file: keyFile }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
