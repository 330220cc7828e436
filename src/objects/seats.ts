/** Who gets a place in the house, and who makes room for it. */
import type { Role } from "../scene/protocol.ts";

/** A socket, as far as its place goes. */
export interface Guest {
  /** Unix milliseconds. */
  readonly openedAt: number;
  /** Where it comes from; null where nobody who can be believed tells. */
  readonly address: string | null;
}

const MAX_JOINED = 50;
/** One place is the player's, however many watch. */
const MAX_WATCHERS = MAX_JOINED - 1;
/**
 * Of watchers from one address: a class behind one router has its places, and whoever takes as many
 * as they can get leaves 14 to others. Who has several addresses can take all; the player then renews the link.
 */
const MAX_WATCHERS_AN_ADDRESS = 35;
const MAX_WAITING = 10;
/**
 * Of sockets that were closed from here while the other side keeps silent: the platform holds each of
 * them, with what it was sent, until its connection is gone. Honest clients answer within a round trip.
 */
const MAX_UNANSWERED = 200;
const MAX_UNANSWERED_AN_ADDRESS = 25;

export type Seating<G> =
  | { readonly ok: true; readonly leaves: G | undefined }
  | { readonly ok: false };

/**
 * Whether there is a place for one more, and who leaves for it. The player always has one; where the
 * player has several, the oldest of them goes before anybody is turned away.
 */
export function seatFor<G extends Guest>(
  role: Role,
  address: string | null,
  seated: Readonly<Record<Role, readonly G[]>>,
): Seating<G> {
  const { player, watcher } = seated;
  if (role === "watcher") {
    const neighbours = countFrom(address, watcher);
    const isFull = watcher.length >= MAX_WATCHERS || neighbours >= MAX_WATCHERS_AN_ADDRESS;
    if (isFull) return { ok: false };
  }
  const isFull = player.length + watcher.length >= MAX_JOINED;
  return { ok: true, leaves: isFull ? oldest(player) : undefined };
}

/** Whether nobody from this address may come to the door, for all the closed sockets that are still held. */
export function isShut(address: string | null, unanswered: readonly Guest[]): boolean {
  const neighbours = countFrom(address, unanswered);
  return unanswered.length >= MAX_UNANSWERED || neighbours >= MAX_UNANSWERED_AN_ADDRESS;
}

/**
 * Who of those that have not joined makes room for one more: the oldest from where most of them come,
 * so that a crowd at the door crowds out itself, and not the player who is about to join.
 */
export function leavesTheDoor<G extends Guest>(waiting: readonly G[]): G | undefined {
  if (waiting.length < MAX_WAITING) return undefined;
  const crowds = [...Map.groupBy(waiting, ({ address }) => address).values()];
  const most = Math.max(...crowds.map(({ length }) => length));
  return oldest(crowds.filter(({ length }) => length === most).flat());
}

/** Whoever comes from nowhere that is known has no neighbours. */
function countFrom(address: string | null, guests: readonly Guest[]): number {
  return guests.filter((guest) => address !== null && guest.address === address).length;
}

function oldest<G extends Guest>(guests: readonly G[]): G | undefined {
  return guests.toSorted((a, b) => a.openedAt - b.openedAt)[0];
}
