/** The operator's key, in every state in which operators paste it, and the tokens it signs. */
import { generateKeyPairSync } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  AUDIENCES,
  createServiceAccountAuth,
  parseServiceAccountKey,
} from "../../src/google/service-account.ts";
import { generateServiceAccount, tokenProblem } from "../support/service-account.ts";

const account = generateServiceAccount("my-project");
const file = JSON.parse(account.keyFile) as Record<string, string>;
const pem = file.private_key ?? "";
const keyWith = (changes: Record<string, unknown>) => JSON.stringify({ ...file, ...changes });
const body = pem.split("\n").slice(1, 3).join("");

function problemOf(text: string): string {
  const parsed = parseServiceAccountKey(text);
  expect(parsed.ok).toBe(false);
  return parsed.ok ? "" : parsed.problem;
}

describe("a service account's key", () => {
  it("is read from its file's JSON", () => {
    expect(parseServiceAccountKey(account.keyFile)).toEqual({
      ok: true,
      key: {
        projectId: "my-project",
        clientEmail: "stage@my-project.iam.gserviceaccount.com",
        privateKeyId: file.private_key_id,
        privateKey: pem,
      },
    });
  });

  it.each([
    ["with line breaks escaped twice", keyWith({ private_key: pem.replaceAll("\n", "\\n") })],
    ["escaped three times", keyWith({ private_key: pem.replaceAll("\n", "\\\\n") })],
    ["with Windows line breaks", keyWith({ private_key: pem.replaceAll("\n", "\r\n") })],
    ["with real line breaks in its strings", account.keyFile.replaceAll("\\n", "\n")],
    ["quoted with its backslashes kept", account.keyFile.replaceAll('"', '\\"')],
    ["as a JSON string of JSON", JSON.stringify(account.keyFile)],
    ["between blanks", `\n  ${account.keyFile}\n`],
    ["indented", JSON.stringify(file, null, 2)],
    ["without its id", keyWith({ private_key_id: undefined })],
  ])("is understood %s", (_, text) => {
    const parsed = parseServiceAccountKey(text);

    expect(parsed).toMatchObject({ ok: true, key: { projectId: "my-project" } });
    if (!parsed.ok) return;
    const authorization = createServiceAccountAuth(parsed.key, AUDIENCES.vertex).authorization();
    expect(tokenProblem(authorization, account.publicKey, Date.now())).toBeNull();
  });

  const publicPem = account.publicKey.export({ type: "spki", format: "pem" });
  const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  it.each([
    ["nothing", "", /not JSON/],
    ["a path", "/home/me/key.json", /not JSON/],
    ["half a file", account.keyFile.slice(0, 700), /not JSON/],
    ["a number", "7", /not a service account's key/],
    ["a list", "[]", /not a service account's key/],
    ["a user's credentials", keyWith({ type: "authorized_user" }), /"type" is not/],
    ["no project", keyWith({ project_id: undefined }), /lacks "project_id"/],
    ["no address", keyWith({ client_email: undefined }), /lacks "client_email"/],
    ["a broken address", keyWith({ client_email: "stage" }), /invalid "client_email"/],
    ["no private key", keyWith({ private_key: undefined }), /lacks "private_key"/],
    ["an empty private key", keyWith({ private_key: " " }), /invalid "private_key"/],
    ["a public key", keyWith({ private_key: publicPem }), /"private_key" holds a public key/],
    ["no PEM", keyWith({ private_key: body }), /BEGIN PRIVATE KEY-----" is missing/],
    ["a PEM cut off", keyWith({ private_key: pem.slice(0, 400) }), /is cut off/],
    ["a damaged PEM", keyWith({ private_key: pem.replace(body.slice(0, 30), "A") }), /is damaged/],
    [
      "a key of another kind",
      keyWith({ private_key: elliptic.export({ type: "pkcs8", format: "pem" }) }),
      /not an RSA key/,
    ],
  ])("is refused with a clear sentence: %s", (_, text, sentence) => {
    const problem = problemOf(text);

    expect(problem).toMatch(/^GOOGLE_SERVICE_ACCOUNT_KEY .+\.$/);
    expect(problem).toMatch(sentence);
    expect(problem).not.toContain(body.slice(0, 16));
    expect(problem.length).toBeLessThan(250);
  });
});

describe("its tokens", () => {
  const MINUTE_MS = 60_000;
  const START = Date.UTC(2026, 10, 22);
  const parsed = parseServiceAccountKey(account.keyFile);
  if (!parsed.ok) throw new Error(parsed.problem);
  const { key } = parsed;
  const minutes = (count: number) => vi.setSystemTime(START + count * MINUTE_MS);

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
    minutes(0);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("are what Google takes, one for half an hour and more", () => {
    const auth = createServiceAccountAuth(key, AUDIENCES.vertex);

    const first = auth.authorization();
    minutes(30);

    expect(tokenProblem(first, account.publicKey, Date.now())).toBeNull();
    expect(auth.authorization()).toBe(first);
  });

  it("are good for their own service and no other", () => {
    const now = Date.now();
    for (const audience of Object.values(AUDIENCES)) {
      const token = createServiceAccountAuth(key, audience).authorization();
      for (const asked of Object.values(AUDIENCES)) {
        expect(tokenProblem(token, account.publicKey, now, asked)).toBe(
          asked === audience ? null : "for another service",
        );
      }
    }
  });

  it("are renewed long before their end, when nobody waits", () => {
    const auth = createServiceAccountAuth(key, AUDIENCES.vertex);
    auth.renewAhead();
    const first = auth.authorization();

    minutes(39);
    auth.renewAhead();
    expect(auth.authorization()).toBe(first);
    minutes(41);
    expect(auth.authorization()).toBe(first);
    auth.renewAhead();
    expect(auth.authorization()).not.toBe(first);
  });

  it("are never sent in their last minutes, even if nobody renewed them", () => {
    const auth = createServiceAccountAuth(key, AUDIENCES.vertex);
    const first = auth.authorization();

    minutes(56);
    const second = auth.authorization();
    minutes(200);
    const third = auth.authorization();

    expect(new Set([first, second, third]).size).toBe(3);
    expect(tokenProblem(third, account.publicKey, Date.now())).toBeNull();
  });
});
