/**
 * The service account that speaks to Google for the stage: its key file, read once, and the tokens
 * that it signs for itself. No token server is asked, so no round trip stands before a first word.
 */
import { createPrivateKey } from "node:crypto";
import { JWTAccess } from "google-auth-library";
import { z } from "zod";

export interface ServiceAccountKey {
  readonly projectId: string;
  readonly clientEmail: string;
  readonly privateKeyId: string | undefined;
  /** PEM, with real line breaks. */
  readonly privateKey: string;
}

export type ParsedServiceAccountKey =
  | { readonly ok: true; readonly key: ServiceAccountKey }
  | { readonly ok: false; readonly problem: string };

const NAME = "GOOGLE_SERVICE_ACCOUNT_KEY";
const REMEDY = "It should be the whole JSON key file of a Google service account.";

const keyFileSchema = z.object({
  project_id: z.string().trim().min(1),
  client_email: z.email(),
  private_key: z.string().trim().min(1),
  private_key_id: z.string().trim().min(1).optional(),
});

/** Shells and `.dev.vars` files turn the file's `\n` into real line breaks, which JSON forbids, */
function escapeBreaks(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"/gs, (string) => string.replace(/\r?\n/g, "\\n"));
}

/** or keep the backslashes of a quoted value. No string in a key file has a quote of its own. */
function unescapeQuotes(text: string): string {
  return text.replace(/\\+"/g, '"');
}

function parseJson(text: string): unknown {
  for (const candidate of [text, escapeBreaks(text), escapeBreaks(unescapeQuotes(text))]) {
    try {
      const data: unknown = JSON.parse(candidate);
      return typeof data === "string" ? JSON.parse(data) : data;
    } catch {
      // The parser's own message quotes the text, which is a secret; it goes nowhere.
    }
  }
  return undefined;
}

/** What is wrong with a PEM as a private RSA key, or null. Never quotes it. */
function pemProblem(pem: string): string | null {
  if (/-----BEGIN (RSA )?PUBLIC KEY-----|-----BEGIN CERTIFICATE-----/.test(pem)) {
    return "holds a public key; the private one is needed";
  }
  if (!/-----BEGIN (RSA )?PRIVATE KEY-----/.test(pem)) {
    return 'is not a PEM private key: "-----BEGIN PRIVATE KEY-----" is missing';
  }
  if (!/-----END (RSA )?PRIVATE KEY-----/.test(pem)) {
    return 'is cut off: "-----END PRIVATE KEY-----" is missing';
  }
  try {
    const type = createPrivateKey(pem).asymmetricKeyType;
    return type === "rsa" ? null : "is not an RSA key, which Google's service accounts use";
  } catch {
    return "is damaged: what stands between its BEGIN and END lines is not a key";
  }
}

/**
 * Reads the JSON of a service account's key file. Line breaks escaped once too often or once too
 * little are repaired. `problem` is a sentence for the operator that names the variable and the
 * field, and never holds any part of the key.
 */
export function parseServiceAccountKey(text: string): ParsedServiceAccountKey {
  const no = (problem: string) => ({ ok: false, problem: `${NAME} ${problem}` }) as const;

  const data = parseJson(text.trim());
  if (data === undefined) return no(`is not JSON. ${REMEDY}`);
  const type = z.object({ type: z.literal("service_account") }).safeParse(data);
  if (!type.success) {
    return no(`is not a service account's key: "type" is not "service_account". ${REMEDY}`);
  }
  const file = keyFileSchema.safeParse(data);
  if (!file.success) {
    const field = file.error.issues[0]?.path.join(".") ?? "private_key";
    const present = typeof data === "object" && data !== null && field in data;
    return no(present ? `has an invalid "${field}". ${REMEDY}` : `lacks "${field}". ${REMEDY}`);
  }
  const privateKey = `${file.data.private_key.replace(/(\\+r)?\\+n/g, "\n").trim()}\n`;
  const problem = pemProblem(privateKey);
  if (problem) return no(`cannot be used: its "private_key" ${problem}.`);
  return {
    ok: true,
    key: {
      projectId: file.data.project_id,
      clientEmail: file.data.client_email,
      privateKeyId: file.data.private_key_id,
      privateKey,
    },
  };
}

/** Google takes a self-signed token for an hour. */
const TOKEN_LIFE_MS = 3_600_000;
/** Within this time of its end a token is no longer sent: clocks differ and calls take a while. */
const TOO_LATE_MS = 5 * 60_000;
/** From here on `renewAhead` signs the next one. */
const RENEW_MS = 20 * 60_000;

/** Google's services by the audience of their tokens: https://google.aip.dev/auth/4111. */
export const AUDIENCES = {
  vertex: "https://aiplatform.googleapis.com/",
  firestore: "https://firestore.googleapis.com/",
} as const;

export interface ServiceAccountAuth {
  /** `Bearer …`, from memory where possible; signs in place (some 1 ms of CPU) where not. */
  authorization(): string;
  /** Signs the next token if this one nears its end. To be called when nobody is waiting. */
  renewAhead(): void;
}

/**
 * Tokens of a parsed key for one service: whoever gets hold of one can ask no other of the
 * account's services. Connects nowhere and signs nothing yet.
 */
export function createServiceAccountAuth(
  key: ServiceAccountKey,
  audience: (typeof AUDIENCES)[keyof typeof AUDIENCES],
): ServiceAccountAuth {
  let token = { authorization: "", endsAt: 0 };

  const sign = () => {
    // A fresh signer each time: an old one would answer from its cache.
    const signer = new JWTAccess(key.clientEmail, key.privateKey, key.privateKeyId);
    const authorization = signer.getRequestHeaders(audience).get("authorization");
    token = { authorization: authorization ?? "", endsAt: Date.now() + TOKEN_LIFE_MS };
  };
  return {
    authorization() {
      if (token.endsAt - Date.now() < TOO_LATE_MS) sign();
      return token.authorization;
    },
    renewAhead() {
      if (token.endsAt - Date.now() < RENEW_MS) sign();
    },
  };
}
