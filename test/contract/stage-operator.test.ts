/** The operator's call to each agent on the built stage, with the stand-in for Google. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import {
  agentAsked,
  type OnlineStage,
  openOnlineStage,
  PRO_MODEL,
} from "../support/online-stage.ts";
import { faults } from "../support/vertex-behaviours.ts";

const ADMIN_TOKEN = "the-operators-own-0123456789abcdef";

interface Trial {
  readonly content: string;
  readonly [name: string]: unknown;
}

describe("the operator's call", () => {
  let stage: OnlineStage;
  beforeAll(async () => {
    const vars = { ADMIN_TOKEN, FIRST_WORD_DEADLINE_MS: "1200", TURN_DEADLINE_MS: "2400" };
    stage = await openOnlineStage({ bundleDir: inject("bundleDir"), port: 0, vars });
  });
  afterAll(() => stage.close());

  async function trial(agent: string): Promise<Trial> {
    const response = await fetch(`${stage.stage.url}/api/test/${agent}`, {
      method: "POST",
      headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
    });
    expect(response.status).toBe(200);
    return (await response.json()) as Trial;
  }

  it.each([
    ["mc", "gemini-3.5-flash-lite"],
    ["partner", PRO_MODEL],
    ["room", "gemini-3.5-flash-lite"],
    ["coach", "gemini-3.5-flash-lite"],
  ])("asks Gemini for the %s, once, and tells what it took", async (agent, model) => {
    stage.standIn.forget();
    const answer = await trial(agent);
    expect(answer).toStrictEqual({
      agent,
      model,
      content: expect.any(String),
      latency_ms: expect.any(Number),
      first_word_ms: expect.any(Number),
      tokens: { input: expect.any(Number), output: expect.any(Number), cached: expect.any(Number) },
      cost_usd: expect.any(Number),
      degraded: false,
    });
    expect(answer.cost_usd).toBeGreaterThan(0);
    const { requests } = stage.standIn;
    expect(new Set(requests.map(agentAsked))).toEqual(new Set([agent]));
    // The coach looks into its books first.
    expect(requests.length).toBeLessThanOrEqual(agent === "coach" ? 4 : 1);
  });

  it("says so when the understudy had to answer, and why", async () => {
    stage.standIn.always(faults.notFound);
    const answer = await trial("partner");
    stage.standIn.always(null);
    expect(answer).toMatchObject({
      model: "understudy",
      degraded: true,
      degradation_reason: "misconfigured",
      cost_usd: 0,
    });
    expect(answer.content).not.toBe("");
  });

  it("logs the call without a word of it, and without the operator's token", async () => {
    const answer = await trial("partner");
    expect(stage.log()).toContain('"log_type":"agent_call"');
    expect(stage.log()).not.toContain(ADMIN_TOKEN);
    expect(stage.log()).not.toContain(answer.content.slice(0, 20));
  });
});
