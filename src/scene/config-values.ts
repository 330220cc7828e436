/** What kinds of values the configuration knows, and how each is worded where it is wrong. */
import { z } from "zod";

export interface ConfigProblem {
  /** The variable's name. */
  readonly name: string;
  /** What would be right, as a whole sentence that begins with the name. */
  readonly message: string;
}

/** Every schema's `error` is what would be right, worded to follow "NAME must be". */
export const text = (right: string, pattern: RegExp) => z.string(right).regex(pattern, right);

export function whole(max: number, meaning: string) {
  const right = `a whole number from 0 to ${max} (${meaning})`;
  return text(right, /^\d{1,15}$/)
    .transform(Number)
    .refine((value) => value <= max, right);
}

export function amount(max: number, meaning: string) {
  const right = `a number from 0 to ${max} (${meaning})`;
  // So many decimals because a quotient such as 4/3600, written out by a program, has them.
  return text(right, /^(\d{1,12}(\.\d{0,40})?|\.\d{1,40})$/)
    .transform(Number)
    .refine((value) => value <= max, right);
}

export function oneOf<const Words extends readonly [string, ...string[]]>(
  words: Words,
  spelling: "upper" | "lower",
) {
  const right = `one of ${words.join(", ")}`;
  const spelt = z.string(right).transform((value) => {
    return spelling === "upper" ? value.toUpperCase() : value.toLowerCase();
  });
  return spelt.pipe(z.enum(words, right));
}

export const onOff = oneOf(["on", "off"], "lower").transform((value) => value === "on");

/** Two amounts, such as what a million tokens cost in and out. */
const prices = "two numbers, US dollars per million tokens in and out, such as 0.1,0.4";

export const pricePair = text(
  prices,
  /^\d{1,6}(\.\d{1,12})?\s*,\s*\d{1,6}(\.\d{1,12})?$/,
).transform((value) => {
  const [input = 0, output = 0] = value.split(",").map(Number);
  return { input, output };
});

const safeUrl =
  "an absolute https URL without user, query or fragment; http only to this machine (localhost, 127.0.0.1, [::1])";

/** The base of another service's URLs, without a slash at its end: what is sent there is secret. */
export const safeBaseUrl = baseUrl(
  safeUrl,
  ({ protocol, hostname }) => protocol === "https:" || isLoopback(hostname),
);

const serverUrl =
  "an absolute http or https URL without user, query or fragment, up to what /chat/completions follows, such as http://localhost:11434/v1";

/** The base of an OpenAI-compatible server's URLs, without a slash at its end. */
export const serverBaseUrl = baseUrl(
  serverUrl,
  ({ pathname }) => !/\/chat\/completions\/*$/.test(pathname),
);

function baseUrl(right: string, isRight: (url: URL) => boolean) {
  return z
    .string(right)
    .refine((value) => {
      const url = /^https?:\/\//i.test(value) && URL.canParse(value) ? new URL(value) : null;
      return url !== null && isBare(url) && isRight(url);
    }, right)
    .transform((value) => value.replace(/\/+$/, ""));
}

const isBare = ({ username, password, search, hash }: URL) =>
  username === "" && password === "" && search === "" && hash === "";

/** `hostname` as `URL` writes it: lower case, IPv4 in four numbers, IPv6 in brackets. */
function isLoopback(hostname: string): boolean {
  const isName = hostname === "localhost" || hostname.endsWith(".localhost");
  return isName || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * Whether what is sent to a host stays on this machine or in a private network: reserved addresses,
 * names of one word, and the endings that public DNS does not know.
 */
export function isPrivateHost(hostname: string): boolean {
  const isAddress =
    /^(10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))(\.\d{1,3}){2,3}$/.test(hostname) ||
    /^\[(f[cd]|fe[89ab])/.test(hostname);
  const isName = /^[a-z0-9_-]+$|\.(local|lan|internal|home\.arpa)$/.test(hostname);
  return isLoopback(hostname) || isAddress || isName;
}

const address = "host:port, such as localhost:8080, without http://";

export const hostAndPort = z.string(address).refine(isHostAndPort, address);

function isHostAndPort(value: string): boolean {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9._-]*[a-z0-9])?):(\d{1,5})$/i.exec(value);
  const port = Number(match?.[3] ?? 0);
  return port >= 1 && port <= 65_535;
}
