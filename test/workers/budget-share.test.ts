/** Nobody plays the whole day's budget away from one address, not even by scenes that are never played. */
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { MODEL_GATE_NAME, type ModelGate } from "../../src/objects/model-gate.ts";
import type { Created } from "../../src/scene/protocol.ts";
import { setVars } from "./support/house.ts";
import { at, call, jsonOf, say } from "./support/stage-client.ts";

const MODEL = "gemini-3.8-flash";
/** Some fifteen welcomes that nobody waits for. */
const SHARE_USD = 0.003;
const { ADDRESSES, GATE } = env as unknown as {
  ADDRESSES: DurableObjectNamespace;
  GATE: DurableObjectNamespace<ModelGate>;
};
const gate = () => GATE.getByName(MODEL_GATE_NAME);
const payerAt = (key: string) => ADDRESSES.idFromName(key).toString();

beforeAll(() =>
  setVars({
    GEMINI_API_KEY: "a-key-of-a-test-and-of-nobody",
    GEMINI_PRO_MODEL: MODEL,
    VERTEX_BASE_URL: "http://localhost:9",
    DAILY_BUDGET_USD: "1",
    ADDRESS_BUDGET_SHARE: String(SHARE_USD),
    FIRESTORE: "off",
  }),
);
afterEach(() => void vi.restoreAllMocks());

/** Google hears the request and never answers. */
function silentGoogle() {
  const fetched = vi.spyOn(globalThis, "fetch");
  fetched.mockImplementation(
    (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
      }),
  );
  return fetched;
}

async function begin(address?: string): Promise<Created> {
  const json = { seed: 7, game: "Three-Line Scene" };
  const response = await call("POST", "/api/sessions", {
    json,
    ...(address === undefined ? {} : { address }),
  });
  expect(response.status).toBe(201);
  return jsonOf<Created>(response);
}

const erase = ({ session_id, token }: Created) => call("DELETE", at(session_id), { token });

describe("one address", () => {
  it("that begins and erases scenes pays their estimates, and comes to the end of its share", async () => {
    const google = silentGoogle();
    const address = "2001:db8:1:2::7";
    const models: string[] = [];
    for (let n = 0; n < 60; n += 1) {
      const asked = google.mock.calls.length;
      const created = await begin(address);
      models.push(created.session.model);
      if (created.session.model === MODEL) {
        await vi.waitFor(() => expect(google.mock.calls.length).toBeGreaterThan(asked));
      }
      await erase(created);
    }
    const { spentByPayerUsd } = await gate().state(payerAt("2001:db8:1:2::/64"));
    expect(spentByPayerUsd).toBeGreaterThanOrEqual(SHARE_USD);
    expect(spentByPayerUsd).toBeLessThan(2 * SHARE_USD);
    expect(models[0]).toBe(MODEL);
    expect(models.at(-1)).toBe("understudy");
    const own = await begin(address);
    await say(own, "I take the lantern, captain.");
    await call("POST", at(own.session_id, "/end"), { token: own.token });
    const again = async (from: { readonly address?: string }) => {
      const options = { token: own.token, json: { turn: 1 }, ...from };
      return jsonOf<Created>(await call("POST", at(own.session_id, "/retake"), options));
    };
    expect((await again({ address })).session.model).toBe("understudy");
    const elsewhere = await again({});
    expect(elsewhere.session.model).toBe(MODEL);
    await erase(elsewhere);
    // From another address of the same network, and from another network.
    expect((await begin("2001:db8:1:2:3::9")).session.model).toBe("understudy");
    for (const another of ["192.0.2.1", undefined]) {
      const other = await begin(another);
      expect(other.session.model).toBe(MODEL);
      await erase(other);
    }
  });
});
