/** What `npm run doctor` says of each way in when it works, and of every fault that is known of it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { examine } from "../../scripts/doctor/examine.ts";
import type { Finding } from "../../scripts/doctor/finding.ts";
import { chatFaults } from "../support/chat-behaviours.ts";
import { type ChatStandIn, startChatStandIn } from "../support/chat-stand-in.ts";
import { type FirestoreStandIn, startFirestoreStandIn } from "../support/firestore-stand-in.ts";
import { generateServiceAccount } from "../support/service-account.ts";
import { type Behaviour, faults } from "../support/vertex-behaviours.ts";
import { startVertexStandIn, type VertexStandIn } from "../support/vertex-stand-in.ts";

const KEYS = {
  studio: "not-a-key-of-studio-0123456789",
  express: "not-a-key-of-express-0123456789",
};
const MODEL = "gemma4:12b";
const LITE = "gemini-3.5-flash-lite";
const account = generateServiceAccount("my-stage");

let google: VertexStandIn;
let chat: ChatStandIn;
let firestore: FirestoreStandIn;
beforeAll(async () => {
  google = await startVertexStandIn({ publicKey: account.publicKey, keys: KEYS });
  chat = await startChatStandIn();
  firestore = await startFirestoreStandIn();
});
afterAll(() => Promise.all([google.close(), chat.close(), firestore.close()]));
beforeEach(() => {
  google.forget();
  chat.always(null);
  firestore.refuse(null);
});

const byKey = (api: "studio" | "express", key = KEYS[api]) => ({
  GEMINI_API_KEY: key,
  GEMINI_API: api,
  GEMINI_PRO_MODEL: LITE,
  VERTEX_BASE_URL: google.url,
});
const byAccount = () => ({
  GOOGLE_SERVICE_ACCOUNT_KEY: account.keyFile,
  GEMINI_PRO_MODEL: LITE,
  VERTEX_BASE_URL: google.url,
  FIRESTORE: "off",
});
const served = (baseUrl = chat.url) => ({
  COMPATIBLE_BASE_URL: baseUrl,
  COMPATIBLE_MODEL: MODEL,
});
const kept = () => ({ FIRESTORE_EMULATOR_HOST: firestore.host, VERTEX_PROJECT: "my-stage" });

async function found(vars: Record<string, unknown>, patienceMs = 20_000): Promise<Finding[]> {
  const findings: Finding[] = [];
  const patience = { geminiMs: patienceMs, compatibleMs: patienceMs };
  for await (const finding of examine(vars, patience)) findings.push(finding);
  return findings;
}

/** The one thing that was asked, which does not work. */
async function wrong(vars: Record<string, unknown>, patienceMs?: number): Promise<Finding> {
  const [finding, ...others] = await found(vars, patienceMs);
  expect(others).toEqual([]);
  if (finding === undefined) throw new Error("nothing was asked");
  expect(finding.ok).toBe(false);
  return finding;
}

describe("what works is told so", () => {
  it("nothing is asked where nothing is configured", async () => {
    expect(await found({})).toEqual([]);
  });

  it("each model once, in the order of who plays, and Firestore last", async () => {
    const vars = {
      ...byKey("studio"),
      GEMINI_PRO_MODEL: "gemini-3.8-flash",
      ...served(),
      ...kept(),
    };
    const works = { ok: true, words: expect.any(String) };
    expect(await found(vars)).toMatchObject([
      { ...works, subject: "Gemini by key for studio, gemini-3.8-flash" },
      { ...works, subject: `Gemini by key for studio, ${LITE}` },
      { ...works, subject: `Compatible at ${chat.url}, ${MODEL}` },
      { ...works, subject: "Firestore, improv_sessions in (default)" },
    ]);
    expect(google.requests.map(({ model }) => model)).toEqual(["gemini-3.8-flash", LITE]);
    expect(firestore.paths).toEqual(["/v1/projects/my-stage/databases/(default)/documents:commit"]);
  });

  it("the service account, with its project", async () => {
    expect(await found(byAccount())).toMatchObject([
      { ok: true, subject: `Gemini by service account, project my-stage, ${LITE}` },
    ]);
  });
});

describe("a configuration that is not right", () => {
  it.each([
    [{ GEMINI_API: "vertex" }, /^GEMINI_API must be one of studio, express\. .*503/],
    [{ COMPATIBLE_MODEL: MODEL }, /^COMPATIBLE_BASE_URL must be set/],
    [{ GOOGLE_SERVICE_ACCOUNT_KEY: "{" }, /^GOOGLE_SERVICE_ACCOUNT_KEY is not JSON/],
  ])("%j", async (vars, words) => {
    expect((await wrong(vars)).words).toMatch(words);
  });
});

const OF_A_KEY: readonly [string, () => Behaviour, RegExp][] = [
  ["a wrong key", faults.badKey, /no key that Google knows.*Make one at/],
  ["a dead key", faults.deadKey, /of a kind that Google no longer takes.*Make a new one/],
  ["the wrong way in", faults.wrongSurface, /not for what GEMINI_API says: set GEMINI_API/],
  ["a key bound to addresses", faults.restrictedKey, /Take the restriction off/],
  ["a region that is not served", faults.wrongRegion, /EEA, Switzerland and the UK/],
  ["the day's calls used up", faults.dayIsSpent, /come back at midnight in California/],
  ["a model that is not served", faults.notFound, /see GEMINI_PRO_MODEL/],
  ["a level that the model does not have", faults.badRequest, /see GEMINI_THINKING/],
];
const OF_AN_ACCOUNT: typeof OF_A_KEY = [
  ["one that is not taken", faults.unauthenticated, /does not take GOOGLE_SERVICE_ACCOUNT_KEY/],
  ["no role, or the API is off", faults.forbidden, /enable aiplatform.*roles\/aiplatform\.user/],
  ["a model that is not served", faults.notFound, /VERTEX_LOCATION/],
];
const OF_GOOGLE: typeof OF_A_KEY = [
  ["the minute's calls used up", faults.tooMany, /too many calls for now.*429/],
  ["an error of Google's", faults.internal, /not answer as it should.*500/],
  ["a cut line", faults.reset, /this machine is online/],
  ["somebody else's page", faults.notAStream, /broke off/],
  ["an answer held back", () => faults.safety(), /held back/],
];

describe.each(["studio", "express"] as const)("a key for %s", (api) => {
  it.each([...OF_A_KEY, ...OF_GOOGLE])("%s", async (_, fault, words) => {
    google.always(fault);
    expect((await wrong(byKey(api))).words).toMatch(words);
  });

  it("that is for the other", async () => {
    const other = api === "studio" ? KEYS.express : KEYS.studio;
    expect((await wrong(byKey(api, other))).words).toMatch(/set GEMINI_API to studio/);
  });

  it("nobody answers in time", async () => {
    google.always(faults.hang);
    expect((await wrong(byKey(api), 100)).words).toMatch(/did not answer in time/);
  });
});

describe("a service account", () => {
  it.each([...OF_AN_ACCOUNT, ...OF_GOOGLE])("%s", async (_, fault, words) => {
    google.always(fault);
    expect((await wrong(byAccount())).words).toMatch(words);
  });
});

const OF_A_SERVER: readonly [string, () => Behaviour, RegExp][] = [
  ["a wrong key", chatFaults.wrongKey, /does not take COMPATIBLE_API_KEY/],
  ["no credit", chatFaults.noCredit, /no credit left: top it up/],
  ["nobody has paid", chatFaults.quotaSpent, /no credit left/],
  ["Workers AI's day is spent", chatFaults.neuronsSpent, /comes back at midnight UTC/],
  ["Workers AI has no room", chatFaults.noCapacity, /too many calls for now.*3040/],
  ["too many requests", chatFaults.tooMany, /too many calls for now/],
  ["still loading", chatFaults.loading, /still loading\. Ask again in a minute/],
  ["a way elsewhere", chatFaults.moved, /set the address that it names/],
  ["a prompt beyond the context", chatFaults.tooLong, /OLLAMA_CONTEXT_LENGTH=8192/],
  ["a failure", chatFaults.failed, /not answer as it should.*500/],
  ["an end without a reason", () => chatFaults.empty(), /broke off/],
];

describe("a compatible server", () => {
  it.each(OF_A_SERVER)("%s", async (_, fault, words) => {
    chat.always(fault);
    expect((await wrong(served())).words).toMatch(words);
  });

  it("without the model: with the command that gets it", async () => {
    chat.always(chatFaults.notPulled);
    expect(await wrong(served())).toMatchObject({
      words: expect.stringMatching(/does not have COMPATIBLE_MODEL/),
      command: `ollama pull ${MODEL}`,
    });
  });

  it("that is not running", async () => {
    const gone = await startChatStandIn();
    await gone.close();
    expect((await wrong(served(gone.url))).words).toMatch(
      /Nobody answers at COMPATIBLE_BASE_URL: start the server/,
    );
  });

  it("that loads the model while one waits", async () => {
    chat.always(chatFaults.hang);
    expect((await wrong(served(), 100)).words).toMatch(/still loading the model/);
  });

  it.each([
    [4_096, false],
    [8_191, false],
    [8_192, true],
    [131_072, true],
  ])("with a context of %i tokens", async (contextLength, ok) => {
    const ollama = await startChatStandIn({ contextLength });
    const [finding] = await found(served(ollama.url));
    await ollama.close();

    expect(finding?.ok).toBe(ok);
    const command = "OLLAMA_CONTEXT_LENGTH=8192 OLLAMA_KEEP_ALIVE=1h ollama serve";
    expect(finding?.command).toBe(ok ? undefined : command);
    if (!ok) expect(finding?.words).toContain(`its context is ${contextLength} tokens`);
  });
});

describe("Firestore", () => {
  it.each([
    [{ code: 404, status: "NOT_FOUND" }, /no such database.*gcloud firestore databases create/],
    [{ code: 403, status: "PERMISSION_DENIED" }, /enable firestore.*roles\/datastore\.user/],
    [{ code: 401, status: "UNAUTHENTICATED" }, /does not take GOOGLE_SERVICE_ACCOUNT_KEY/],
    [{ code: 400, status: "INVALID_ARGUMENT" }, /FIRESTORE_DATABASE or FIRESTORE_COLLECTION/],
    [{ code: 503, status: "UNAVAILABLE" }, /finished scenes wait for it.*503/],
  ])("refuses with %j", async (refusal, words) => {
    firestore.refuse(refusal);
    expect((await wrong(kept())).words).toMatch(words);
  });

  it("is not there", async () => {
    const gone = await startFirestoreStandIn();
    await gone.close();
    const vars = { ...kept(), FIRESTORE_EMULATOR_HOST: gone.host };
    expect((await wrong(vars)).words).toMatch(/Nobody answers.*start the emulator/);
  });
});

describe("the command", () => {
  const script = fileURLToPath(new URL("../../scripts/doctor.ts", import.meta.url));

  /** Run where a `.dev.vars` says this. The shell's own variables for the stage are left out. */
  function run(vars: Readonly<Record<string, string>>, shell: Record<string, string> = {}) {
    const folder = mkdtempSync(join(tmpdir(), "doctor-"));
    writeFileSync(join(folder, "wrangler.toml"), 'name = "stage"\n[vars]\nMAX_TURNS = "5"\n');
    const lines = Object.entries(vars).map(([name, value]) => `${name}=${value}`);
    writeFileSync(join(folder, ".dev.vars"), lines.join("\n"));
    const env = { PATH: process.env.PATH, HOME: folder, ...shell };
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
      ...{ cwd: folder, env, encoding: "utf8" },
    });
    rmSync(folder, { recursive: true });
    return { status, said: stdout + stderr };
  }

  it("with nothing configured says who plays and how to change that, which is no failure", () => {
    const { status, said } = run({});
    expect(said).toMatch(/understudy plays every part.*GEMINI_API_KEY/s);
    expect(status).toBe(0);
  });

  it("fails for what does not work, says so by name, and prints no key", () => {
    const key = "nobody-may-see-this-key-0123";
    const { status, said } = run(
      { GEMINI_API_KEY: key, VERTEX_BASE_URL: "http://127.0.0.1:9" },
      { COMPATIBLE_BASE_URL: `http://127.0.0.1:9/${key}/v1`, COMPATIBLE_MODEL: MODEL },
    );
    expect(said).toMatch(/✗ Gemini by key for studio/);
    expect(said).toMatch(/✗ Compatible at http:\/\/127\.0\.0\.1:9\/\[secret\]\/v1/);
    expect(said).toMatch(/COMPATIBLE_BASE_URL, COMPATIBLE_MODEL: from this shell/);
    expect(said).not.toContain(key);
    expect(status).toBe(1);
  });
});
