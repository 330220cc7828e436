/** A scene's calls to a server that answers one after the other. */
import { expect, test } from "vitest";
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
  const floor = createFloor();
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
  const floor = createFloor();
  const order: string[] = [];
  const room = enter(floor, "room", order);
  const partner = enter(floor, "partner", order);
  expect([room.seat.madeWay, room.signal.aborted]).toEqual([true, true]);
  room.seat.leave();
  await settled();
  expect(order).toEqual(["room", "partner"]);

  const other = createFloor();
  const mc = enter(other, "mc", order);
  enter(other, "partner", order);
  expect(mc.seat.madeWay).toBe(false);
  expect(partner.seat.madeWay).toBe(false);
});

test("who goes while waiting is out of the way, and leaving twice does nothing", async () => {
  const floor = createFloor();
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

test("scenes do not wait for each other", () => {
  const floor = createFloor();
  floor.enter("one", "partner", caller().signal);
  expect(floor.enter("another", "partner", caller().signal).waits).toBeNull();
});
