/** A scene's calls to a server that answers one after the other. */
import { expect, test } from "vitest";
import { systemClock } from "../../src/models/clock.ts";
import { createFloor, type Floor } from "../../src/models/compatible/floor.ts";
import type { AgentName } from "../../src/scene/vocabulary.ts";

const caller = () => new AbortController();

/** Enters and writes down when its turn has come. */
function enter(floor: Floor, agent: AgentName, order: string[], by = caller()) {
  const seat = floor.enter("scene", agent, by.signal);
  void (seat.waits ?? Promise.resolve()).then(() => order.push(agent));
  return { ...seat, seat, by };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("the first speaks at once, the Partner next, the others as they came", async () => {
  const floor = createFloor(systemClock);
  const order: string[] = [];
  const mc = enter(floor, "mc", order);
  expect(mc.waits).toBeNull();
  const room = enter(floor, "room", order);
  const coach = enter(floor, "coach", order);
  const partner = enter(floor, "partner", order);
  await settled();
  expect(order).toEqual(["mc"]);
  for (const { seat } of [mc, partner, room, coach]) {
    seat.leave();
    await settled();
  }
  expect(order).toEqual(["mc", "partner", "room", "coach"]);
  expect(floor.enter("scene", "room", caller().signal).waits).toBeNull();
});

test("a Room that is still at work makes way for the Partner; an MC does not", async () => {
  const floor = createFloor(systemClock);
  const order: string[] = [];
  const room = enter(floor, "room", order);
  const partner = enter(floor, "partner", order);
  expect([room.seat.madeWay, room.signal.aborted, partner.waits]).toEqual([true, true, null]);

  const other = createFloor(systemClock);
  const mc = enter(other, "mc", order);
  enter(other, "partner", order);
  expect(mc.seat.madeWay).toBe(false);
  expect(partner.seat.madeWay).toBe(false);
});

test("who goes while waiting is out of the way, and leaving twice does nothing", async () => {
  const floor = createFloor(systemClock);
  const order: string[] = [];
  const partner = enter(floor, "partner", order);
  const mc = enter(floor, "mc", order);
  const room = enter(floor, "room", order);
  mc.by.abort();
  await mc.waits;
  mc.seat.leave();
  mc.seat.leave();
  partner.seat.leave();
  await room.waits;
  expect(room.signal.aborted).toBe(false);
});

test("a call that was lost with its scene is in nobody's way for long", async () => {
  let now = 0;
  const floor = createFloor({ now: () => now });
  const order: string[] = [];
  const lost = enter(floor, "partner", order);
  const waiting = enter(floor, "room", order);
  now = 75_000;
  expect(enter(floor, "mc", order).waits).toBeNull();
  expect([lost.seat.madeWay, waiting.seat.madeWay]).toEqual([true, true]);
  await waiting.waits;
});

test("scenes do not wait for each other", () => {
  const floor = createFloor(systemClock);
  floor.enter("one", "partner", caller().signal);
  expect(floor.enter("another", "partner", caller().signal).waits).toBeNull();
});
