/**
 * Who plays, first to last (SPEC 2.8): each that is configured stands behind the one before it. Here
 * a model of `models/` becomes an entry of the guarded list, with its ids, its gate and its money.
 */
import { type Configured, configuredCompatible, configuredGemini } from "./configured.ts";
import { ratesOf } from "./models/call-window.ts";
import { OPEN_MS } from "./models/circuit.ts";
import { systemClock } from "./models/clock.ts";
import { createGateLease, type GateLeaseOptions } from "./models/gate-lease.ts";
import type { GateView } from "./models/gate-state.ts";
import type { Entry } from "./models/guarded.ts";
import { costAt } from "./models/prices.ts";
import { createUnderstudy } from "./models/understudy/index.ts";
import { MODEL_GATE_NAME, type ModelGate } from "./objects/model-gate.ts";
import { errorLine, type Logger } from "./observability/logger.ts";
import type { Stock } from "./scene/stock.ts";
import type { PlayerKind } from "./scene/vocabulary.ts";

/** One in the list, as the house knows it. */
export interface Player extends Entry {
  readonly kind: PlayerKind;
  /**
   * Whether today's money, this payer's share of it, or what Google gives in a day is spent; `payer` as in
   * `scene_created`. Never rejects.
   */
  readonly spentToday: (payer: string | null) => Promise<boolean>;
}

export type Players = readonly [Player, ...Player[]];

export interface House extends Configured {
  readonly gates: DurableObjectNamespace<ModelGate>;
  readonly stock: Stock;
  readonly logger: Logger;
}

const GATHER_MS = 500;
const UNDERSTUDY = "understudy";

/** All that are configured, in their order; another model is a line here. */
export function playersFor(house: House): Players {
  const [first, ...others]: [...Player[], Player] = [
    ...geminiPlayer(house),
    ...compatiblePlayer(house),
    understudyPlayer(house),
  ];
  return [first, ...others];
}

/** With whom a new scene begins: not with one whose day is over before the scene has begun. */
export async function beginsNow(players: Players, payer: string | null): Promise<Player> {
  for (const player of players) if (!(await player.spentToday(payer))) return player;
  return players[0];
}

function understudyPlayer({ config, stock }: House): Player {
  return {
    kind: "understudy",
    model: createUnderstudy({ stock, paceMs: config.understudyPaceMs }),
    ids: { pro: UNDERSTUDY, flash: UNDERSTUDY },
    gate: null,
    spentToday: () => Promise.resolve(false),
  };
}

function geminiPlayer(house: House): Player[] {
  const { config } = house;
  const gemini = configuredGemini(house);
  if (gemini === null) return [];
  const gate = gatekeeper(house, {
    ids: gemini.ids,
    rpm: { pro: config.proRpm, flash: config.flashRpm },
    budgetUsd: config.dailyBudgetUsd,
  });
  return [{ kind: "gemini", ...gemini, ...gate }];
}

function compatiblePlayer(house: House): Player[] {
  const { compatible, dailyBudgetUsd } = house.config;
  const served = configuredCompatible(house.config, house.logger);
  if (served === null) return [];
  const prices = compatible?.prices;
  const gate = gatekeeper(house, {
    ids: served.ids,
    rpm: { pro: 0, flash: 0 },
    // One that costs nothing plays on when others' money is spent.
    budgetUsd: prices ? dailyBudgetUsd : 0,
    costUsd: (_model, usage) => (prices ? costAt(prices, usage) : 0),
  });
  return [{ kind: "compatible", ...served, ...gate }];
}

interface Limits extends Pick<GateLeaseOptions, "budgetUsd" | "costUsd"> {
  readonly ids: Entry["ids"];
  /** Calls a minute; 0: no limit. */
  readonly rpm: Readonly<Record<"pro" | "flash", number>>;
}

/** The gate of all scenes before a player's models. */
function gatekeeper(
  { config, gates, logger }: House,
  { ids, rpm, ...money }: Limits,
): Pick<Player, "gate" | "spentToday"> {
  // A stub lives as long as the request that made it, so every call makes its own.
  const stub = () => gates.get(gates.idFromName(MODEL_GATE_NAME));
  const gate = createGateLease({
    gate: { lease: async (requests, reports) => stub().lease(requests, reports) },
    rpm: ratesOf(ids, rpm),
    ...money,
    ahead: [
      { agent: "partner", model: ids.pro },
      { agent: "room", model: ids.flash },
    ],
    gatherMs: GATHER_MS,
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    onUnreachable: () => logger.warn({ log_type: "error", where: "model_gate" }),
  });
  const shareUsd = money.budgetUsd * config.addressBudgetShare;
  const spentToday = async (payer: string | null) => {
    try {
      const { spentUsd, spentByPayerUsd, circuits } = await stub().state(payer);
      const isShareSpent = shareUsd > 0 && spentByPayerUsd >= shareUsd;
      const isMoneySpent = money.budgetUsd > 0 && (spentUsd >= money.budgetUsd || isShareSpent);
      return isMoneySpent || isClosedForLong(circuits[ids.pro]);
    } catch (error) {
      logger.warn(errorLine("model_gate", error));
      return gate.moneySpent();
    }
  };
  return { gate, spentToday };
}

/** Longer than after failures: a day's calls are used up. */
function isClosedForLong(circuit: GateView["circuits"][string] | undefined): boolean {
  return circuit?.state === "open" && circuit.retryInMs > OPEN_MS;
}
