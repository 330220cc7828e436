import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressKey } from "../../src/http/address-key.ts";

describe("a visitor is counted by", () => {
  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["2001:db8::", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["::", "0:0:0:0::/64"],
    ["1::2:3:4:5:6:7", "1:0:2:3::/64"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["::FFFF:c000:0201", "192.0.2.1"],
    ["0:0:0:0:0:ffff:192.0.2.255", "192.0.2.255"],
    ["everybody", "everybody"],
    ["1:2", "1:2"],
    ["::1]/@[", "::1]/@["],
  ])("%s as %s", (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it("the same key for all of one /64, and another for all others", () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
    const four = fc.tuple(group, group, group, group).map((groups) => groups.join(":"));
    fc.assert(
      fc.property(four, four, four, four, (network, other, host, guest) => {
        // `::ffff:0:0/96` is IPv4 and has the all-zero network, which nobody has.
        fc.pre(!/^0:0:0:0$/.test(network) && network !== other);
        const key = addressKey(`${network}:${host}`);
        expect(addressKey(`${network}:${guest}`)).toBe(key);
        expect(addressKey(`${other}:${guest}`)).not.toBe(key);
      }),
    );
  });
});
