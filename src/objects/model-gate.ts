/**
 * The model gate of all scenes, one object named `gate`: thin RPC over `models/gate.ts`.
 *
 * What was spent today, the circuits and the minute's calls survive a restart; leases do not need
 * to, they are a matter of seconds.
 */
import { DurableObject } from "cloudflare:workers";
import { type LeaseAnswer, type LeaseRequest, lease, type Report, settle } from "../models/gate.ts";
import {
  emptyGate,
  type GateState,
  type GateView,
  upToDate,
  utcDay,
  view,
} from "../models/gate-state.ts";
import { BudgetShares } from "./budget-shares.ts";

/** The one name under which the gate is found. */
export const MODEL_GATE_NAME = "gate";

export class ModelGate extends DurableObject {
  #state: GateState;
  readonly #shares: BudgetShares;
  #saved = "";

  constructor(ctx: DurableObjectState, env: never) {
    super(ctx, env);
    ctx.storage.sql.exec(
      "CREATE TABLE IF NOT EXISTS gate (id INTEGER PRIMARY KEY CHECK (id = 1), state TEXT NOT NULL)",
    );
    this.#shares = new BudgetShares(ctx.storage.sql);
    this.#state = this.#restored() ?? emptyGate(Date.now());
  }

  /** Books the reports, then answers each request, in order. */
  lease(
    requests: readonly LeaseRequest[],
    reports: readonly Report[],
  ): { answers: LeaseAnswer[]; view: GateView } {
    const now = Date.now();
    this.#book(reports, now);
    const answers = requests.map((request) => {
      const { state, answer } = lease(this.#state, request, now);
      this.#state = state;
      return answer;
    });
    this.#save();
    return { answers, view: view(this.#state, now) };
  }

  /** Books calls' starts and ends. */
  settle(reports: readonly Report[]): GateView {
    const now = Date.now();
    this.#book(reports, now);
    this.#save();
    return view(this.#state, now);
  }

  /**
   * For metrics and for a new scene that wants to know whether there is money left today, and left for
   * this payer.
   */
  state(payer: string | null = null): GateView & { readonly spentByPayerUsd: number } {
    const now = Date.now();
    const spentByPayerUsd = payer === null ? 0 : this.#shares.spentUsd(payer, utcDay(now));
    return { ...view(this.#state, now), spentByPayerUsd };
  }

  #book(reports: readonly Report[], now: number): void {
    this.#state = upToDate(this.#state, now);
    for (const report of reports) this.#state = settle(this.#state, report, now);
    this.#shares.book(reports, utcDay(now));
  }

  #restored(): GateState | null {
    const row = this.ctx.storage.sql
      .exec<{ state: string }>("SELECT state FROM gate WHERE id = 1")
      .toArray()[0];
    if (row === undefined) return null;
    this.#saved = row.state;
    return { ...JSON.parse(row.state), leases: {} };
  }

  #save(): void {
    const { day, spentUsd, models } = this.#state;
    const durable = JSON.stringify({ day, spentUsd, models: withoutDemand(models) });
    if (durable === this.#saved) return;
    this.#saved = durable;
    this.ctx.storage.sql.exec(
      "INSERT INTO gate (id, state) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state",
      durable,
    );
  }
}

/** Who asked when is fresh with every request and not worth a write. */
function withoutDemand(models: GateState["models"]): GateState["models"] {
  return Object.fromEntries(
    Object.entries(models).map(([name, model]) => [name, { ...model, askedAt: {} }]),
  );
}
