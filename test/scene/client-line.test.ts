import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Stage, takeSeat } from "../../src/client/stage-line.ts";
import { joined, partnerSays, playerSays, sceneLog, texts } from "../support/client-frames.ts";
import { type Network, openNetwork } from "../support/page-line.ts";

/** The shortest of times: whatever is due at once has happened. */
const AT_ONCE_MS = 5;

let network: Network;
let stage: Stage;

beforeEach(() => {
  vi.useFakeTimers();
  network = openNetwork();
  network.log = sceneLog.slice(0, 3);
  stage = takeSeat({ sessionId: "s", token: "t", unsaid: [] });
});
afterEach(() => {
  stage.leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function join(): Promise<void> {
  await pass(AT_ONCE_MS);
  const socket = network.socket();
  socket.open();
  socket.bring(joined(3));
  for (const event of sceneLog.slice(0, 3))
    if (event.seq > stage.state.lastSeq) socket.bring(event);
}

async function refuseSockets(times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    const before = network.sockets.length;
    network.socket().refuse();
    for (let waited = 0; waited < 20 && network.sockets.length === before; waited += 1) {
      await pass(100);
    }
  }
}

describe("a line that died in its sleep", () => {
  it.each(["online", "visibilitychange", "pageshow", "focus"])(
    "is noticed within seconds of “%s”, and what waited goes out at once over the new one",
    async (sign) => {
      await join();
      const dead = network.socket();
      dead.isDead = true;
      stage.say("I climb.");
      const [id] = dead.lines();
      network.hears(sign);
      await pass(3_100);
      await join();
      expect(network.socket()).not.toBe(dead);
      expect(network.socket().lines()).toEqual([id]);
    },
  );

  it("is noticed by the very line that is said into it", async () => {
    await join();
    network.socket().isDead = true;
    stage.say("I climb.");
    await pass(3_100);
    expect(stage.state.connection.is).toBe("lost");
    expect(network.sockets).toHaveLength(2);
  });

  it("does not sit out the pause between two attempts when the page wakes", async () => {
    await join();
    network.log = null;
    const [first] = network.sockets;
    if (first) first.isDead = true;
    stage.say("I climb.");
    await pass(3_100);
    await refuseSockets(5);
    network.socket().refuse();
    await pass(1_100);
    const attempts = network.sockets.length;
    network.hears("online");
    await pass(AT_ONCE_MS);
    expect(network.sockets.length).toBe(attempts + 1);
  });

  it("is left alone while it answers", async () => {
    await join();
    for (const sign of ["visibilitychange", "pageshow", "focus"]) network.hears(sign);
    await pass(60_000);
    expect(network.sockets).toHaveLength(1);
    expect(stage.state.connection.is).toBe("live");
  });
});

describe("where no socket gets through", () => {
  it("plays over plain requests after three refusals: nothing lost, nothing twice", async () => {
    await pass(AT_ONCE_MS);
    await refuseSockets(2);
    expect(stage.state.overHttp).toBe(false);
    await refuseSockets(1);
    await pass(100);
    expect(stage.state).toMatchObject({ overHttp: true, connection: { is: "live" } });
    network.onLine = (id, text) => {
      network.log?.push(playerSays(4, 1, text, id), partnerSays(5, 1, "Then climb."));
      return Response.json({ turn: 1, message_id: id, degraded: false });
    };
    stage.say("I climb.");
    await pass(2_000);
    expect(network.posted).toHaveLength(1);
    expect(stage.state.outbox).toEqual([]);
    expect(texts(stage.state).slice(-2)).toEqual(["I climb.", "Then climb."]);
  });

  it("sends a line again with its id when nobody answered", async () => {
    await pass(AT_ONCE_MS);
    await refuseSockets(3);
    await pass(100);
    let calls = 0;
    network.onLine = (id, text) => {
      calls += 1;
      if (calls === 1) throw new TypeError("nobody answers");
      network.log?.push(playerSays(4, 1, text, id), partnerSays(5, 1, "Then climb."));
      return Response.json({ turn: 1, message_id: id, degraded: false });
    };
    stage.say("I climb.");
    await pass(6_000);
    expect(network.posted).toHaveLength(2);
    expect(new Set(network.posted).size).toBe(1);
    expect(stage.state.outbox).toEqual([]);
  });

  it("tries the socket again now and then, and goes over to it with the line on its way", async () => {
    await pass(AT_ONCE_MS);
    await refuseSockets(3);
    await pass(100);
    const attempts = network.sockets.length;
    await pass(25_000);
    expect(network.sockets).toHaveLength(attempts);
    network.onLine = () => {
      throw new TypeError("nobody answers");
    };
    stage.say("I climb.");
    await pass(5_000);
    expect(network.sockets).toHaveLength(attempts + 1);
    await join();
    expect(stage.state).toMatchObject({ overHttp: false, connection: { is: "live" } });
    expect(network.socket().lines()).toEqual([network.posted[0]]);
  });

  it("goes on trying sockets while the whole network is away", async () => {
    network.log = null;
    await pass(AT_ONCE_MS);
    await refuseSockets(5);
    expect(stage.state).toMatchObject({ overHttp: false, connection: { is: "lost" } });
  });
});
