/** Gemini by key on the built stage, as a player and an operator meet it. */
import { describe, expect, inject, it } from "vitest";
import { ADVICE } from "../../src/observability/advice.ts";
import { LINES, openScene, type Test } from "../support/fault-stage.ts";
import { KEYS } from "../support/gemini-stage.ts";
import { type OnlineStage, openOnlineStage, PRO_MODEL } from "../support/online-stage.ts";
import { faults } from "../support/vertex-behaviours.ts";

const ADMIN_TOKEN = "the-operators-own-0123456789abcdef";
const LITE = "gemini-3.5-flash-lite";
const [FIRST = "", SECOND = "", THIRD = ""] = LINES;

/** A stage with a key in the place of the service account. */
async function openStageByKey(
  test: Test,
  api: "studio" | "express",
  vars: Readonly<Record<string, string>> = {},
): Promise<OnlineStage> {
  const stage = await openOnlineStage({
    bundleDir: inject("bundleDir"),
    port: 0,
    standIn: { keys: KEYS },
    vars: {
      GOOGLE_SERVICE_ACCOUNT_KEY: "",
      GEMINI_API_KEY: KEYS[api],
      GEMINI_API: api,
      GEMINI_PRO_MODEL: "",
      ...vars,
    },
  });
  test.onTestFinished(() => stage.close());
  return stage;
}

const asked = (stage: OnlineStage) => [
  ...new Set(stage.standIn.requests.map(({ way, model }) => `${way} ${model}`)),
];

describe.concurrent("with nothing but a key", () => {
  it.for([
    { api: "studio", pro: LITE },
    { api: "express", pro: PRO_MODEL },
  ] as const)("for $api a scene is played whole by Gemini", async ({ api, pro }, test) => {
    const stage = await openStageByKey(test, api);
    const health = await (await stage.call("GET", "/health")).json();
    expect(health).toMatchObject({ status: "ok", model: "gemini", firestore: "off" });

    const { session } = await openScene(test, stage);
    const answer = await stage.say(session, FIRST);
    const report = await stage.end(session);

    expect(session.session).toMatchObject({ model: pro, degraded: false });
    expect(answer).toMatchObject({ degraded: false, turn: 1 });
    expect(report?.source).toBe("model");
    expect(asked(stage).toSorted()).toEqual(
      [...new Set([`${api} ${pro}`, `${api} ${LITE}`])].toSorted(),
    );
    const view = await stage.view(session);
    expect(view.cost_usd).toBeGreaterThan(0);
    for (const told of [stage.log(), JSON.stringify([health, session, answer, report, view])]) {
      expect(told).not.toContain(KEYS[api]);
    }
  });

  it("whose day's calls are used up in mid-scene the next plays on, and opens the next scene", async (test) => {
    const operator = { authorization: `Bearer ${ADMIN_TOKEN}` };
    const stage = await openStageByKey(test, "studio", { DAILY_BUDGET_USD: "0", ADMIN_TOKEN });
    const { session } = await openScene(test, stage);
    expect(await stage.say(session, FIRST)).toMatchObject({ degraded: false });

    stage.standIn.always(faults.dayIsSpent);
    expect(await stage.say(session, SECOND)).toMatchObject({
      degraded: true,
      degradation_reason: "rate_limited",
    });
    const askedBefore = stage.standIn.requests.length;
    expect(await stage.say(session, THIRD)).toMatchObject({
      degraded: true,
      degradation_reason: "circuit_open",
    });
    const tomorrows = await openScene(test, stage);
    expect(tomorrows.session.session.model).toBe("understudy");
    expect(await stage.say(tomorrows.session, FIRST)).toMatchObject({ degraded: false });

    expect(stage.standIn.requests).toHaveLength(askedBefore);
    expect(stage.log()).toContain(ADVICE.gemini_day_spent);
    expect(stage.log()).not.toContain(KEYS.studio);

    // Billing is enabled, and the operator tries whether it helped.
    stage.standIn.always(null);
    const url = `${stage.stage.url}/api/test/partner`;
    const trial = await fetch(url, { method: "POST", headers: operator });
    expect(await trial.json()).toMatchObject({ model: LITE, degraded: false });
    expect((await stage.create()).session.model).toBe(LITE);
  });
});
