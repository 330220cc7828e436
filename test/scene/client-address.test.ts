import { describe, expect, it } from "vitest";
import { clientAddress } from "../../src/http/client-address.ts";

const cf = { colo: "FRA" };
const sent = new Headers({ "cf-connecting-ip": "192.0.2.1" });

describe("the visitor's address", () => {
  it("is what the platform tells", () => {
    expect(clientAddress({ cf, headers: sent })).toBe("192.0.2.1");
  });

  it("is not known where the platform tells none, whatever the client says", () => {
    expect(clientAddress({ cf: undefined, headers: sent })).toBeNull();
    // As a `workerd` of one's own has it.
    const own = { clientIp: "127.0.0.1:56680" };
    expect(clientAddress({ cf: own, headers: sent })).toBeNull();
    const headers = new Headers({ "x-forwarded-for": "192.0.2.1" });
    expect(clientAddress({ cf, headers })).toBeNull();
  });
});
