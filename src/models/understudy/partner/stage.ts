/** All that a reply is made from, gathered once: what was heard, what stands, where the scene plays. */
import { pick, shuffle } from "../../../scene/random.ts";
import type { Scene } from "../../../scene/scene.ts";
import { type Heard, listen } from "../ear/listen.ts";
import type { Thing } from "../ear/things.ts";
import { openingFor } from "../openings/opening.ts";
import { type World, worldNamed, worldOf } from "../worlds/index.ts";

export interface Stage {
  readonly scene: Scene;
  readonly seed: number;
  readonly turn: number;
  readonly heard: Heard;
  /** What the Partner has said so far, the opening first. */
  readonly said: readonly string[];
  /** The player's earlier lines, this one left out. */
  readonly told: readonly string[];
  readonly world: World;
  /** The Partner's own name in the scene. */
  readonly me: string;
  /** The player's name; null while nobody has given one. */
  readonly you: string | null;
  readonly people: readonly string[];
  readonly props: readonly string[];
  /** Things from the player's lines of at least three turns ago, not named today, oldest first. */
  readonly old: readonly Thing[];
  /** How often this very line was said before. */
  readonly repeats: number;
  readonly phase2: boolean;
}

const FIRST_NAMES = ["Robin", "Marlow", "Ines", "Casper", "Odette", "Milo", "Greta", "Lenny"];

/** Sets the stage for the answer to the scene's line of `turn`. */
export function stageFor(scene: Scene, turn: number): Stage {
  const line = scene.turns.find((one) => one.turn === turn)?.line ?? scene.turns.at(-1)?.line ?? "";
  const heard = listen(line);
  const said = scene.lines.filter((one) => one.agent === "partner").map((one) => one.content);
  const told = scene.turns.filter((one) => one.turn < turn).map((one) => one.line);
  const opening = openingFor(scene);
  const opened = said[0] ?? "";
  const world =
    opening.text === opened
      ? worldNamed(opening.world)
      : worldOf(`${scene.location ?? ""} ${scene.relationship ?? ""} ${opened} ${told.join(" ")}`);
  const given = told.map((one) => listen(one).givenName);
  return {
    scene,
    seed: scene.seed,
    turn,
    heard,
    said,
    told,
    world,
    me: opening.text === opened && opening.me ? opening.me : pick(FIRST_NAMES, scene.seed, "me"),
    you:
      heard.givenName ??
      given.findLast((name) => name !== null) ??
      (opening.text === opened ? opening.you : null),
    people: shuffle(world.people, scene.seed, "people"),
    props: shuffle(world.props, scene.seed, "props"),
    old: oldThings(told, heard),
    repeats: told.filter((one) => one.trim().toLowerCase() === line.trim().toLowerCase()).length,
    phase2: scene.phase2Turn !== null,
  };
}

function oldThings(told: readonly string[], heard: Heard): Thing[] {
  const now = new Set(heard.things.map((thing) => thing.head));
  const found = new Map<string, Thing>();
  for (const line of told.slice(0, -2)) {
    for (const thing of listen(line).things) {
      if (!now.has(thing.head) && thing.category !== null && thing.category !== "time") {
        found.set(thing.head, found.get(thing.head) ?? thing);
      }
    }
  }
  return [...found.values()];
}
