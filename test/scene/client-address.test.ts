import { describe, expect, it } from "vitest";
import { clientAddress } from "../../src/http/client-address.ts";

const sent = new Headers({ "cf-connecting-ip": "192.0.2.1" });

describe("the visitor's address", () => {
  it("is what the platform tells", () => {
    expect(clientAddress({ cf: {}, headers: sent })).toBe("192.0.2.1");
  });

  it("is not known where the platform tells none, whatever the client says", () => {
    expect(clientAddress({ cf: undefined, headers: sent })).toBeNull();
    expect(
      clientAddress({ cf: {}, headers: new Headers({ "x-forwarded-for": "192.0.2.1" }) }),
    ).toBeNull();
  });
});
