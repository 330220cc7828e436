/** What kinds of values the configuration knows, and how each is worded where it is wrong. */
import { z } from "zod";

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

const baseUrl =
  "an absolute https URL without user, query or fragment; http only to this machine (localhost, 127.0.0.1, [::1])";

/** The base of another service's URLs, without a slash at its end: what is sent there is secret. */
export const safeBaseUrl = z
  .string(baseUrl)
  .refine(isSafeBaseUrl, baseUrl)
  .transform((value) => value.replace(/\/+$/, ""));

function isSafeBaseUrl(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:\/\//i.test(value)) return false;
  if (url.protocol === "http:" && !isLoopback(url.hostname)) return false;
  return url.username === "" && url.password === "" && url.search === "" && url.hash === "";
}

/** `hostname` as `URL` writes it: lower case, IPv4 in four numbers, IPv6 in brackets. */
function isLoopback(hostname: string): boolean {
  const isName = hostname === "localhost" || hostname.endsWith(".localhost");
  return isName || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

const address = "host:port, such as localhost:8080, without http://";

export const hostAndPort = z.string(address).refine(isHostAndPort, address);

function isHostAndPort(value: string): boolean {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9._-]*[a-z0-9])?):(\d{1,5})$/i.exec(value);
  const port = Number(match?.[3] ?? 0);
  return port >= 1 && port <= 65_535;
}
