/**
 * Says in plain words whether what is configured works, and what to do where it does not:
 * `npm run doctor`. The exit code is 1 if something configured does not work. Never prints a key.
 *
 * Each model is asked for one word, which Google bills; Firestore is asked to erase a document that is
 * not there. A deployed Worker's secrets cannot be read from here: put them into `.dev.vars` to try them.
 */
import { examine } from "./doctor/examine.ts";
import { WORDS } from "./doctor/words.ts";
import { readEnvironment } from "./environment.ts";

const SECRETS = [
  "GEMINI_API_KEY",
  "COMPATIBLE_API_KEY",
  "GOOGLE_SERVICE_ACCOUNT_KEY",
  "ADMIN_TOKEN",
] as const;

const { vars, shellOnly } = readEnvironment(".", process.env);

/** A server may answer with the key that it was sent. */
function say(words: string): void {
  const secrets = SECRETS.map((name) => String(vars[name] ?? "").trim()).filter(Boolean);
  console.log(secrets.reduce((text, secret) => text.replaceAll(secret, "[secret]"), words));
}

if (shellOnly.length > 0) {
  say(
    `Note: ${shellOnly.join(", ")}: from this shell. npm start reads .dev.vars and not the shell.\n`,
  );
}
let count = 0;
let broken = 0;
for await (const { subject, ok, words, command } of examine(vars)) {
  count += 1;
  if (!ok) broken += 1;
  say(`${ok ? "✓" : "✗"} ${subject}\n  ${words}${command ? `\n\n    ${command}\n` : ""}`);
}
if (count === 0) say(WORDS.notConfigured);
else say(broken === 0 ? `\n${WORDS.allWell}` : `\n${broken} of ${count} ${WORDS.notAll}`);
if (broken > 0) process.exitCode = 1;
