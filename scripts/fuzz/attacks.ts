/**
 * What has hurt stages like this one, carried out as far as the stage lets it. Each attack begins its
 * own scene and tells what it should not have been let do; limits of rate have to be on.
 */
import { HOSTILE_VALUES } from "../../test/support/wrong-input.ts";
import { type Attack, authorized, found, join } from "./attack.ts";
import { sendByHand } from "./by-hand.ts";
import { flood } from "./flood.ts";
import { send } from "./over-http.ts";
import { begin, plays, post } from "./scene.ts";
import { attacksByWatchers } from "./watchers.ts";

/** Over this, whoever floods one socket would fill the object's memory: what one is sent, and a first welcome. */
const MOST_UNITS = 3 * 1_024 * 1_024;
const MIXED_MARKS = "\u0316\u0301";
const UNSEEN = /[\u0085\u200b\u{e0020}-\u{e007f}]/u;
/** Each may be a line, and one follows it: together fewer than may be said at once. */
const VALUES_A_SCENE = 3;
const JSON_TYPE = "content-type: application/json";

const at = ({ session_id }: { readonly session_id: string }) => `/api/sessions/${session_id}`;

const joinsWithoutEnd: Attack = {
  name: "joins without end",
  carryOut: async (url, seed) => {
    const scene = await begin(url, seed);
    const { code, units, leaks } = await flood(
      url,
      scene.session_id,
      Array.from({ length: 5_000 }, () => join(scene.share_token)),
    );
    return found(
      code === null && "the socket was never closed",
      units > MOST_UNITS && `it was sent ${units} units`,
      await plays(url, scene, 1),
      ...leaks,
    );
  },
};

const paddedPings: Attack = {
  name: "pings with spaces",
  carryOut: async (url, seed) => {
    const scene = await begin(url, seed);
    const pings = Array.from({ length: 2_000 }, (_, i) => `{"type":"ping"${" ".repeat(1 + i)}}`);
    const frames = [join(scene.token), ...pings];
    const { code, leaks } = await flood(url, scene.session_id, frames);
    return found(
      code === null && "the socket was never closed",
      await plays(url, scene, 1),
      ...leaks,
    );
  },
};

const bigBeforeJoining: Attack = {
  name: "big frames before joining",
  carryOut: async (url, seed) => {
    const scene = await begin(url, seed);
    // In UTF-8 each mark has two bytes: half are within what a joined socket may send, half are not.
    const frames = Array.from({ length: 16 }, (_, i) => {
      const message = `a${MIXED_MARKS.repeat(i % 2 === 0 ? 3_500 : 15_000)}`;
      return JSON.stringify({ type: "text_message", id: `m${i}`, message });
    });
    const isOver = (came: ReadonlyMap<string, number>) => refusals(came) === frames.length;
    const refused = await flood(url, scene.session_id, frames, isOver);
    const huge = await flood(url, scene.session_id, ["x".repeat(70_000)]);
    return found(
      refused.code !== null && `closed with ${refused.code}`,
      !isOver(refused.came) && `not all were refused: ${JSON.stringify([...refused.came])}`,
      huge.code !== 1009 && `over 64 KiB: closed with ${huge.code}`,
      await plays(url, scene, 1),
    );
  },
};

const refusals = (came: ReadonlyMap<string, number>) =>
  (came.get("error forbidden") ?? 0) + (came.get("error too_large") ?? 0);

const brokenBodies: Attack = {
  name: "slow and broken bodies",
  carryOut: async (url, seed) => {
    const scene = await begin(url, seed);
    const path = `${at(scene)}/message`;
    const headers = [JSON_TYPE, `authorization: Bearer ${scene.token}`];
    const half = { path, headers: [...headers, "content-length: 90"], body: '{"message":"' };
    const chunked = { path, headers: [...headers, "transfer-encoding: chunked"], body: "5\r\n{" };
    const fresh = { ...half, path: "/api/sessions" };
    for (const broken of [half, chunked, fresh]) await sendByHand(url, broken, true);
    const slow = await Promise.all([half, chunked, fresh].map((each) => sendByHand(url, each)));
    const isLate = slow.every((status) => status === 408);
    return found(!isLate && `slow bodies: ${slow.join(", ")}`, await plays(url, scene, 1));
  },
};

const foreignPages: Attack = {
  name: "POSTs and sockets of a foreign page",
  carryOut: async (url, seed) => {
    const scene = await begin(url, seed);
    const origin = "origin: https://elsewhere.example";
    const site = "sec-fetch-site: cross-site";
    const body = "{}";
    const text = ["content-type: text/plain", "content-length: 2"];
    const upgrade = ["upgrade: websocket", "connection: Upgrade", "sec-websocket-version: 13"];
    const key = "sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==";
    const tried = await Promise.all([
      sendByHand(url, { path: "/api/sessions", headers: [origin, ...text], body }),
      sendByHand(url, { path: "/api/sessions", headers: [site, ...text], body }),
      sendByHand(url, { path: "/api/sessions", headers: text, body }),
      sendByHand(url, { path: `${at(scene)}/end`, headers: [origin], body: "" }),
      sendByHand(url, {
        method: "GET",
        path: `${at(scene)}/ws`,
        headers: [origin, ...upgrade, key],
        body: "",
      }),
    ]);
    const isRefused = tried.join() === [403, 403, 415, 403, 403].join();
    return found(!isRefused && `answered with ${tried.join(", ")}`, await plays(url, scene, 1));
  },
};

const hostileValues: Attack = {
  name: "mixed marks up to a field's bounds, and fences' look-alikes",
  carryOut: async (url, seed) => {
    const faults: string[] = [];
    for (let from = 0; from < HOSTILE_VALUES.length; from += VALUES_A_SCENE) {
      const scene = await begin(url, seed);
      let turn = 0;
      for (const value of HOSTILE_VALUES.slice(from, from + VALUES_A_SCENE)) {
        const set = { location: value, relationship: value, user_id: value };
        const created = await post(url, "/api/sessions", null, set);
        if (![201, 413, 422].includes(created.status)) faults.push(`as a place: ${created.status}`);
        const message = { message: value };
        const said = await post(url, `${at(scene)}/message`, scene.token, message);
        if (![200, 422].includes(said.status)) faults.push(`as a line: ${said.status}`);
        turn += said.status === 200 ? 2 : 1;
        const next = await plays(url, scene, turn);
        if (next !== null) faults.push(`after ${JSON.stringify(value).slice(0, 60)}: ${next}`);
      }
      const log = await (await fetch(`${url}${at(scene)}/events`, authorized(scene.token))).text();
      if (UNSEEN.test(log)) faults.push("the log holds what nobody sees");
    }
    return faults;
  },
};

const missingFile: Attack = {
  name: "/assets/nope.js",
  carryOut: async (url) => {
    const request = { method: "GET", path: "/assets/nope.js", headers: {}, body: null };
    const answer = await send(url, request);
    const { headers } = await fetch(`${url}${request.path}`);
    const isKept = headers.get("cache-control") !== "no-store";
    return found(
      answer?.fault ?? null,
      answer?.status !== 404 && `it is ${answer?.status}`,
      isKept && "a cache may keep it",
    );
  },
};

const endsAgain: Attack = {
  name: "end_scene again and again",
  carryOut: async (url, seed) => {
    const scene = await begin(url, seed);
    const played = await plays(url, scene, 1);
    const frames = [
      join(scene.token),
      ...Array.from({ length: 200 }, () => '{"type":"end_scene"}'),
    ];
    const asked = Array.from({ length: 50 }, async () => {
      const response = await post(url, `${at(scene)}/end`, scene.token, {});
      return `${response.status} ${await response.text()}`;
    });
    const [{ leaks }, ...reports] = await Promise.all([
      flood(url, scene.session_id, frames),
      ...asked,
    ]);
    const events = (await (
      await fetch(`${url}${at(scene)}/events`, authorized(scene.token))
    ).json()) as readonly { readonly type: string }[];
    const ends = events.filter(({ type }) => type === "scene_ended").length;
    return found(
      played,
      new Set(reports).size !== 1 && "not all were given the same report",
      !reports[0]?.startsWith("200 ") && `the report: ${reports[0]}`,
      ends !== 1 && `the log tells ${ends} ends`,
      ...leaks,
    );
  },
};

const createAndDelete: Attack = {
  name: "create and delete in a loop, each time from another IPv6 address",
  carryOut: async (url) => {
    const statuses: number[] = [];
    for (let i = 0; i < 60; i += 1) {
      const address = `2001:db8:${i.toString(16)}::${i % 2 === 0 ? "1" : "ffff:192.0.2.1"}`;
      const headers = { "content-type": "application/json", "cf-connecting-ip": address };
      const made = await fetch(`${url}/api/sessions`, { method: "POST", headers, body: "{}" });
      statuses.push(made.status);
      const { session_id, token } = (await made.json()) as Record<string, string>;
      if (made.status !== 201) continue;
      const erase = { method: "DELETE", ...authorized(`${token}`) };
      statuses.push((await fetch(`${url}/api/sessions/${session_id}`, erase)).status);
    }
    const others = statuses.filter((status) => ![201, 204, 429].includes(status));
    return found(
      others.length > 0 && `answered with ${others.join(", ")}`,
      !statuses.includes(429) && "it was never told to slow down",
    );
  },
};

/** The last uses up what one address may begin. */
export const ATTACKS: readonly Attack[] = [
  joinsWithoutEnd,
  paddedPings,
  bigBeforeJoining,
  brokenBodies,
  foreignPages,
  missingFile,
  endsAgain,
  ...attacksByWatchers,
  hostileValues,
  createAndDelete,
];
