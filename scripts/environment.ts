/** The variables that the stage would play with on this machine, read as `wrangler dev` reads them. */
import { join } from "node:path";
import {
  unstable_getVarsForDev as getVarsForDev,
  unstable_readConfig as readWranglerConfig,
} from "wrangler";
import { CONFIG_NAMES, type ConfigName } from "../src/scene/config.ts";

export interface Environment {
  readonly vars: Readonly<Record<string, unknown>>;
  /** Set in this process's environment alone, where `npm start` does not look. */
  readonly shellOnly: readonly ConfigName[];
}

/**
 * `[vars]` of `wrangler.toml` in `folder`, over them `.dev.vars`, or `.env` where there is none; over all
 * of them the stage's own names in `shell`, which is the environment of a process.
 */
export function readEnvironment(
  folder: string,
  shell: Readonly<Record<string, string | undefined>>,
): Environment {
  const config = readWranglerConfig(
    { config: join(folder, "wrangler.toml") },
    { hideWarnings: true },
  );
  const bindings = getVarsForDev(config.configPath, undefined, config.vars, undefined, true);
  const vars: Record<string, unknown> = Object.fromEntries(
    Object.entries(bindings).map(([name, binding]) => [
      name,
      "value" in binding ? binding.value : undefined,
    ]),
  );
  const shellOnly = CONFIG_NAMES.filter((name) => shell[name] && shell[name] !== vars[name]);
  for (const name of shellOnly) vars[name] = shell[name];
  return { vars, shellOnly };
}
