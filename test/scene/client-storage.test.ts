import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openStores, type Weather } from "../support/browser-stores.ts";

const OLD = { sessionId: "old", token: "t", shareToken: "s" };
const NEW = { sessionId: "new", token: "t", shareToken: "s" };

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

describe.each<Weather>(["fine", "full", "forbidden"])("where storage is %s", (weather) => {
  it("finds the ticket that was kept last, and no older one", async () => {
    openStores(weather, { "improv.ticket": JSON.stringify(OLD) });
    const { findTicket, keepTicket } = await import("../../src/client/ticket.ts");
    keepTicket(NEW);
    expect(findTicket()).toEqual(NEW);
  });

  it("keeps the line that is being written, and forgets it with the ticket", async () => {
    openStores(weather);
    const { findUnsaid, keepUnsaid, tearTicket } = await import("../../src/client/ticket.ts");
    keepUnsaid("new", { draft: "And then" });
    keepUnsaid("new", { lines: [{ id: "a", text: "I climb." }] });
    expect(findUnsaid("new")).toMatchObject({ draft: "And then", lines: [{ text: "I climb." }] });
    tearTicket(NEW);
    expect(findUnsaid("new")).toMatchObject({ draft: "", lines: [] });
  });

  it("leaves the ticket and the line of a scene alone when another one is erased", async () => {
    openStores(weather);
    const { findTicket, findUnsaid, keepAsLast, keepTicket, keepUnsaid, tearTicket } = await import(
      "../../src/client/ticket.ts"
    );
    keepTicket(NEW);
    keepAsLast(NEW);
    keepUnsaid("new", { draft: "And then" });
    tearTicket(OLD);
    expect(findTicket()).toEqual(NEW);
    expect(findUnsaid("new").draft).toBe("And then");
  });

  it("remembers a choice as it was made last", async () => {
    openStores(weather, { "improv.consent": "on" });
    const { readPreference, writePreference } = await import("../../src/client/preferences.ts");
    writePreference("consent", "off");
    expect(readPreference("consent")).toBe("off");
  });
});

it("takes the old ticket out of a store that is too full for the new one", async () => {
  const tab = openStores("full", { "improv.ticket": JSON.stringify(OLD) });
  const { keepTicket } = await import("../../src/client/ticket.ts");
  keepTicket(NEW);
  expect(tab.size).toBe(0);
});

it.each(["null", "7", "{", '{"sessionId":1}'])("takes %s for no ticket", async (text) => {
  openStores("fine", { "improv.ticket": text, "improv.unsaid": text });
  const { findTicket, findUnsaid } = await import("../../src/client/ticket.ts");
  expect(findTicket()).toBeNull();
  expect(findUnsaid("new")).toMatchObject({ lines: [], draft: "" });
});
