/** All that a reply is made from, gathered once: what was heard, what stands, where the scene plays. */
import { pick, shuffle } from "../../../scene/random.ts";
import type { Scene } from "../../../scene/scene.ts";
import { type Heard, listen, listenOnce } from "../ear/listen.ts";
import { tagged } from "../ear/tagged.ts";
import { type Thing, thingsIn } from "../ear/things.ts";
import { openingSaid } from "../openings/opening.ts";
import type { Tongue } from "../tongues/tongue.ts";
import { type World, worldNamed, worldOf } from "../worlds/index.ts";

export interface Stage {
  readonly scene: Scene;
  readonly seed: number;
  readonly turn: number;
  readonly heard: Heard;
  /** Another language than English in which the Partner opened. */
  readonly opensIn: Tongue | null;
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
  /** Things that the opening put on stage, as the Partner speaks of them. */
  readonly given: readonly string[];
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
  const own = scene.lines.filter((one) => one.agent === "partner");
  const said = own.map((one) => one.content);
  const earlier = scene.turns.filter((one) => one.turn < turn);
  const told = earlier.map((one) => one.line);
  const opened = said[0] ?? "";
  const opening = openingSaid(scene, opened);
  const world = opening
    ? worldNamed(opening.world)
    : worldOf(`${scene.location ?? ""} ${scene.relationship ?? ""} ${opened} ${told.join(" ")}`);
  const past = earlier.map((one) => listenOnce(one, one.line));
  const given = past.map((one) => one.givenName);
  return {
    scene,
    seed: scene.seed,
    turn,
    heard,
    opensIn: opening?.tongue ?? null,
    said,
    told,
    world,
    me: opening?.me ?? pick(FIRST_NAMES, scene.seed, "me"),
    you: heard.givenName ?? given.findLast((name) => name !== null) ?? opening?.you ?? null,
    people: shuffle(world.people, scene.seed, "people"),
    props: shuffle(world.props, scene.seed, "props"),
    // The place itself is no thing to point at.
    given: (opening?.tongue ? [] : givenOnce(own[0])).filter((one) => !placed(scene.location, one)),
    old: oldThings(past.slice(0, -2), heard),
    repeats: told.filter((one) => one.trim().toLowerCase() === line.trim().toLowerCase()).length,
    phase2: scene.phase2Turn !== null,
  };
}

/** The opening is tagged once, and not at every turn again. Weak, so that an erased scene takes it along. */
const givenBefore = new WeakMap<object, readonly string[]>();

function givenOnce(opening: { readonly content: string } | undefined): readonly string[] {
  if (!opening) return [];
  const given = givenBefore.get(opening) ?? givenIn(opening.content);
  givenBefore.set(opening, given);
  return given;
}

function placed(location: string | null, given: string): boolean {
  const head = given.split(" ").at(-1) ?? "";
  return location?.toLowerCase().includes(head.toLowerCase()) ?? false;
}

/** `thingsIn` turns a line round as its listener would; here the speaker speaks of them again. */
function givenIn(opened: string): string[] {
  const concrete = tagged(opened)
    .flatMap((terms) => thingsIn(terms))
    .filter(
      ({ category, name }) =>
        category !== null && !name && !ABSTRACT.has(category) && !PEOPLE.has(category),
    );
  const own = concrete.map(({ the }) =>
    the.replace(/^(?:my|your)\b/, (word) => (word === "my" ? "your" : "my")),
  );
  return [...new Set(own)].filter((one) => one.length < 32 && !/\p{Lu}/u.test(one));
}

const ABSTRACT: ReadonlySet<string> = new Set(
  "time feeling body idea material building outdoors room smell event opening furniture weather".split(
    " ",
  ),
);
/** Whom the opening names may be standing here: "my sister" is the player. */
const PEOPLE: ReadonlySet<string> = new Set(["person", "family"]);

function oldThings(past: readonly Heard[], heard: Heard): Thing[] {
  const now = new Set(heard.things.map((thing) => thing.head));
  const found = new Map<string, Thing>();
  for (const thing of past.flatMap((one) => (one.clause?.negative ? [] : one.things))) {
    if (now.has(thing.head) || thing.category === null || found.has(thing.head)) continue;
    if (!ABSTRACT.has(thing.category)) found.set(thing.head, thing);
  }
  return [...found.values()];
}
