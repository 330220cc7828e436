/** The way of a line to Google: nothing that waits stands before the Partner's request. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { EventLog } from "../../src/objects/event-log.ts";
import { generateServiceAccount } from "../support/service-account.ts";
import { setVars } from "./support/house.ts";
import { createSession, say } from "./support/stage-client.ts";

const LINE = "The lighthouse is answering us, Captain, in your own handwriting!";
const OPENING = "The lamp went out an hour ago, and the sea has been talking since.";

function answer(words: string): Response {
  const chunk = {
    candidates: [{ content: { role: "model", parts: [{ text: words }] }, finishReason: "STOP" }],
    usageMetadata: { promptTokenCount: 10, candidatesTokenCount: 5 },
  };
  const headers = { "content-type": "text/event-stream" };
  return new Response(`data: ${JSON.stringify(chunk)}\n\n`, { headers });
}

describe("a player's line", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    setVars({});
  });

  it("is on its way to Google before the log is written, which would hold the request up", async () => {
    setVars({
      GOOGLE_SERVICE_ACCOUNT_KEY: generateServiceAccount().keyFile,
      FIRESTORE: "off",
    });
    const steps: string[] = [];
    vi.spyOn(globalThis, "fetch").mockImplementation(async (_url, init) => {
      const body = String(init?.body);
      if (body.includes(LINE)) steps.push(body.includes("responseJsonSchema") ? "Room" : "Partner");
      // Nobody is heard to say the same line twice.
      return answer(body.includes(LINE) ? "Then we answer it, and you hold the lantern." : OPENING);
    });
    const append = EventLog.prototype.append;
    vi.spyOn(EventLog.prototype, "append").mockImplementation(function (this: EventLog, events) {
      if (events.some(({ event }) => event.type === "line_read" && event.source === "heuristic")) {
        steps.push("log");
      }
      append.call(this, events);
    });

    const played = await say(await createSession({ game: "Three-Line Scene" }), LINE);
    expect(played.partner_response).toMatch(/lantern/);
    expect(steps.slice(0, 3).sort()).toEqual(["Partner", "Room", "log"]);
    expect(steps.indexOf("Partner")).toBe(0);
    expect(steps.indexOf("log")).toBe(2);
  });
});
