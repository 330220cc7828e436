import { describe, expect, it } from "vitest";
import { type Guest, isShut, leavesTheDoor, seatFor } from "../../src/objects/seats.ts";

/** So many from one address, the first of them the oldest. */
const guests = (count: number, address: string | null, from = 0): Guest[] =>
  Array.from({ length: count }, (_, n) => ({ openedAt: from + n, address }));

describe("a place in the house", () => {
  it("is had by 49 watchers and the player, where nobody's address is known", () => {
    const watcher = guests(48, null);
    expect(seatFor("watcher", null, { player: [], watcher })).toEqual({ ok: true });
    const full = guests(49, null);
    expect(seatFor("watcher", null, { player: [], watcher: full })).toEqual({ ok: false });
    expect(seatFor("player", null, { player: [], watcher: full })).toEqual({ ok: true });
  });

  it("is had by 35 watchers from one address; the others stay free for others", () => {
    const watcher = guests(35, "192.0.2.1");
    expect(seatFor("watcher", "192.0.2.1", { player: [], watcher })).toEqual({ ok: false });
    expect(seatFor("watcher", "192.0.2.2", { player: [], watcher })).toEqual({ ok: true });
    expect(seatFor("player", "192.0.2.1", { player: [], watcher })).toEqual({ ok: true });
  });

  it("that the player has beside another is given up, the oldest first, before anybody is turned away", () => {
    const player = guests(2, null, 100);
    const watcher = guests(48, null);
    const [oldest] = player;
    expect(seatFor("watcher", null, { player, watcher })).toEqual({ ok: true, leaves: oldest });
    expect(seatFor("player", null, { player, watcher })).toEqual({ ok: true, leaves: oldest });
    const one = guests(1, null);
    expect(seatFor("watcher", null, { player: one, watcher })).toEqual({ ok: true });
  });
});

describe("the door", () => {
  it("takes ten, and the oldest makes room for one more", () => {
    expect(leavesTheDoor(guests(9, null))).toBeUndefined();
    expect(leavesTheDoor(guests(10, null))).toMatchObject({ openedAt: 0 });
  });

  it("is crowded out by nobody but those from where most come", () => {
    const early = guests(1, "192.0.2.1");
    const crowd = guests(7, "192.0.2.2", 10);
    const late = guests(2, "192.0.2.3", 100);
    expect(leavesTheDoor([...late, ...crowd, ...early])).toEqual(crowd[0]);
  });

  it("is shut to an address that leaves 25 closes unanswered, and to all after 200", () => {
    const held = guests(25, "192.0.2.1");
    expect(isShut("192.0.2.1", held.slice(1))).toBe(false);
    expect(isShut("192.0.2.1", held)).toBe(true);
    expect(isShut("192.0.2.2", held)).toBe(false);
    expect(isShut(null, guests(199, null))).toBe(false);
    expect(isShut(null, guests(200, null))).toBe(true);
  });
});
