/**
 * The Stage Manager: code, never on stage. It turns a due job into calls to the ensemble and hands
 * back commands; `scene/decide.ts` judges what they bring about. Models never decide who speaks next.
 */
import type { Command, Heard } from "../scene/commands.ts";
import type { Job } from "../scene/due.ts";
import type { AgentCall } from "../scene/events.ts";
import { contentStems } from "../scene/language/words.ts";
import { bareReport } from "../scene/notes/bare-report.ts";
import { earlierOffers } from "../scene/offers.ts";
import type { Report } from "../scene/protocol.ts";
import { pick } from "../scene/random.ts";
import { answers, isWithinReach } from "../scene/rounds.ts";
import { asPlayed, type Scene } from "../scene/scene.ts";
import type { Archetype, Game } from "../scene/stock.ts";
import type { AgentName } from "../scene/vocabulary.ts";
import { generateAudience } from "../tools/demographic-generator.ts";
import { offersIn, readLine } from "../tools/line-reader.ts";
import { gaugeLine } from "../tools/sentiment-gauge.ts";
import { careForLine, careForTurn, heldBeatFor, plainWords } from "./care.ts";
import type { Cast } from "./cast.ts";
import { performNotes } from "./closing.ts";
import { care, pickGame, steer, welcome } from "./mc.ts";
import { openScene, reply } from "./partner.ts";
import { react } from "./room.ts";

const AUDIENCE_SIZE = 5;

/** A player's line as it came in; `firstKeyMs` as the page has measured it. */
interface SaidLine {
  readonly id: string;
  readonly text: string;
  readonly firstKeyMs?: number | undefined;
}

export interface JobHooks {
  readonly signal: AbortSignal;
  /** Called for every piece of speech as it comes; `offset` in UTF-16 code units. */
  readonly onDelta: (agent: AgentName, turn: number, offset: number, text: string) => void;
  /** What the audience has heard so far of the Partner's line that is being spoken; empty for nothing. */
  readonly heardOfPartner: () => string;
}

export interface StageManager {
  /** Five archetypes for the house, by seed and place. */
  audienceFor(seed: number, location: string | null): Archetype[];
  /** The game of that name, however it is spelled. */
  gameNamed(name: string): Game | undefined;
  /** Reads the player's line with the local tools alone: nothing may stand before the Partner. */
  say(scene: Scene, line: SaidLine, heard: Heard | null): Command;
  /** The report for when performing the notes fails. Cannot fail itself. */
  bareReport(scene: Scene): Report;
  /** Performs a job; `scene` gives the scene as it stands when asked. Stops soon after an abort. */
  perform(job: Job, scene: () => Scene, hooks: JobHooks): AsyncGenerator<Command>;
}

export function createStageManager(cast: Cast): StageManager {
  return {
    audienceFor: (seed, location) =>
      generateAudience(cast.stock.archetypes, { count: AUDIENCE_SIZE, location, seed }),
    gameNamed: (name) => cast.games.byName(name),
    say: (scene, line, heard) => sayCommand(cast, scene, line, heard),
    bareReport: (scene) => bareReport(scene, cast.stock.bareReport),
    perform: (job, scene, hooks) => perform(cast, job, scene, hooks),
  };
}

function sayCommand(
  cast: Cast,
  scene: Scene,
  { id, text, firstKeyMs }: SaidLine,
  heard: Heard | null,
): Command {
  const turn = scene.turns.length + 1;
  const played = asPlayed(scene);
  const partnerLine = played.lines.findLast(({ agent }) => agent === "partner")?.content ?? null;
  const beginners = cast.games.search({ difficulty: "beginner" });
  return {
    type: "say",
    messageId: id,
    text,
    firstKeyMs,
    gauged: gaugeLine(text, partnerLine === null ? {} : { previous: partnerLine }),
    read: readLine(text, {
      turn,
      partnerLine: answers(scene, turn) ? partnerLine : null,
      earlierOffers: earlierOffers(played).filter((offer) => isWithinReach(scene, turn, offer)),
      playerLines: played.turns.map(({ line }) => line),
      game: scene.game,
    }),
    distress: careForLine(cast, scene, text),
    heldBeat: heldBeatFor(cast, scene, text),
    heard,
    fallbackGame: pick(beginners, scene.seed, "game"),
  };
}

/** What the player gave, before the scene and in the line just said: saying it back is no offer. */
function given({ location, relationship, turns }: Scene): ReadonlySet<string> {
  return contentStems(`${location ?? ""} \n ${relationship ?? ""} \n ${turns.at(-1)?.line ?? ""}`);
}

async function* perform(
  cast: Cast,
  job: Job,
  whole: () => Scene,
  hooks: JobHooks,
): AsyncGenerator<Command> {
  // Whoever plays, reacts or takes notes knows nothing of a line that was set apart.
  const scene = () => asPlayed(whole());
  const speech = (agent: AgentName, turn: number) => ({
    signal: hooks.signal,
    onDelta: (offset: number, text: string) => hooks.onDelta(agent, turn, offset, text),
  });
  switch (job.kind) {
    case "welcome": {
      let { game } = scene();
      if (game === null) {
        const picked = await pickGame(cast, scene(), hooks.signal);
        game = picked.game;
        yield account(0, picked.calls);
        yield { type: "pick_game", game };
      }
      const spoken = await welcome(cast, scene(), game, speech("mc", 0));
      yield account(0, spoken.calls);
      yield { type: "welcome", content: spoken.content };
      return;
    }
    case "opening": {
      const spoken = await openScene(cast, scene(), speech("partner", 0));
      yield account(0, spoken.calls);
      yield {
        type: "open",
        content: spoken.content,
        offers: offersIn(spoken.content, given(scene())),
      };
      return;
    }
    case "reply": {
      const { turn } = job;
      const spoken = await reply(cast, scene(), turn, speech("partner", turn));
      yield account(turn, spoken.calls);
      yield {
        type: "reply",
        turn,
        content: spoken.content,
        offers: offersBeyond(scene(), turn, spoken.content),
        // Only a model that was asked and failed is degraded; the understudy in its own session is not.
        degradation: spoken.degradation,
      };
      return;
    }
    case "reaction":
      yield* performReaction(cast, job.turn, whole, hooks);
      return;
    case "aside": {
      const { turn } = job;
      const spoken =
        job.aside === "care"
          ? await care(cast, whole(), speech("mc", turn))
          : await steer(cast, scene(), speech("mc", turn));
      yield account(turn, spoken.calls);
      const partner = plainWords(cast, whole(), turn);
      yield { type: "aside", turn, content: spoken.content, partner };
      return;
    }
    case "notes":
      yield* performNotes(cast, whole(), hooks, speech("mc", whole().turns.length));
      return;
    default:
      job satisfies never;
  }
}

/**
 * The Partner's offers in a reply; what only says the player's own words back is none of theirs. A flop
 * is a mistake made on purpose: whoever lets it pass has dropped no offer, and whoever saves it is
 * honoured for the rescue.
 */
function offersBeyond({ flops, turns }: Scene, turn: number, reply: string): string[] {
  if (flops.some((flop) => flop.turn === turn)) return [];
  const given = contentStems(turns.find((one) => one.turn === turn)?.line ?? "");
  return offersIn(reply).filter((offer) =>
    [...contentStems(offer)].some((stem) => !given.has(stem)),
  );
}

function account(turn: number, calls: readonly AgentCall[]): Command {
  return { type: "account", turn, calls };
}

/** The Room may fail without the scene noticing. */
async function* performReaction(
  cast: Cast,
  turn: number,
  scene: () => Scene,
  hooks: JobHooks,
): AsyncGenerator<Command> {
  const reacted = await react(cast, asPlayed(scene()), turn, hooks.signal).catch(
    (error: unknown) => {
      if (hooks.signal.aborted) throw error;
      return null;
    },
  );
  if (reacted === null) {
    yield { type: "react", turn, felt: null };
    return;
  }
  const { answer, source, calls } = reacted;
  yield account(turn, calls);
  yield {
    type: "react",
    turn,
    felt: {
      sentiment: answer.sentiment,
      reaction: answer.reaction,
      spotlight: answer.spotlight,
      read: source === "model" ? { turn, ...answer.read, source } : null,
      distress: answer.distress
        ? { words: careForTurn(cast, scene(), turn), heard: hooks.heardOfPartner() }
        : null,
    },
  };
}
