/** Openings in another language than English. */
import { pick } from "../../../scene/random.ts";
import type { Scene } from "../../../scene/scene.ts";
import { upperFirst } from "../ear/things.ts";
import { PREMISES } from "../partner/premises.ts";
import { TONGUES } from "../tongues/hearing.ts";
import type { Hosting } from "../tongues/hosting.ts";
import type { Tongue } from "../tongues/tongue.ts";
import { worldOf } from "../worlds/index.ts";
import { NAMES } from "./given.ts";
import type { Opening } from "./stock.ts";

const LONGEST_PLACE_WORDS = 14;

/** The openings of a language, whatever the game and the suggestions. */
export function openingsIn(tongue: Tongue): Opening[] {
  const { openings = [], short = [], games = {} } = tongue.hosts ?? {};
  return [
    ...openings.map(([world, you, text]) => ({ world, me: null, you, text, tongue })),
    ...[...short, ...Object.values(games)].map((text) => plain(text, tongue)),
  ];
}

/** Whatever of ours was said in one of them. */
export const HOSTED: readonly Opening[] = TONGUES.flatMap(openingsIn);

/** The opening for this scene in that language; null where the language hosts none. */
export function hostedOpening(
  {
    seed,
    location,
    relationship,
    game,
  }: Pick<Scene, "seed" | "location" | "relationship" | "game">,
  tongue: Tongue,
): Opening | null {
  const { hosts } = tongue;
  if (!hosts) return null;
  const name = game?.name.toLowerCase() ?? "";
  const ofGame = hosts.games[name];
  const place = location === null ? "" : placeOf(location);
  const bond = relationship === null ? "" : bondOf(relationship, hosts);
  const given = place !== "" || bond !== "";
  if (ofGame && (!given || PREMISES[name])) {
    const start = place && `${place}.`;
    return plain([start, bond, ofGame].filter((one) => one !== "").join(" "), tongue);
  }
  if (!given) {
    const [world, you, text] = pick(hosts.openings, seed, "opening");
    return { world, me: null, you, text, tongue };
  }
  const you = pick(NAMES, seed, "you");
  const slots: Readonly<Record<string, string>> = { Place: place || hosts.anywhere, bond, you };
  const text = pick(hosts.placed, seed, "given")
    .replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? "")
    .replace(/\s+/g, " ");
  return {
    world: worldOf(`${location ?? ""} ${relationship ?? ""}`).id,
    me: null,
    you,
    text,
    tongue,
  };
}

function plain(text: string, tongue: Tongue): Opening {
  return { world: worldOf("").id, me: null, you: null, text, tongue };
}

/** In the player's own words, as a phrase that stands by itself. */
function placeOf(location: string): string {
  const words = bare(location).split(/\s+/).slice(0, LONGEST_PLACE_WORDS);
  return upperFirst(words.join(" ")).replace(/[,;:]$/u, "");
}

function bondOf(relationship: string, { bond, weAre }: Hosting): string {
  const who = bare(relationship).replace(weAre, "");
  const short = who !== "" && who.split(/\s+/).length <= LONGEST_PLACE_WORDS;
  return short ? bond.replace("{Bond}", () => upperFirst(who)) : "";
}

function bare(text: string): string {
  return text.trim().replace(/[.!?,;\s]+$/u, "");
}
