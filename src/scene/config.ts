/**
 * The configuration's one schema (SPEC 5). Values arrive as strings, from `[vars]`, secrets or
 * `.dev.vars`; here they become numbers, booleans and durations, or sentences that say what would
 * be right. A sentence names the variable and never repeats its value: it may be a secret.
 */
import { z } from "zod";
import { type ModelConfig, modelConfig, modelProblems, modelVariables } from "./config-models.ts";
import {
  amount,
  type ConfigProblem,
  hostAndPort,
  oneOf,
  onOff,
  text,
  whole,
} from "./config-values.ts";

export interface Config extends ModelConfig {
  /** Calls a minute; 0: no limit. */
  readonly flashRpm: number;
  /** Calls a minute; 0: no limit. */
  readonly proRpm: number;
  /** US dollars over all sessions, by UTC day; 0: no limit. */
  readonly dailyBudgetUsd: number;
  /** Of the day's budget, for one address: 0 to 1. 0: no share is kept. */
  readonly addressBudgetShare: number;
  readonly firestore: boolean;
  readonly firestoreDatabase: string;
  readonly firestoreCollection: string;
  /** `host:port`, without a scheme. */
  readonly firestoreEmulatorHost: string | undefined;
  /** From the last activity of a scene that runs; 0: never. */
  readonly sessionTtlMs: number;
  /** From the end of a finished scene; 0: never. */
  readonly finishedTtlMs: number;
  /** From the scene's end; 0: never. */
  readonly analyticsRetentionMs: number;
  /** 1 to `MOST_TURNS`. */
  readonly maxTurns: number;
  readonly rateLimits: boolean;
  /** Between two chunks of the understudy. */
  readonly understudyPaceMs: number;
  readonly adminToken: string | undefined;
  readonly logLevel: LogLevel;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** What is worked out of a whole scene at once grows with it: nobody else may wait for that. */
const MOST_TURNS = 200;
const schema = z.object({
  ...modelVariables,
  FLASH_RPM: whole(1_000_000, "calls a minute; 0: no limit").default(0),
  PRO_RPM: whole(1_000_000, "calls a minute; 0: no limit").default(0),
  DAILY_BUDGET_USD: amount(1_000_000, "US dollars a day; 0: no limit").default(10),
  ADDRESS_BUDGET_SHARE: amount(1, "of the day's budget, for one address; 0: none").default(0.5),
  FIRESTORE: onOff.optional(),
  FIRESTORE_DATABASE: text(
    "a database id such as (default)",
    /^(\(default\)|[a-z0-9][a-z0-9-]{0,62})$/,
  ).default("(default)"),
  FIRESTORE_COLLECTION: text(
    "a collection id without slashes, such as improv_sessions",
    /^(?!\.{1,2}$)(?!__.*__$)[^/\s]{1,200}$/,
  ).default("improv_sessions"),
  FIRESTORE_EMULATOR_HOST: hostAndPort.optional(),
  SESSION_TTL_HOURS: amount(87_600, "hours; 0: no limit").default(2),
  FINISHED_TTL_HOURS: amount(876_000, "hours; 0: no limit").default(168),
  ANALYTICS_RETENTION_DAYS: amount(36_500, "days; 0: no limit").default(90),
  MAX_TURNS: whole(MOST_TURNS, `player lines; 0: ${MOST_TURNS}`)
    .transform((turns) => turns || MOST_TURNS)
    .default(15),
  RATE_LIMITS: onOff.default(true),
  UNDERSTUDY_PACE_MS: whole(60_000, "milliseconds; 0: no pause").default(20),
  // What can stand in an Authorization header: anything else would lock the operator out without a word.
  // A shorter one could be guessed: nothing limits how often.
  ADMIN_TOKEN: text(
    "32 to 512 of the characters A-Z a-z 0-9 . _ ~ + / = -; make one with openssl rand -hex 32",
    /^[A-Za-z0-9._~+/=-]{32,512}$/,
  ).optional(),
  LOG_LEVEL: oneOf(LOG_LEVELS, "lower").default("info"),
});

export type ConfigName = keyof typeof schema.shape;
export const CONFIG_NAMES = Object.keys(schema.shape) as readonly ConfigName[];

/**
 * Reads the configuration from an environment, of which only SPEC 5's names are looked at.
 * Unset, empty and blank values take their defaults. Never throws: every problem is listed, by name.
 */
export function parseConfig(raw: Readonly<Record<string, unknown>>): ConfigResult {
  const parsed = schema.safeParse(
    Object.fromEntries(CONFIG_NAMES.map((name) => [name, asText(raw[name])])),
  );
  if (!parsed.success) {
    const byName = new Map(
      parsed.error.issues.map(({ path, message }) => [String(path[0]), message] as const),
    );
    return refuse(
      [...byName].map(([name, right]) => ({ name, message: `${name} must be ${right}.` })),
    );
  }
  const values = parsed.data;
  const problems = modelProblems(values);
  if (problems.length > 0) return refuse(problems);
  const hasKey = values.GOOGLE_SERVICE_ACCOUNT_KEY !== undefined;
  const hasEmulator = values.FIRESTORE_EMULATOR_HOST !== undefined;
  const firestore = values.FIRESTORE ?? (hasKey || hasEmulator);
  if (firestore && !hasKey && !hasEmulator) {
    const message =
      "FIRESTORE is on, which needs GOOGLE_SERVICE_ACCOUNT_KEY or FIRESTORE_EMULATOR_HOST; " +
      "set one of them, or FIRESTORE to off.";
    return refuse([{ name: "FIRESTORE", message }]);
  }
  if (firestore && !hasKey && values.VERTEX_PROJECT === undefined) {
    const message =
      "VERTEX_PROJECT must be set to the emulator's project id, since FIRESTORE_EMULATOR_HOST is " +
      "set and there is no key to take it from.";
    return refuse([{ name: "VERTEX_PROJECT", message }]);
  }
  return { ok: true, config: named(values, firestore) };
}

/** `[vars]` may hold numbers; what is neither text nor number is left for the schema to refuse. */
function asText(value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return value;
  const trimmed = value.trim();
  return trimmed === "" ? undefined : trimmed;
}

function refuse(problems: readonly ConfigProblem[]): ConfigResult {
  return { ok: false, problems };
}

function named(values: z.output<typeof schema>, firestore: boolean): Config {
  return {
    ...modelConfig(values),
    flashRpm: values.FLASH_RPM,
    proRpm: values.PRO_RPM,
    dailyBudgetUsd: values.DAILY_BUDGET_USD,
    addressBudgetShare: values.ADDRESS_BUDGET_SHARE,
    firestore,
    firestoreDatabase: values.FIRESTORE_DATABASE,
    firestoreCollection: values.FIRESTORE_COLLECTION,
    firestoreEmulatorHost: values.FIRESTORE_EMULATOR_HOST,
    sessionTtlMs: Math.round(values.SESSION_TTL_HOURS * HOUR_MS),
    finishedTtlMs: Math.round(values.FINISHED_TTL_HOURS * HOUR_MS),
    analyticsRetentionMs: Math.round(values.ANALYTICS_RETENTION_DAYS * DAY_MS),
    maxTurns: values.MAX_TURNS,
    rateLimits: values.RATE_LIMITS,
    understudyPaceMs: values.UNDERSTUDY_PACE_MS,
    adminToken: values.ADMIN_TOKEN,
    logLevel: values.LOG_LEVEL,
  };
}
