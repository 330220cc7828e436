/** The variables that the Worker under test plays with, over those of `vitest.config.ts`; by test file. */

let vars: Readonly<Record<string, string>> = {};
let made = new WeakMap<object, object>();

/** Holds for every object and request from now on. */
export function setVars(next: Readonly<Record<string, string>>): void {
  vars = next;
  made = new WeakMap();
}

/** The environment with the test's variables: the same object every time, as the platform's own is. */
export function varsOver<Env extends object>(env: Env): Env {
  if (Object.keys(vars).length === 0) return env;
  const before = made.get(env);
  if (before !== undefined) return before as Env;
  const own = { ...env, ...vars };
  made.set(env, own);
  return own;
}
