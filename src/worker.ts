/** The entry: routes to the Hono app, and exports the Durable Object classes. */
import { compose, type Env } from "./compose.ts";
import { createApp, misconfiguredApp } from "./http/app.ts";
import { SceneObject } from "./objects/session.ts";

export { AddressGate } from "./objects/address-gate.ts";
export { ModelGate } from "./objects/model-gate.ts";

export class SceneSession extends SceneObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    const composition = compose(env);
    // The Worker answers 503 to everything meanwhile; an alarm that fires is tried again by the platform.
    if (!composition.ok) throw new Error("the configuration is not right");
    super(ctx, env, composition.scene);
  }
}

type App = ReturnType<typeof createApp>;
const apps = new WeakMap<Env, App>();

function appFor(env: Env): App {
  const made = apps.get(env);
  if (made !== undefined) return made;
  const composition = compose(env);
  const app = composition.ok ? createApp(composition.http) : misconfiguredApp(composition.problems);
  apps.set(env, app);
  return app;
}

export default {
  fetch: (request, env, ctx) => appFor(env).fetch(request, env, ctx),
} satisfies ExportedHandler<Env>;
