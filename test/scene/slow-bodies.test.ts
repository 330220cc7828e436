/** A body that does not come whole in its time is the client's trouble, and is told so. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { BODY_DEADLINE_MS, readJson } from "../../src/http/body.ts";

const schema = z.object({ message: z.string() });
const inBytes = (text: string) => new TextEncoder().encode(text);

/** A request whose body is still on its way, and the hand that sends it. */
function underWay() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const hand = writable.getWriter();
  const init = { method: "POST", body: readable, duplex: "half" } as RequestInit;
  return { read: readJson(new Request("https://stage.test/", init), schema), hand };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

it("is refused at the deadline, however often a byte comes", async () => {
  const { read, hand } = underWay();
  for (let second = 0; second < BODY_DEADLINE_MS / 1_000; second += 1) {
    await hand.write(inBytes(" "));
    await vi.advanceTimersByTimeAsync(1_000);
  }
  const denial = { code: "too_slow", deadlineMs: BODY_DEADLINE_MS };
  expect(await read).toEqual({ ok: false, denial });
  // Nobody reads on.
  await expect(hand.closed).rejects.toBeUndefined();
});

it("is taken if it is whole just before", async () => {
  const { read, hand } = underWay();
  await hand.write(inBytes('{"message":'));
  await vi.advanceTimersByTimeAsync(BODY_DEADLINE_MS - 1);
  await hand.write(inBytes('"hello"}'));
  await hand.close();
  expect(await read).toEqual({ ok: true, value: { message: "hello" } });
  expect(vi.getTimerCount()).toBe(0);
});

it("is incomplete if the client hangs up", async () => {
  const { read, hand } = underWay();
  await hand.write(inBytes('{"message":'));
  await hand.abort(new TypeError("the connection was lost"));
  expect(await read).toEqual({ ok: false, denial: { code: "incomplete" } });
});
