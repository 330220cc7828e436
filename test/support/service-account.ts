/** A service account that exists for one test run only: its key pair is made on the spot. */
import { createPublicKey, generateKeyPairSync, type KeyObject, verify } from "node:crypto";

export interface TestServiceAccount {
  /** What an operator would put into `GOOGLE_SERVICE_ACCOUNT_KEY`. */
  readonly keyFile: string;
  readonly publicKey: KeyObject;
}

export function generateServiceAccount(projectId = "stage-test"): TestServiceAccount {
  const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const keyFile = JSON.stringify({
    type: "service_account",
    project_id: projectId,
    private_key_id: "0123456789abcdef0123456789abcdef01234567",
    private_key: pair.privateKey.export({ type: "pkcs8", format: "pem" }),
    client_email: `stage@${projectId}.iam.gserviceaccount.com`,
    client_id: "100000000000000000000",
    auth_uri: "https://accounts.google.com/o/oauth2/auth",
    // Nobody may ever be asked here: tokens are self-signed.
    token_uri: "http://127.0.0.1:1/token",
    universe_domain: "googleapis.com",
  });
  return { keyFile, publicKey: pair.publicKey };
}

/** The public half of a key file made by `generateServiceAccount`. */
export function publicKeyOf(keyFile: string): KeyObject {
  return createPublicKey((JSON.parse(keyFile) as { private_key: string }).private_key);
}

function decode(part: string | undefined): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/**
 * What Google would hold against an `Authorization` header, or null: a self-signed JWT for the
 * service that is asked (https://google.aip.dev/auth/4111), without a scope, which would make it good
 * for all of them; signed by the key, valid now (Unix milliseconds) and for an hour at most.
 */
export function tokenProblem(
  authorization: string | undefined,
  publicKey: KeyObject,
  now: number,
  audience = "https://aiplatform.googleapis.com/",
): string | null {
  const token = /^Bearer (.+)$/.exec(authorization ?? "")?.[1];
  if (!token) return "no bearer token";
  const [head, body, signature, ...rest] = token.split(".");
  if (!head || !body || !signature || rest.length > 0) return "not a JWT";
  if (decode(head)?.alg !== "RS256") return "not signed with RS256";
  const signed = Buffer.from(`${head}.${body}`);
  if (!verify("RSA-SHA256", signed, publicKey, Buffer.from(signature, "base64url"))) {
    return "not signed by the service account's key";
  }
  const { iss, sub, aud, scope, iat, exp } = decode(body) ?? {};
  if (typeof iss !== "string" || iss !== sub) return "issuer and subject differ";
  if (aud !== audience) return "for another service";
  if (scope !== undefined) return "good for more than one service";
  if (typeof iat !== "number" || typeof exp !== "number") return "no times";
  if (exp - iat > 3600) return "valid for more than an hour";
  const seconds = now / 1000;
  return exp > seconds && iat <= seconds + 60 ? null : "not valid now";
}
