/**
 * The Worker under test: the real one, but that a test may set its variables (`house.ts`) and hold
 * its show at any step (`prompter.ts`). With neither asked for, nothing is different.
 */
import { compose, type Env } from "../../../src/compose.ts";
import worker, { SceneSession as RealSession } from "../../../src/worker.ts";
import { varsOver } from "./house.ts";
import { prompted } from "./prompter.ts";

export { AddressGate, ModelGate } from "../../../src/worker.ts";

const prompters = new WeakSet<Env>();

function withPrompter(env: Env): Env {
  const own = varsOver(env);
  const composition = compose(own);
  if (composition.ok && !prompters.has(own)) {
    prompters.add(own);
    Object.assign(composition.scene, { stage: prompted(composition.scene.stage) });
  }
  return own;
}

export class SceneSession extends RealSession {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, withPrompter(env));
  }
}

export default {
  fetch: (request, env, ctx) => worker.fetch(request, varsOver(env), ctx),
} satisfies ExportedHandler<Env>;
