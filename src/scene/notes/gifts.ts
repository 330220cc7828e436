/** What the partner had put on the stage for a line to take up: the things it named, the best first. */

import { calledIn, type NamedThing } from "../language/named-things.ts";
import { contentStems, sharedStems } from "../language/words.ts";
import { once } from "../once.ts";
import { roundOf } from "../rounds.ts";
import { openingOf, type Scene } from "../scene.ts";
import type { Gift } from "./try-lines.ts";
import {
  lineStems,
  REACH_TURNS,
  replyStems,
  thingsInOpening,
  thingsInReply,
} from "./turn-words.ts";

/** Every room has them: weak to build on beside a thing that only this scene has. */
const FURNITURE =
  /^(?:the |my |your |our |that )?(?:doors?|doorstep|windows?|floor|walls?|rooms?|roof|streets?|place|house|table|chair|stairs|shop|home|boss|applicant|partner|sister|brother|friend|customer|explanation|connection|sleeves?|desk|shoes|slippers|socks?|suit|coat|glasses|top floor|back door|third door|lights?|fall|sight|wedding|dream|less|film|bird|company|sign|couple|promotion|complaint|fit|perfect fit|scale|pocket|hole|bit|fire|bed|chair|clock|kettle|wall)$/i;

/** Part of any room: nobody can be told a thing about it. */
const FIXTURE =
  /^(?:the |my |your |our |that |this )?(?:(?:back |front |third )?doors?|doorstep|windows?|floor|walls?|roof|stairs|lights?|ceiling|corner|place|room|sight|fall|less|bit|way)$/i;

/** How much there is in the thing to build on; 0 for what everybody has. */
function worthOf(thing: NamedThing): number {
  if (FURNITURE.test(thing.again)) return 0.3;
  // "That smell" points at something that was never told.
  if (/^th(?:at|is|ose|ese) /i.test(thing.text)) return 0.5;
  const named = /\p{Lu}/u.test(thing.text.slice(1)) || /^\p{Lu}\P{Lu}*$/u.test(thing.text);
  const anybody = thing.person && thing.stems.size === 1 && !/^(?:my|your|our) /i.test(thing.text);
  return Math.min(thing.stems.size, 3) + (named ? 0.5 : 0) - (anybody ? 0.3 : 0);
}

/** A thing to which later notes may point is worth at least this. */
const STRONG = 1.5;

export interface Gifts {
  /** Of the same scene: from the partner's last line and, after those, from further back; furniture only if there is nothing else. */
  readonly all: readonly Gift[];
  /** Things of the partner's that the line speaks of itself. */
  readonly denied: readonly Gift[];
  /** Strong things of the partner's last line that nobody ever named again, the best first. */
  readonly dropped: readonly Gift[];
}

/** The gifts that lay there when each of the player's lines was said, in the order of the lines. */
export const giftsIn = once((scene: Scene): Gifts[] => {
  const opening = openingOf(scene);
  const spoken = [opening?.content, ...scene.turns.map(({ reply }) => reply)];
  const called = new Set(
    spoken.flatMap((line) => [...calledIn(line ?? ""), ...hailedIn(line ?? "")]),
  );
  const setting = contentStems(`${scene.location ?? ""} \n ${scene.relationship ?? ""}`);
  /** Where in the scene the player first said a word, and where the partner last did. */
  const firstSaid = new Map<string, number>();
  const lastReplied = new Map<string, number>();
  for (const [index, turn] of scene.turns.entries()) {
    for (const one of lineStems(turn)) if (!firstSaid.has(one)) firstSaid.set(one, index);
    for (const one of replyStems(turn)) lastReplied.set(one, index);
  }
  const usable = ({ text, stems }: NamedThing) =>
    !FIXTURE.test(text) &&
    !called.has(text.toLowerCase()) &&
    [...stems].some((one) => !setting.has(one));
  const stumbled = new Set(scene.flops.map(({ turn }) => turn));
  const things = [
    opening ? thingsInOpening(opening) : [],
    // A stumble's words are the stumble's: nobody needs to pick them up.
    ...scene.turns.map((turn) => (stumbled.has(turn.turn) ? [] : thingsInReply(turn))),
  ];
  const named = things.map((some, index) => {
    // What the partner only says back is the player's own, and no gift to them.
    const isOwn = (one: string) => (firstSaid.get(one) ?? index) < index;
    return some
      .filter((thing) => usable(thing) && [...thing.stems].some((one) => !isOwn(one)))
      .map((thing) => ({ thing, named: thing.across, worth: worthOf(thing) }))
      .sort((a, b) => b.worth - a.worth);
  });
  return scene.turns.map((said, index) => {
    const now = said.turn;
    const round = roundOf(scene, now, "player");
    const own = lineStems(said);
    const isOther = ({ thing }: { thing: NamedThing }) => sharedStems(thing.stems, own) === 0;
    const back = Array.from({ length: Math.min(index + 1, REACH_TURNS) }, (_, ago) =>
      roundOf(scene, now - 1 - ago, "partner") === round
        ? (named[index - ago] ?? []).map((gift) => ({ ...gift, ago }))
        : [],
    );
    const strong = back.flatMap((gifts) => gifts.filter(({ worth }) => worth >= 1));
    const rest = back.flatMap((gifts) => gifts.filter(({ worth }) => worth < 1));
    const others = unique(strong.filter(isOther));
    const all = others.length > 0 ? others : unique(rest.filter(isOther));
    const denied = unique(back.flat().filter((gift) => !isOther(gift)));
    const returns = (one: string) => firstSaid.has(one) || (lastReplied.get(one) ?? -1) >= index;
    const dropped = (back[0] ?? []).filter(
      ({ thing, worth }) => worth >= STRONG && ![...thing.stems].some(returns),
    );
    return { all, denied, dropped };
  });
});

/** Whom a line calls by name between two commas: "Ssh, Charlie, listen." */
function hailedIn(line: string): string[] {
  return [...line.matchAll(/(?<=,\s)(\p{Lu}\p{Ll}+)(?=[.!?,])/gu)].map(([name]) =>
    name.toLowerCase(),
  );
}

function unique(gifts: readonly Gift[]): Gift[] {
  const seen = new Set<string>();
  return gifts.filter(({ named }) => {
    const key = named.toLowerCase();
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
