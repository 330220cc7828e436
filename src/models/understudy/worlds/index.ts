/** Which world a scene plays in. */
import { anywhere } from "./anywhere.ts";
import { bakery } from "./bakery.ts";
import { castle } from "./castle.ts";
import { heist } from "./heist.ts";
import { home } from "./home.ts";
import { hospital } from "./hospital.ts";
import { mystery } from "./mystery.ts";
import { office } from "./office.ts";
import { school } from "./school.ts";
import { sea } from "./sea.ts";
import { space } from "./space.ts";
import { stage } from "./stage.ts";
import { travel } from "./travel.ts";
import { wild } from "./wild.ts";
import type { World } from "./world.ts";

export type { World } from "./world.ts";

export const WORLDS: readonly World[] = [
  bakery,
  sea,
  mystery,
  heist,
  home,
  office,
  space,
  hospital,
  school,
  travel,
  wild,
  castle,
  stage,
];

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
