/** What somebody may try who has the share link, and the player who renews it. */
import type { SessionView } from "../../src/scene/protocol.ts";
import { type Attack, authorized, found, join } from "./attack.ts";
import { flood } from "./flood.ts";
import { begin, plays, post } from "./scene.ts";

const WATCHERS = 5;
/** Of reactions and suggestions, for all watchers together. */
const AT_ONCE = 20;
const A_SECOND = 5;
const MOST_SUGGESTIONS = 20;

/** So many watchers send a frame each as fast as it goes out; how often each kind came back, for all together. */
async function floodAsWatchers(
  url: string,
  scene: { readonly session_id: string; readonly share_token: string },
  frame: (i: number) => object,
) {
  const frames = (who: number) =>
    Array.from({ length: 300 }, (_, i) => JSON.stringify(frame(who * 300 + i)));
  return Promise.all(
    Array.from({ length: WATCHERS }, (_, who) =>
      flood(url, scene.session_id, [join(scene.share_token), ...frames(who)]),
    ),
  );
}

const reactions: Attack = {
  name: "a flood of reactions",
  carryOut: async (url, seed) => {
    const scene = await begin(url, seed);
    const before = performance.now();
    const floods = await floodAsWatchers(url, scene, () => ({ type: "reaction", emoji: "🔥" }));
    let shown = 0;
    await flood(
      url,
      scene.session_id,
      [join(scene.share_token)],
      (came) => came.has("audience"),
      (frame) => {
        if (frame.type === "audience") shown = frame.reactions["🔥"] ?? 0;
      },
    );
    const most = AT_ONCE + A_SECOND * Math.ceil((performance.now() - before) / 1_000);
    return found(
      floods.some(({ code }) => code === null) && "a socket was never closed",
      (shown === 0 || shown > most) && `${shown} reactions were counted, of at most ${most}`,
      await plays(url, scene, 1),
      ...floods.flatMap(({ leaks }) => leaks),
    );
  },
};

const suggestions: Attack = {
  name: "a flood of suggestions",
  carryOut: async (url, seed) => {
    const scene = await begin(url, seed);
    const at = `/api/sessions/${scene.session_id}`;
    const suggest = (i: number) => ({ type: "suggestion", text: `Lighthouse ${i}` });
    const during = await floodAsWatchers(url, scene, suggest);
    const played = await plays(url, scene, 1);
    await post(url, `${at}/end`, scene.token, {});
    const afterwards = await floodAsWatchers(url, scene, suggest);
    const view = await fetch(`${url}${at}`, authorized(scene.token));
    const kept = ((await view.json()) as SessionView).suggestions?.length ?? 0;
    const floods = [...during, ...afterwards];
    return found(
      floods.some(({ code }) => code === null) && "a socket was never closed",
      (kept === 0 || kept > MOST_SUGGESTIONS) && `${kept} suggestions are kept`,
      played,
      ...floods.flatMap(({ leaks }) => leaks),
    );
  },
};

const renewals: Attack = {
  name: "the link renewed again and again",
  carryOut: async (url, seed) => {
    const scene = await begin(url, seed);
    const at = `/api/sessions/${scene.session_id}`;
    const { promise: seated, resolve: isSeated } = Promise.withResolvers<void>();
    const watching = flood(
      url,
      scene.session_id,
      [join(scene.share_token)],
      () => false,
      ({ type }) => type === "session_joined" && isSeated(),
    );
    await seated;
    let newest = "";
    for (let i = 0; i < 100; i += 1) {
      const renewed = await post(url, `${at}/share_token`, scene.token, {});
      ({ share_token: newest = "" } = (await renewed.json()) as { share_token?: string });
    }
    const tried = await Promise.all([
      fetch(`${url}${at}`, authorized(scene.share_token)),
      fetch(`${url}${at}`, authorized(newest)),
      post(url, `${at}/share_token`, newest, {}),
    ]);
    const statuses = tried.map(({ status }) => status).join();
    const { code } = await watching;
    return found(
      code !== 4403 && `the first link's watcher is closed with ${code}`,
      statuses !== "403,200,403" && `the first, the newest, a watcher's renewal: ${statuses}`,
      await plays(url, scene, 1),
    );
  },
};

export const attacksByWatchers: readonly Attack[] = [reactions, suggestions, renewals];
