/** Whose session it is that is begun, as far as limits go: only the platform is believed. */
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { setVars } from "./support/house.ts";
import { call } from "./support/stage-client.ts";

const BURST = 40;

beforeAll(() => setVars({ RATE_LIMITS: "on" }));
afterEach(() => void vi.restoreAllMocks());

it("where the platform tells no address, all are counted together, whatever each claims", async () => {
  // A clock that stands still fills no bucket.
  vi.spyOn(Date, "now").mockReturnValue(Date.now());
  const claiming = (address: string) =>
    call("POST", "/api/sessions", { json: {}, headers: { "cf-connecting-ip": address } });
  for (let n = 0; n < BURST; n += 1) expect((await claiming(`198.51.100.${n}`)).status).toBe(201);
  expect((await claiming("198.51.100.200")).status).toBe(429);
  const told = await call("POST", "/api/sessions", { json: {}, address: "198.51.100.1" });
  expect(told.status).toBe(201);
});

it("all addresses of one IPv6 network are one visitor's", async () => {
  vi.spyOn(Date, "now").mockReturnValue(Date.now());
  const from = (address: string) => call("POST", "/api/sessions", { json: {}, address });
  for (let n = 0; n < BURST; n += 1) expect((await from(`2001:db8:1:2::${n}`)).status).toBe(201);
  expect((await from("2001:db8:1:2:3:4:5:6")).status).toBe(429);
  expect((await from("2001:db8:1:3::1")).status).toBe(201);
});
