/** On a `workerd` of one's own, without the platform in front: an address that a client claims gives it nothing. */
import { expect, inject, it } from "vitest";
import { SLOW } from "../support/fault-stage.ts";
import { openOnlineStage } from "../support/online-stage.ts";

/** More than may be begun at once, with what is refilled meanwhile. */
const SESSIONS = 100;

it("whoever claims another address for each session is told to slow down", SLOW, async (test) => {
  const vars = { RATE_LIMITS: "on" };
  const { stage, close } = await openOnlineStage({ bundleDir: inject("bundleDir"), port: 0, vars });
  test.onTestFinished(close);
  const from = async (address: string) => {
    const headers = { "content-type": "application/json", "cf-connecting-ip": address };
    const begun = await fetch(`${stage.url}/api/sessions`, { method: "POST", headers, body: "{}" });
    return begun.status;
  };
  const statuses = new Set<number>();
  for (let n = 0; n < SESSIONS && !statuses.has(429); n += 1)
    statuses.add(await from(`2001:db8:${n.toString(16)}::1`));
  expect([...statuses]).toEqual([201, 429]);
});
