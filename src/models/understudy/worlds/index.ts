/** Which world a scene plays in. */
import { anywhere } from "./anywhere.ts";
import { bakery } from "./bakery.ts";
import type { World } from "./world.ts";

export type { World } from "./world.ts";

export const WORLDS: readonly World[] = [bakery];

/** The world that most words of the text call for; `anywhere` if none does. */
export function worldOf(text: string): World {
  let best: World = anywhere;
  let most = 0;
  for (const world of WORLDS) {
    const calls = text.match(new RegExp(world.called.source, "gi"))?.length ?? 0;
    if (calls > most) {
      best = world;
      most = calls;
    }
  }
  return best;
}

export function worldNamed(id: string): World {
  return WORLDS.find((world) => world.id === id) ?? anywhere;
}
