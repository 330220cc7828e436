/** Who may do what in a session: tokens of 256 random bits, kept only as SHA-256 hashes, compared in constant time. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Role } from "../scene/protocol.ts";

export const ACCESS_TABLE = "access";

export interface Tokens {
  readonly token: string;
  readonly shareToken: string;
}

export function hashToken(token: string): Uint8Array {
  return createHash("sha256").update(token, "utf8").digest();
}

const newToken = () => randomBytes(32).toString("base64url");

export class AccessTable {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** Makes both tokens; only whoever gets the answer knows them in clear. */
  create(): Tokens {
    const token = newToken();
    const shareToken = newToken();
    this.#sql.exec("CREATE TABLE access (role TEXT PRIMARY KEY, hash BLOB NOT NULL)");
    this.#put("player", hashToken(token));
    this.#put("watcher", hashToken(shareToken));
    return { token, shareToken };
  }

  /** Makes a new one for watchers; the one of before opens nothing from then on. */
  renewShareToken(): string {
    const shareToken = newToken();
    this.#put("watcher", hashToken(shareToken));
    return shareToken;
  }

  #put(role: Role, hash: Uint8Array): void {
    this.#sql.exec(
      "REPLACE INTO access (role, hash) VALUES (?, ?)",
      role,
      new Uint8Array(hash).buffer,
    );
  }

  /** The role that the token gives, or null. Takes the same time whichever row matches, or none. */
  roleOf(token: string): Role | null {
    const presented = hashToken(token);
    let role: Role | null = null;
    const rows = this.#sql.exec<{ role: Role; hash: ArrayBuffer }>("SELECT role, hash FROM access");
    for (const row of rows) {
      if (timingSafeEqual(presented, new Uint8Array(row.hash))) role = row.role;
    }
    return role;
  }
}
