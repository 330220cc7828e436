import { describe, expect, it } from "vitest";
import { readWatchLink, watchLink } from "../../src/client/watch-link.ts";

const seat = {
  sessionId: "0123456789abcdef".repeat(4),
  shareToken: "Ab-_9".repeat(8).concat("x-_"),
};
const link = watchLink("https://stage.example", seat);
const fragmentOf = (address: string) => new URL(address).hash;

describe("a watcher's link", () => {
  it("leads to its seat", () => {
    expect(readWatchLink(fragmentOf(link))).toEqual(seat);
  });

  it.each([
    ".",
    ",",
    ")",
    ">",
    "%20",
    "\u200b",
    " ",
    "%3E",
    "%E2%80%8B",
    "”",
    "_",
    "-",
    "%",
    "&x=1",
  ])("leads there with “%s” behind it", (tail) => {
    expect(readWatchLink(fragmentOf(link + tail))).toEqual(seat);
  });

  it("leads there when it was encoded as a whole, or broken by what nobody sees", () => {
    const { sessionId, shareToken } = seat;
    expect(readWatchLink(`#watch%3D${sessionId}.${shareToken}`)).toEqual(seat);
    expect(readWatchLink(`#watch%3D${sessionId}%2E${shareToken}%20`)).toEqual(seat);
    expect(readWatchLink(`#watch=${sessionId}.\u200b${shareToken}`)).toEqual(seat);
    expect(
      readWatchLink(`#watch=${sessionId}.${shareToken.slice(0, 9)}\u00ad${shareToken.slice(9)}`),
    ).toEqual(seat);
  });

  it.each(["#watch=", `#watch=${seat.sessionId}`, `#watch=${seat.sessionId}.short`])(
    "that is not whole leads to nobody's seat: “%s”",
    (fragment) => {
      expect(readWatchLink(fragment)).toEqual({ sessionId: "none", shareToken: "none" });
    },
  );

  it.each(["", "#scene", "#watching"])("is not “%s”", (fragment) => {
    expect(readWatchLink(fragment)).toBeNull();
  });
});
