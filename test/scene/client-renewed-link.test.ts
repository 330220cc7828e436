/** What a watcher's page makes of a link that was renewed, and what the player's remembers of the new one. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyStage, type StageState } from "../../src/client/stage.ts";
import { takeSeat } from "../../src/client/stage-line.ts";
import type { ServerFrame } from "../../src/scene/protocol.ts";
import { openStores, type Weather } from "../support/browser-stores.ts";
import { act, joined, play, sceneLog } from "../support/client-frames.ts";
import { openNetwork } from "../support/page-line.ts";

const watching = { ...joined(3), role: "watcher" } as ServerFrame;
const refusal: ServerFrame = { type: "error", code: "forbidden", message: "m" };
const RENEWED = { is: "closed", why: "renewed" };

afterEach(() => vi.unstubAllGlobals());

describe("a watcher whose link is renewed", () => {
  const seated = play(emptyStage, watching, ...sceneLog.slice(0, 3));
  const lost = act(seated, { type: "connection", connection: { is: "lost" } });

  it("is told so on being shown out, and comes back to no door", async () => {
    vi.useFakeTimers();
    const network = openNetwork();
    const stage = takeSeat({ sessionId: "s", token: "t", unsaid: [] });
    await vi.advanceTimersByTimeAsync(5);
    network.socket().open();
    network.socket().bring(watching);
    network.socket().shut(4403, "the share link was renewed");
    expect(stage.state.connection).toEqual(RENEWED);
    network.hears("online");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(network.sockets).toHaveLength(1);
    stage.leave();
    vi.useRealTimers();
  });

  it.each<[string, StageState]>([
    ["on coming back over a line that was cut meanwhile", lost],
    ["where no socket gets through", act(seated, { type: "way", overHttp: true })],
  ])("is told so %s", (_, state) => {
    expect(play(state, refusal).connection).toEqual(RENEWED);
  });

  it("is not told so for something else that a watcher may not do", () => {
    expect(play(seated, refusal).connection).toEqual({ is: "live" });
  });
});

describe.each<Weather>(["fine", "full", "forbidden"])(
  "where storage is %s, the player",
  (weather) => {
    const ticket = { sessionId: "new", token: "t", shareToken: "first" };
    const load = async () => ({
      ...(await import("../../src/client/share-token.ts")),
      ...(await import("../../src/client/ticket.ts")),
    });
    beforeEach(() => vi.resetModules());

    it("gives away the link as it was renewed last, whatever copy of the ticket is at hand", async () => {
      openStores(weather);
      const { keepShareToken, shareTokenOf } = await load();
      expect(shareTokenOf(ticket)).toBe("first");
      keepShareToken("new", "second");
      keepShareToken("other", "third");
      expect(shareTokenOf(ticket)).toBe("second");
      keepShareToken("new", "fourth");
      expect(shareTokenOf(ticket)).toBe("fourth");
    });

    it("forgets it with its ticket, and the oldest of very many", async () => {
      openStores(weather);
      const { keepShareToken, shareTokenOf, tearTicket } = await load();
      keepShareToken("new", "second");
      keepShareToken("other", "third");
      tearTicket(ticket);
      expect(shareTokenOf(ticket)).toBe("first");
      expect(shareTokenOf({ ...ticket, sessionId: "other" })).toBe("third");
      for (let n = 0; n < 20; n += 1) keepShareToken(`scene ${n}`, "t");
      expect(shareTokenOf({ ...ticket, sessionId: "other" })).toBe("first");
    });

    it.each(["null", "7", "{", '{"new":"x"}', '[["new"]]', '[["new",7]]'])(
      "takes %s for none",
      async (text) => {
        openStores("fine", { "improv.renewed": text });
        expect((await load()).shareTokenOf(ticket)).toBe("first");
      },
    );
  },
);
